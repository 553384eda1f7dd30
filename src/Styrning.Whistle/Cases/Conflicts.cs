using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Cases;

/// <summary>
/// Conflicts of interest that come to light later, and the case given to another handler. Whoever loses a case loses every key of it in the commit that says so, and what is
/// written from then on has a new key, so that a copy of an old one opens nothing new.
/// </summary>
internal sealed class Conflicts(WhistleDb db, ChannelStatus channel, Rekeying rekeying, Alerts alerts, ReadingLog log)
{
    public async Task<CaseHolders> HoldersAsync(OpenCase open, CancellationToken cancel)
    {
        var (id, organisation) = (open.Case.Id, open.Case.Organisation);
        var report = open.Documents.Find(d => d.Kind is CaseDocumentKind.Report) is { } document ? open.TextOf(document) : null;
        return new(
            open.Case,
            await db.Appointments.AsNoTracking().Where(a => a.Organisation == organisation).ToListAsync(cancel),
            await channel.CurrentAsync(organisation, cancel),
            await db.Wraps.AsNoTracking().Where(w => w.CaseId == id).ToListAsync(cancel),
            report is null ? null : JsonText.Read<ReportContent>(report));
    }

    /// <summary>
    /// Takes the case from somebody, themselves in a conflict or named by another, or keeps it from somebody who has it not. If no handler is left, those who are free of it get it,
    /// and else the outside recipient is alerted.
    /// </summary>
    /// <param name="appointments">Of those who lose it. Their other appointments go along.</param>
    /// <param name="reasons">Kept in the case, sealed with the new key.</param>
    /// <exception cref="RuleBroken">VIS-30: no reasons. VIS-31: somebody of them neither has it nor could get it.</exception>
    public async Task LoseAsync(OpenCase open, IReadOnlyCollection<Guid> appointments, string reasons, CancellationToken cancel)
    {
        var holders = await HoldersAsync(open, cancel);
        var named = holders.WithinReach.Where(a => appointments.Contains(a.Id)).ToList();
        Rule.Require(!string.IsNullOrWhiteSpace(reasons), "VIS-30", "Skriv skälen: vilken omständighet det gäller.");
        Rule.Require(named.Count > 0 && named.Count == appointments.Distinct().Count(), "VIS-31", "Välj någon som har ärendet i dag eller kan få det.");

        var lost = holders.WithinReach.Where(a => named.Exists(one => CaseHolders.IsSame(one, a))).ToList();
        await db.InTransactionAsync(async () =>
        {
            if (holders.With.Any(lost.Contains))
            {
                await RekeyAsync(open, holders, lost, cancel);
            }

            var document = open.Write(CaseDocumentKind.Tjansteanteckning, Words(named, holders) + "\n\n" + reasons.Trim(), null, "OSL 32:3 b");
            foreach (var one in lost)
            {
                open.Record(CaseFactKind.HandlerExcluded, document, appointment: one.Id);
            }

            await log.AddAsync(open.Case.Id, open.By, "jav", document.Id, cancel);
        }, cancel);
    }

    /// <summary>Gives the case to another handler of the organisation: every key that the giver has.</summary>
    /// <exception cref="RuleBroken">VIS-32: they have it already. VIS-33: they are no handler with a key today, are named in it, or have lost it.</exception>
    public async Task GiveAsync(OpenCase open, Guid appointment, CancellationToken cancel)
    {
        var holders = await HoldersAsync(open, cancel);
        Rule.Require(holders.Handlers.All(a => a.Id != appointment), "VIS-32", "Personen har redan ärendet.");
        var receiver = holders.MayGet.FirstOrDefault(a => a.Id == appointment);
        Rule.Require(receiver is not null, "VIS-33", "Ärendet kan bara ges till en annan behörig som har gjort sin nyckel, inte är nämnd i ärendet och inte har skilts från det.");

        await db.InTransactionAsync(async () =>
        {
            db.AddRange(open.Keys.SelectMany(key => CaseWraps.Of(key, [receiver!], 0, null)));
            open.Record(CaseFactKind.HandlerAdded, appointment: appointment);
            alerts.ToHandlers([receiver!]);
            await log.AddAsync(open.Case.Id, open.By, "gav-arendet", null, cancel);
        }, cancel);
    }

    private async Task RekeyAsync(OpenCase open, CaseHolders holders, List<Appointment> lost, CancellationToken cancel)
    {
        var left = holders.Handlers.Except(lost).ToList();
        var successors = left.Count > 0 ? [] : holders.MayGet.Except(lost).ToList();
        await rekeying.RunAsync(open, lost, [.. left, .. successors, .. holders.Free.Except(lost).Where(a => a.Kind is not AppointmentKind.Handler)], cancel);
        foreach (var one in successors)
        {
            open.Record(CaseFactKind.HandlerAdded, appointment: one.Id);
        }

        await alerts.ForgetAsync(lost, cancel);
        alerts.ToHandlers([.. left, .. successors]);
        if (left.Count + successors.Count == 0)
        {
            open.Record(CaseFactKind.LeftToOutsideRecipient);
            alerts.ToOutside(holders.Free.Except(lost));
        }
    }

    private static string Words(List<Appointment> named, CaseHolders holders)
    {
        var had = named.Where(holders.With.Contains).Select(a => a.Name).Distinct().ToList();
        var others = named.Select(a => a.Name).Distinct().Except(had).ToList();
        return string.Join(' ', (string[])[had.Count > 0 ? $"{SwedishText.Join(had)} deltar inte längre i ärendet." : "", others.Count > 0 ? $"{SwedishText.Join(others)} ska inte få ärendet." : ""]).Trim();
    }
}

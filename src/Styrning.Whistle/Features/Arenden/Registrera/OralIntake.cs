using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Whistle.Access;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Registrera;

/// <summary>Takes in what did not come by the web. The day it reached the organisation counts, also when that was the wrong person.</summary>
internal sealed class OralIntake(WhistleDb db, Intake intake, CaseDesk desk, CaseWork work, CurrentHandler handler)
{
    /// <summary>Those for which the person is a handler today.</summary>
    public async Task<IReadOnlyList<Verksamhetsutovare>> OrganisationsAsync(CancellationToken cancel)
    {
        var mine = (await handler.AppointmentsAsync(cancel)).Select(a => a.Organisation).ToList();
        return await db.Organisations.AsNoTracking().Where(o => mine.Contains(o.Key)).OrderBy(o => o.Key).ToListAsync(cancel);
    }

    /// <summary>Sent again with the same code it is the same case. What was said and not written is written down, for the one who said it to check.</summary>
    [ObeysLaw("VBL 5:8 p1")]
    [ObeysLaw("VBL 8:1")]
    public async Task<Registered> RegisterAsync(RegisterInput input, ReporterCode code, CancellationToken cancel)
    {
        var oral = input.Channel is IntakeChannel.Phone or IntakeChannel.Meeting;
        Rule.Require(input.Channel is not IntakeChannel.Web, "VIS-76", "Det som kommer genom webben registrerar sig självt.");
        CaseRules.RequireReceivedDay(input.ReceivedOn!.Value, handler.Today);
        CaseRules.RequireConsent(input.Recorded, input.Consented);

        var content = new ReportContent { What = input.What!, Concerned = [.. NamesIn(input.Concerned)], Contact = input.Contact ?? "", DeclinesAcknowledgement = input.Declines };
        var id = await intake.ReceiveAsync(new(input.Organisation!, input.Channel!.Value, input.ReceivedOn.Value, content, input.GivesCode ? code : null, handler.PersonId), cancel);
        using var open = await desk.OpenAsync(id, "oppnade", cancel);
        if (open is not null && oral && !open.Documents.Exists(d => d.Kind is CaseDocumentKind.Protocol))
        {
            var how = input.Recorded ? "Utskrift av en inspelning, gjord med samtycke." : input.Channel is IntakeChannel.Phone ? "Protokoll från ett telefonsamtal." : "Protokoll från ett möte.";
            await work.WriteAsync(open, "skrev-protokoll", () => open.Write(CaseDocumentKind.Protocol, $"{how}\n\n{input.What}", input.ReceivedOn), cancel);
        }

        return new(open is null ? null : id, input.GivesCode ? code.Shown : null);
    }

    private static IEnumerable<ConcernedPerson> NamesIn(string? lines) =>
        (lines ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(',', 3, StringSplitOptions.TrimEntries))
        .Select(parts => new ConcernedPerson(parts[0], parts.ElementAtOrDefault(1) ?? "", parts.ElementAtOrDefault(2) ?? ""));
}

/// <param name="Case">Null when it concerns the handler who entered it: others have it.</param>
/// <param name="Code">Shown once; null when nobody gets one.</param>
internal sealed record Registered(Guid? Case, string? Code);

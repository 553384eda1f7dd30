using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Domain.Organisation;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Moten.Anslag.Expediera;

/// <summary>Who is to have each § of a meeting, and a tick when it has been sent. Each press changes what it names and nothing else, so two secretaries can share the work.</summary>
[Authorize(Policies.ManageMeetings)]
internal sealed class IndexModel(StyrningDb db, CurrentUser user, OrganisationReader organisation) : MeetingFormPage(db)
{
    [BindProperty]
    public Guid Item { get; set; }

    [BindProperty]
    public string? Recipients { get; set; }

    [BindProperty]
    public List<Guid> Chosen { get; set; } = [];

    [BindProperty]
    public DateOnly? SentOn { get; set; }

    [BindProperty]
    public Guid Line { get; set; }

    public IReadOnlyList<(AgendaItem Item, Protocol? Protocol, IReadOnlyList<Expediering> Lines)> Paragraphs { get; private set; } = [];

    public OrganisationChart Chart { get; private set; } = null!;

    public DateOnly Today => organisation.Today;

    public int Sent => Paragraphs.Sum(p => p.Lines.Count(l => l.IsSent));

    public int All => Paragraphs.Sum(p => p.Lines.Count);

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostLaggTillAsync(CancellationToken cancel)
    {
        if (Recipients?.Split('\n').Any(line => line.Trim().Length > 300) == true)
        {
            return await BadInputAsync(nameof(Recipients), "En mottagare kan vara högst 300 tecken. Skriv en på varje rad.");
        }

        var added = 0;
        await Db.InTransactionAsync(async () =>
        {
            Rule.Require(Meeting.Agenda.Any(i => i.Id == Item), "MOT-118", "Paragrafen finns inte i sammanträdet.");
            var fresh = Expediering.NewIn(Recipients ?? "", await Db.Set<Expediering>().Where(l => l.AgendaItemId == Item).ToListAsync(cancel));
            Db.AddRange(fresh.Select(to => new Expediering { AgendaItemId = Item, To = to }));
            added = fresh.Count;
        }, cancel);
        return Back(added == 0 ? "Ingen ny mottagare: raderna var tomma eller finns redan i listan." : $"{SwedishText.Sentence(SwedishText.Count(added, "mottagare", "mottagare"))} tillagda.");
    }

    public async Task<IActionResult> OnPostSkickatAsync(CancellationToken cancel)
    {
        if (SentOn is null)
        {
            return await BadInputAsync("", "Ange vilken dag beslutet skickades.");
        }

        if (Chosen.Count == 0)
        {
            return await BadInputAsync("", "Kryssa i de mottagare som har fått beslutet.");
        }

        await ChangeAsync(l => Chosen.Contains(l.Id) && !l.IsSent, (line, protocol) => line.Send(SentOn.Value, user.PersonId, protocol, Today), cancel);
        return Back("Bockat som skickat.");
    }

    public async Task<IActionResult> OnPostAngraAsync(CancellationToken cancel)
    {
        await ChangeAsync(l => l.Id == Line, (line, _) => line.Unsend(), cancel);
        return Back("Bocken är borttagen.");
    }

    public async Task<IActionResult> OnPostTaBortAsync(CancellationToken cancel)
    {
        await ChangeAsync(l => l.Id == Line, (line, _) =>
        {
            line.RequireRemovable();
            Db.Remove(line);
        }, cancel);
        return Back("Mottagaren är borttagen ur listan.");
    }

    protected override async Task ShowAsync(CancellationToken cancel)
    {
        Chart = await organisation.ChartAsync(cancel);
        SentOn ??= Today;
        var lines = (await LinesAsync().AsNoTracking().ToListAsync(cancel)).ToLookup(l => l.AgendaItemId);
        var protocols = await ProtocolsAsync(cancel);
        Paragraphs = [.. Meeting.Agenda.Where(i => i.Paragraf is not null).OrderBy(i => i.Paragraf)
            .Select(i => (i, protocols.Find(p => p.Id == i.ProtocolId), (IReadOnlyList<Expediering>)[.. lines[i.Id].OrderBy(l => SwedishText.SortKey(l.To), StringComparer.Ordinal)]))];
    }

    private IQueryable<Expediering> LinesAsync() => Db.Set<Expediering>().Where(l => Db.Set<AgendaItem>().Any(i => i.Id == l.AgendaItemId && i.MeetingId == Meeting.Id));

    private Task<List<Protocol>> ProtocolsAsync(CancellationToken cancel) => Db.Set<Protocol>().AsNoTracking().Where(p => p.MeetingId == Meeting.Id).ToListAsync(cancel);

    private async Task ChangeAsync(Func<Expediering, bool> which, Action<Expediering, Protocol?> change, CancellationToken cancel) => await Db.InTransactionAsync(async () =>
    {
        var protocols = await ProtocolsAsync(cancel);
        foreach (var line in (await LinesAsync().ToListAsync(cancel)).Where(which))
        {
            change(line, protocols.Find(p => p.Id == Meeting.Agenda.Single(i => i.Id == line.AgendaItemId).ProtocolId));
        }
    }, cancel);

    private RedirectResult Back(string sentence)
    {
        Say(sentence);
        return Redirect($"{MeetingPath}/expediering");
    }
}

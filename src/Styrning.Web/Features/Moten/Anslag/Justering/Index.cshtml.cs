using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Moten.Anslag.Justering;

/// <summary>Makes the protocols of a meeting: the whole, what is secret on paper, and single §§ that were justerade omedelbart.</summary>
[Authorize(Policies.ManageMeetings)]
internal sealed class IndexModel(StyrningDb db, ReadProtocols protocols, OrganisationReader organisation, TimeProvider clock) : MeetingFormPage(db)
{
    [BindProperty]
    public List<Guid> Chosen { get; set; } = [];

    [BindProperty]
    public Guid Protocol { get; set; }

    public IReadOnlyList<ProtocolFile> Protocols { get; private set; } = [];

    public DateOnly Today => organisation.Today;

    public IReadOnlyList<AgendaItem> Free => [.. Meeting.Agenda.Where(i => i.Paragraf is not null && i.ProtocolId is null).OrderBy(i => i.Paragraf)];

    public int Unnumbered => Meeting.Agenda.Count(i => i.Paragraf is null);

    public bool MayBeImmediate => Free.Count > 0 && Protocols.All(p => p.Protocol.Manner is JusteringManner.Immediate);

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostHelaAsync(CancellationToken cancel) => await MakeAsync(i => !i.IsSecret, Domain.Decisions.Protocol.MannerFor(secret: false), cancel);

    public async Task<IActionResult> OnPostSekretessAsync(CancellationToken cancel) => await MakeAsync(i => i.IsSecret, Domain.Decisions.Protocol.MannerFor(secret: true), cancel);

    public async Task<IActionResult> OnPostOmedelbarAsync(CancellationToken cancel) => await MakeAsync(i => Chosen.Contains(i.Id), JusteringManner.Immediate, cancel);

    public async Task<IActionResult> OnPostTaBortAsync(CancellationToken cancel)
    {
        await Db.InTransactionAsync(async () =>
        {
            var protocol = await Db.Set<Protocol>().SingleOrDefaultAsync(p => p.Id == Protocol && p.MeetingId == Meeting.Id, cancel);
            Rule.Require(protocol is not null, "MOT-117", "Protokollet är redan borttaget.");
            protocol!.LetGo(await Db.Set<AgendaItem>().Where(i => i.ProtocolId == protocol.Id).ToListAsync(cancel));
            await Db.SaveChangesAsync(cancel); // the §§ must have let go before the row can
            Db.Remove(protocol);
        }, cancel);
        Say("Protokollet är borttaget. Paragraferna väntar på ett nytt.");
        return Redirect($"{MeetingPath}/justering");
    }

    protected override async Task ShowAsync(CancellationToken cancel) => Protocols = await protocols.OfMeetingAsync(Meeting.Id, cancel);

    private async Task<IActionResult> MakeAsync(Func<AgendaItem, bool> which, JusteringManner manner, CancellationToken cancel)
    {
        await Db.InTransactionAsync(async () =>
        {
            var agenda = await Db.Set<AgendaItem>().Where(i => i.MeetingId == Meeting.Id && i.Paragraf != null).ToListAsync(cancel);
            var existing = await Db.Set<Protocol>().Where(p => p.MeetingId == Meeting.Id).ToListAsync(cancel);
            List<AgendaItem> free = [.. agenda.Where(i => which(i) && (i.ProtocolId is null || manner is JusteringManner.Immediate)).OrderBy(i => i.Paragraf)];
            // What was numbered late goes into the protocol that is there, as long as nobody has signed it.
            var open = manner is JusteringManner.Immediate ? null : existing.Find(p => p.Manner == manner && p.JusteradOn is null);
            open?.TakeIn(Meeting, free, [.. agenda.Where(i => i.ProtocolId == open.Id)], Today, clock.GetUtcNow());
            var made = open ?? Domain.Decisions.Protocol.Make(Meeting, free, manner, existing, Today);
            if (open is null)
            {
                Db.Add(made);
            }
        }, cancel);
        Say("Protokollet är gjort och väntar på justering.");
        return Redirect($"{MeetingPath}/justering");
    }
}

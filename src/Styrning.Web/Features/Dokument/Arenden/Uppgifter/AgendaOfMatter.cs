using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using Styrning.Domain.Time;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Dokument.Arenden.Uppgifter;

/// <summary>The meetings that can take a matter, and putting it there. Whether the organ may treat it so is the meetings' own rule.</summary>
internal sealed class AgendaOfMatter(MatterDesk desk)
{
    /// <summary>Coming meetings that may treat it so, the earliest first.</summary>
    public async Task<IReadOnlyList<MeetingChoice>> ChoicesAsync(DocumentMatter matter, Organ deciding, Treatment treatment, CancellationToken cancel)
    {
        var organs = await desk.Db.Set<Organ>().AsNoTracking().Where(o => o.RetiredOn == null).ToDictionaryAsync(o => o.Key, cancel);
        var route = BackwardPlan.RouteTo(organs[deciding.Key], [.. organs.Values]).Select(o => o.Key).ToList();
        var meetings = await desk.Db.Set<Meeting>().AsNoTracking().Where(m => m.MeetsOn >= desk.Today && m.CancelledOn == null && m.ClosedAt == null).OrderBy(m => m.MeetsOn).Take(200).ToListAsync(cancel);
        return
        [
            .. meetings.Where(m => organs.TryGetValue(m.OrganKey, out var organ) && MayTreat(organ, treatment, matter.DecidingOrganKey))
                .Select(m => new MeetingChoice(m, organs[m.OrganKey], MeetingDeadlines.Kallelse(organs[m.OrganKey], m.MeetsOn), route.Contains(m.OrganKey)))
                .OrderByDescending(m => m.IsUsual).ThenBy(m => m.Meeting.MeetsOn).Take(30),
        ];
    }

    /// <summary>The process waits for a § of this kind, and no agenda has the matter: the meeting was cancelled, or somebody struck the item.</summary>
    public async Task<bool> MayRetakeAsync(DocumentMatter matter, Treatment treatment, CancellationToken cancel) =>
        await desk.Processes.IsWaitingForAsync(MatterMessages.Treated, matter.Id, MatterMessages.KeyOf(treatment), cancel) && (await OpenItemsAsync(matter, cancel)).Count == 0;

    public async Task<MeetingTaken> PutAsync(DocumentMatter matter, Guid meetingId, Treatment treatment, string title, string proposal, bool isSecret, CancellationToken cancel)
    {
        var meeting = await desk.Db.Set<Meeting>().Include(m => m.Agenda).SingleOrDefaultAsync(m => m.Id == meetingId, cancel);
        Rule.Require(meeting is not null, "DOK-79", "Sammanträdet finns inte längre. Välj ett annat.");
        var organs = await desk.Db.Set<Organ>().AsNoTracking().ToListAsync(cancel);
        var organ = organs.Single(o => o.Key == meeting.OrganKey);
        var history = new MatterHistory(await desk.Db.DecisionsOf(matter).AsNoTracking().ToListAsync(cancel), organs);
        TakingUp.Require(organ, meeting, treatment, matter.DecidingOrganKey, history, matter.Exception, await TypesOfAsync(matter, cancel), await OpenItemsAsync(matter, cancel), desk.Today);
        if (treatment is Treatment.Beredning)
        {
            matter.PrepareInTheOrdinaryWay();
        }

        desk.Db.Entry(matter).Property(m => m.Version).IsModified = true; // of two who take it up at once, the second is told
        meeting.Agenda.Add(new AgendaItem
        {
            MeetingId = meeting.Id,
            OrganKey = meeting.OrganKey,
            Year = meeting.MeetsOn.Year,
            Order = meeting.Agenda.Select(i => i.Order).DefaultIfEmpty().Max() + 1,
            Title = title,
            MatterId = matter.Id,
            Treatment = treatment,
            Proposal = proposal,
            IsSecret = isSecret,
        });
        return new(organ, meeting.MeetsOn);
    }

    /// <summary>A document leaves the batch: its line goes from what is proposed on the agendas that have not treated it.</summary>
    /// <returns>Headings of the items whose proposal names it in other words: the secretary rewrites those.</returns>
    public async Task<IReadOnlyList<string>> StrikeAsync(DocumentMatter batch, MatterItem item, IReadOnlyList<Styrdokument> documents, Organ deciding, CancellationToken cancel)
    {
        var (line, title) = ($"{deciding.Name} {Verb(item, documents)}", documents.Single(d => d.Id == item.DocumentId).Title);
        List<string> left = [];
        foreach (var open in await OpenItems(batch).ToListAsync(cancel))
        {
            open.Proposal = string.Join('\n', open.Proposal.ReplaceLineEndings("\n").Split('\n').Where(one => one.Trim() != line));
            if (open.Proposal.Contains(title, StringComparison.OrdinalIgnoreCase))
            {
                left.Add(open.Title);
            }
        }

        return left;
    }

    /// <summary>The rows of the matter's documents in the table of types.</summary>
    public async Task<IReadOnlyCollection<DocumentType>> TypesOfAsync(DocumentMatter matter, CancellationToken cancel)
    {
        var documents = matter.Items.Select(i => i.DocumentId).ToList();
        return await desk.Db.Set<DocumentType>().AsNoTracking().Where(t => desk.Db.Set<Styrdokument>().Any(d => documents.Contains(d.Id) && d.TypeKey == t.Key)).ToListAsync(cancel);
    }

    /// <summary>"Kommunfullmäktige antar Policy mot korruption.": what is proposed unless the secretary writes something else.</summary>
    public static string ProposalFor(DocumentMatter matter, IReadOnlyList<Styrdokument> documents, Treatment treatment, Organ deciding)
    {
        var lines = matter.Items.Select(item => $"{deciding.Name} {Verb(item, documents)}").ToList();
        var text = string.Join("\n", lines);
        return treatment is Treatment.Decision || deciding.Typ is not OrganTyp.KF ? text : $"Kommunstyrelsen föreslår att kommunfullmäktige beslutar:\n{text}";
    }

    private static string Verb(MatterItem item, IReadOnlyList<Styrdokument> documents)
    {
        var title = documents.Single(d => d.Id == item.DocumentId).Title;
        return item.Action switch
        {
            MatterAction.Adopt => $"antar {title}.",
            MatterAction.Revise => $"antar den reviderade lydelsen av {title}.",
            MatterAction.ReAdopt => $"fastställer {title} på nytt.",
            MatterAction.Repeal => $"upphäver {title}.",
            _ => $"beslutar att {title} upphör att gälla och ersätts av {documents.FirstOrDefault(d => d.Id == item.ReplacedById)?.Title ?? "ett annat dokument"}.",
        };
    }

    private static bool MayTreat(Organ organ, Treatment treatment, string deciding)
    {
        try
        {
            TakingUp.RequireOrgan(organ, treatment, deciding);
            return true;
        }
        catch (RuleBroken)
        {
            return false;
        }
    }

    // On agendas that may still come to treat it.
    private Task<List<AgendaItem>> OpenItemsAsync(DocumentMatter matter, CancellationToken cancel) => OpenItems(matter).AsNoTracking().ToListAsync(cancel);

    private IQueryable<AgendaItem> OpenItems(DocumentMatter matter) => desk.Db.Set<AgendaItem>()
        .Where(i => i.MatterId == matter.Id && i.TreatedAt == null && desk.Db.Set<Meeting>().Any(m => m.Id == i.MeetingId && m.CancelledOn == null)
            && !desk.Db.Set<Decision>().Any(d => d.AgendaItemId == i.Id));
}

/// <param name="Kallelse">Its last day.</param>
/// <param name="IsUsual">On the way that matters of this organ take.</param>
internal sealed record MeetingChoice(Meeting Meeting, Organ Organ, LegalDeadline Kallelse, bool IsUsual);

internal sealed record MeetingTaken(Organ Organ, DateOnly MeetsOn);

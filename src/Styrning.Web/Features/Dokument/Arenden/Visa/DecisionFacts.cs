using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Domain.Time;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Dokument.Arenden.Visa;

/// <summary>A § with all that followed: decision, justering, notices, appeals, laga kraft.</summary>
internal static class DecisionFacts
{
    /// <param name="readsSecret">Whether the reader may see what a secret § says.</param>
    public static IEnumerable<TimelineFact> Of(Decision decision, AgendaItem? item, Meeting? meeting, Protocol? protocol, IReadOnlyList<Appeal> appeals, FactNames names, bool readsSecret, DateOnly today)
    {
        var (evidence, path) = item is null || meeting is null ? (null, null) : (Place(item, names), RecordPaths.Of(meeting, item));
        yield return new(decision.DecidedOn, decision.RecordedAt, What(decision, item, names), names.Person(decision.RecordedBy), item?.IsSecret == true && !readsSecret ? "Paragrafen innehåller sekretess." : Note(decision), evidence, path, LawOf(decision));
        if (decision.IsPreparatory)
        {
            yield break; // nothing that follows is about the matter: it cannot be appealed
        }

        foreach (var fact in (protocol is null ? [] : Protocol(protocol, names)).Concat(appeals.SelectMany(a => Appeals(a, names))))
        {
            yield return fact;
        }

        var force = DecisionForce.Of(decision, protocol, appeals, today);
        if (force is { Stage: ForceStage.LagaKraft, LagaKraftOn: { } final })
        {
            yield return new(final, SwedishCalendar.StartOf(final), "Beslutet vann laga kraft", null, force.LastDayOfAppeal is { } last ? $"Sista dag att överklaga var {SwedishText.Date(last.Due)}." : "", Law: "KL 13:5");
        }
        else if (force.Deadline is { } deadline)
        {
            yield return new(deadline.Due, SwedishCalendar.EndOf(deadline.Due), ComingWord(force.Stage), null, force.Sentence) { IsComing = true };
        }
    }

    /// <summary>An item on the agenda of a meeting that has not been held.</summary>
    public static TimelineFact Coming(AgendaItem item, Meeting meeting, FactNames names) =>
        new(meeting.MeetsOn, SwedishCalendar.EndOf(meeting.MeetsOn), $"{names.Organ(meeting.OrganKey)}: {MatterWords.Of(item.Treatment)}", null, "Står på dagordningen.", "Dagordningen", RecordPaths.Of(meeting)) { IsComing = true };

    private static string What(Decision decision, AgendaItem? item, FactNames names)
    {
        var how = MatterWords.Of(decision.Outcome, decision.Treatment);
        var place = item?.Paragraf is { } number ? $", § {number}" : "";
        return decision.Delegated is { } delegated ? $"{SwedishText.Sentence(delegated.Delegate)} på {names.Organ(decision.OrganKey)}s vägnar: {how}{place}" : $"{names.Organ(decision.OrganKey)}: {how}{place}";
    }

    private static string Place(AgendaItem item, FactNames names) => item.Paragraf is { } number ? $"{names.Organ(item.OrganKey)} § {number}" : names.Organ(item.OrganKey);

    private static string Note(Decision decision) => string.Join(" ", new[]
    {
        decision.Minority is { } minority ? $"På begäran av en minoritet. {string.Join(" ", minority.Motiveringar.Select(m => m.Text))}" : decision.Motivering,
        decision.Change.Length > 0 ? $"Ändring: {decision.Change}" : "",
        decision.IsPreparatory ? "Rent förberedande, kan inte överklagas." : "",
    }.Where(t => t.Length > 0));

    private static string LawOf(Decision decision) => decision switch
    {
        { IsPreparatory: true } => "KL 13:2",
        { Minority: not null } => "KL 5:50",
        { Delegated: not null } => "KL 6:37, 7:5",
        _ => "",
    };

    private static IEnumerable<TimelineFact> Protocol(Protocol protocol, FactNames names)
    {
        var path = RecordPaths.OfProtocol(protocol.Id);
        if (protocol.JusteradOn is { } justerad)
        {
            yield return new(justerad, SwedishCalendar.StartOf(justerad).AddHours(15), "Protokollet justerades", protocol.JusteradBy, protocol.OriginalKeptAt.Length > 0 ? $"Originalet: {protocol.OriginalKeptAt}." : "", protocol.Name, path, "KL 5:69");
        }

        foreach (var notice in protocol.Notices.OrderBy(n => n.PostedOn))
        {
            yield return new(notice.PostedOn, notice.RecordedAt, "Justeringen tillkännagavs på anslagstavlan", names.Person(notice.RecordedBy), "", protocol.Name, path, "KL 8:12");
            if (notice.TakenDownOn is { } down)
            {
                yield return new(down, notice.RecordedAt.AddMinutes(1), "Anslaget togs ned", null, notice.TakenDownBecause, protocol.Name, path);
            }
        }
    }

    private static IEnumerable<TimelineFact> Appeals(Appeal appeal, FactNames names)
    {
        var name = $"{appeal.Court} {appeal.CourtCase}".Trim();
        yield return new(appeal.ReceivedOn, appeal.RecordedAt, "Beslutet överklagades", names.Person(appeal.RecordedBy), name, Law: "KL 13:1");
        if (appeal is { Outcome: { } outcome, FinalOn: { } final })
        {
            var word = outcome switch { CourtOutcome.Annulled => "upphävde beslutet", CourtOutcome.Rejected => "avslog överklagandet", CourtOutcome.Dismissed => "avvisade överklagandet", _ => "skrev av målet" };
            yield return new(final, SwedishCalendar.EndOf(final).AddMinutes(-1), $"Domstolen {word}", null, name, Law: outcome is CourtOutcome.Annulled ? "KL 13:8" : "");
        }
    }

    private static string ComingWord(ForceStage stage) => stage switch
    {
        ForceStage.Decided => "Protokollet ska vara justerat",
        ForceStage.Justerad => "Justeringen ska vara anslagen",
        _ => "Sista dag att överklaga",
    };
}

using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Reporting;
using Styrning.Web.Data;
using Styrning.Workflow;

namespace Styrning.Web.Features.Rapporter.Avsnitt;

/// <summary>Everything that lies on the table when one opens a section: one's own part, the others', last year's, what was promised.</summary>
internal sealed class SectionDesk
{
    public required SectionPlace Place { get; init; }

    public required SectionPart Part { get; init; }

    /// <summary>The same area in the report before; null when there was none.</summary>
    public required ReportSection? Earlier { get; init; }

    public required int EarlierYear { get; init; }

    /// <summary>The commitments that were open when the year began and that fall to this part.</summary>
    public required IReadOnlyList<Commitment> Inherited { get; init; }

    /// <summary>All of the section's, for the parts that are shown but not written in.</summary>
    public required IReadOnlyList<Commitment> AllInherited { get; init; }

    /// <summary>Every sentence that was ever promised in the area, by commitment: an old answer is read with what it answered.</summary>
    public required IReadOnlyDictionary<Guid, string> Promises { get; init; }

    public required IReadOnlyList<SectionContribution> Contributions { get; init; }

    /// <summary>Null when the section is given no figures, or is not the person's to write.</summary>
    public required ProposedFigures? Figures { get; init; }

    public required bool CanTakeBack { get; init; }

    public bool MayWrite => Place.MayWrite(Part);

    public bool IsSplit => Place.Section.Responsibility is Responsibility.Split;

    public SectionRevision? Newest => Part.Revisions.Find(r => r.Number == Part.Version);

    public IReadOnlyList<(string Code, string Sentence)> Missing => SectionCompleteness.Missing(Place.Section, Part, AllInherited);

    /// <summary>The person has said that this part is ready, and others have not yet.</summary>
    public bool HasSaidReady => Place.MyRolesIn(Part) is { Count: > 0 } roles && roles.All(Place.Section.ReadyRoles.Contains);

    /// <summary>The button hands in the whole section; else it says that one's own part is ready.</summary>
    public bool HandsInAll => Place.Section.IsLastWith(Place.MyRolesIn(Part));

    public IReadOnlyList<string> StillWriting =>
        [.. Place.Section.Assignments.Select(a => a.RoleKey).Distinct().Except(Place.MyRolesIn(Part)).Where(r => !Place.Section.ReadyRoles.Contains(r)).Select(Place.Chart.TitleOf)];

    /// <summary>The comment of the return that the section has not been handed in since; null when it was not returned.</summary>
    public SectionEvent? Return => Place.Section.Status is SectionStatus.Returned ? Place.Section.History.Last(e => e.Kind is SectionEventKind.Returned) : null;

    /// <summary>Where a button of the form posts to.</summary>
    public string PostTo(string handler = "", string more = "")
    {
        var query = new[] { handler.Length > 0 ? $"handler={handler}" : "", more, IsSplit ? $"del={Part.Order + 1}" : "" }.Where(q => q.Length > 0).ToList();
        return Place.Path + (query.Count > 0 ? "?" + string.Join('&', query) : "");
    }

    /// <summary>A page about the section, for the same part.</summary>
    public string PathTo(string below) => Place.Path + below + (IsSplit ? $"?del={Part.Order + 1}" : "");

    /// <summary>"HR-strateg (Anna Wester)".</summary>
    public IEnumerable<string> Responsible => Place.Section.Assignments.Select(a =>
    {
        var found = Place.Chart.Resolve(a.RoleKey, Place.Today);
        var who = found.PersonId is { } person ? $"{Place.NameOf(person)}{(found.IsVacant ? ", ersätter" : "")}" : "vakant";
        return $"{(a.Area is { } area ? $"{SwedishText.Sentence(area)}: " : "")}{Place.Chart.TitleOf(a.RoleKey)} ({who}){(a.IsLead ? ", leder" : "")}";
    });

    /// <summary>"3 dagar kvar", with the tone of a status tag.</summary>
    public (string Text, string Tone) TimeLeft(DateOnly lastDay) => (lastDay.DayNumber - Place.Today.DayNumber) switch
    {
        < 0 and var late => ($"{SwedishText.Count(-late, "dag", "dagar")} för sent", "late"),
        0 => ("sista dagen är i dag", "warn"),
        1 => ("sista dagen är i morgon", "warn"),
        var left => ($"{SwedishText.Count(left, "dag", "dagar")} kvar", left <= 7 ? "warn" : "active"),
    };
}

internal sealed class SectionDesks(StyrningDb db, Processes<StyrningDb> processes, SectionPlaces places, Contributions contributions, ChannelFigures figures)
{
    public Task<SectionRevision?> RevisionAsync(SectionPart part, int number, CancellationToken cancel) =>
        db.Set<SectionRevision>().AsNoTracking().SingleOrDefaultAsync(r => r.PartId == part.Id && r.Number == number, cancel);

    /// <returns>Null when there is no such part, or it is not the person's to read.</returns>
    public async Task<SectionDesk?> OpenAsync(PartAddress address, CancellationToken cancel)
    {
        if (await places.ReadAsync(address.Year, address.Number, cancel) is not { } place || place.PartAt(address.Part) is not { } part)
        {
            return null;
        }

        var previous = await db.PreviousAsync(place.Cycle.Year, cancel);
        var inherited = (await db.Set<Commitment>().OpenBeforeAsync(place.Cycle.Year, cancel)).Where(c => c.BelongsTo(place.Section)).ToList();
        return new()
        {
            Place = place,
            Part = part,
            Earlier = previous?.SameAreaAs(place.Section),
            EarlierYear = previous?.Year ?? 0,
            Inherited = [.. inherited.Where(c => c.BelongsTo(place.Section, part))],
            AllInherited = inherited,
            Promises = await db.Set<Commitment>().Where(c => c.AreaNumber == place.Section.Number).ToDictionaryAsync(c => c.Id, c => c.Sentence, cancel),
            Contributions = await contributions.OfAsync(part, cancel),
            Figures = await figures.ForAsync(place, part, cancel),
            CanTakeBack = place.IsMine && place.Section.Status is SectionStatus.Submitted
                && await processes.IsWaitingForAsync(SectionWriting.TakeBackMessage, place.Cycle.Id, place.Section.Id.ToString(), cancel),
        };
    }
}

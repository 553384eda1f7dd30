using Styrning.Domain;
using Styrning.Domain.Organisation;
using Styrning.Web.Access;

namespace Styrning.Web.Features.Organisation;

/// <summary>Somebody must always be able to change the organisation: whoever shuts that door shuts it for everyone, and nobody can open it.</summary>
internal static class KeptBySomebody
{
    /// <exception cref="RuleBroken">ORG-17 when there was somebody on a day from today on, and after the change there is nobody.</exception>
    public static void Require(OrganisationChart before, OrganisationChart after, DateOnly today)
    {
        var empty = DaysOfChange(after, today).Where(day => IsKept(before, day) && !IsKept(after, day)).Order().Take(1).ToList();
        Rule.Require(empty.Count == 0, "ORG-17", empty.Count == 0 ? "" : $"Då skulle ingen kunna ändra organisationen från och med {SwedishText.Date(empty[0])}: varken administratör, kanslichef eller registrator har någon innehavare. Lägg till en efterträdare först.");
    }

    private static bool IsKept(OrganisationChart chart, DateOnly day) => Roles.KeepTheOrganisation.Any(role => chart.Resolve(role, day).PersonId is not null);

    // Between these days nothing changes, so it is enough to ask of them.
    private static IEnumerable<DateOnly> DaysOfChange(OrganisationChart chart, DateOnly today)
    {
        var spans = chart.Roles.SelectMany(role => chart.HoldingsOf(role.Key)).Select(h => (h.FromOn, h.ToOn))
            .Concat(chart.Persons.SelectMany(person => chart.LeavesOf(person.Id)).Select(l => (l.FromOn, l.ToOn)));
        return spans.SelectMany(span => new[] { span.FromOn, span.ToOn?.AddDays(1) ?? today }).Append(today).Where(day => day >= today).Distinct();
    }
}

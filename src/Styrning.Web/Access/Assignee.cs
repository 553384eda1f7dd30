using Styrning.Domain.Organisation;

namespace Styrning.Web.Access;

/// <summary>Whom a task's role points at: a role of the organisation, or one named person ("person:…").</summary>
public static class Assignee
{
    private const string PersonPrefix = "person:";

    public static string OfPerson(Guid person) => $"{PersonPrefix}{person}";

    public static Guid? PersonIn(string assignee) =>
        assignee.StartsWith(PersonPrefix, StringComparison.Ordinal) && Guid.TryParse(assignee.AsSpan(PersonPrefix.Length), out var person) ? person : null;

    /// <summary>The person who has the task that day; null when the role is vacant all the way up.</summary>
    public static Guid? Resolve(string assignee, OrganisationChart chart, DateOnly day) => PersonIn(assignee) ?? chart.Resolve(assignee, day).PersonId;

    /// <summary>Everything that points at this person that day: their roles, those they stand in for, and themselves.</summary>
    public static IReadOnlySet<string> AllOf(Guid person, OrganisationChart chart, DateOnly day) =>
        chart.RolesOf(person, day).Append(OfPerson(person)).ToHashSet(StringComparer.Ordinal);
}

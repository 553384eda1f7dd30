using Styrning.Domain.Organisation;

namespace Styrning.Domain.Reporting;

/// <summary>
/// Who reviews a section on a day: the owner of the report, unless the owner's person answers for the section or handed it
/// in; then the named second. Asked anew each day, because the persons behind the roles may have changed since.
/// </summary>
public static class ReviewerChoice
{
    /// <returns>The role that reviews. The second's even when that person may not either: then nobody can, and <see cref="ReportSection.MayReview"/> says so.</returns>
    public static string RoleFor(ReportingCycle cycle, ReportSection section, OrganisationChart chart, DateOnly day)
    {
        var owner = chart.Resolve(cycle.OwnerRoleKey, day).PersonId;
        return owner is { } person && section.MayReview(person, chart.RolesOf(person, day)) ? cycle.OwnerRoleKey : cycle.SecondRoleKey;
    }
}

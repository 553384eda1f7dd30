using Styrning.Domain.Organisation;
using Styrning.Domain.Reporting;
using Styrning.Web.Access;

namespace Styrning.Web.Features.Rapporter.Avsnitt;

/// <summary>Who may read the sections of a year's report, also while it is being written: everyone with a part in it, and whoever answers for one who has.</summary>
internal static class SectionReaders
{
    private static readonly string[] Always = [Access.Roles.Namndsekreterare, Access.Roles.Kanslichef, Access.Roles.Sakerhetschef, Access.Roles.Kommunjurist];

    /// <param name="cycle">With its sections.</param>
    /// <param name="roles">Of the person, today.</param>
    /// <param name="chart">The organisation, for who is whose chef: the escalation leads a chef here.</param>
    /// <param name="areas">The standing areas: whoever answers for one today may read earlier years.</param>
    public static bool MayRead(ReportingCycle cycle, IReadOnlySet<string> roles, OrganisationChart chart, IEnumerable<ReportArea> areas)
    {
        var answering = cycle.Sections.SelectMany(s => s.Assignments).Concat(areas.SelectMany(a => a.Assignments)).Select(a => a.RoleKey).ToHashSet(StringComparer.Ordinal);
        return Always.Any(roles.Contains)
            || roles.Contains(cycle.OwnerRoleKey)
            || roles.Contains(cycle.SecondRoleKey)
            || answering.Any(role => roles.Contains(role) || (chart.Role(role)?.ManagerKey is { } chef && roles.Contains(chef)));
    }
}

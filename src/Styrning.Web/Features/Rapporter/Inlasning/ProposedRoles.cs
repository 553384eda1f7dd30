using Styrning.Domain.Organisation;
using Styrning.Domain.Reporting;
using Styrning.Domain.Reporting.Reading;

namespace Styrning.Web.Features.Rapporter.Inlasning;

/// <summary>Finds the organisation's role for each that is written in a section: the same name, one that differs by a slip, or the one the area has left.</summary>
internal sealed class ProposedRoles(OrganisationChart chart)
{
    public IReadOnlyList<(string? Key, RoleMatch Match)> For(ReadSection section, ReportArea? area)
    {
        var found = section.Responsibles.Select(one => ByName(one.Role)).ToList();
        var missing = found.FindIndex(role => role.Key is null);
        if (missing >= 0 && found.Count(role => role.Key is null) == 1 && area is not null && RoleNames.Similar(area.Title, section.Title))
        {
            // "enhetschef vid enhet vuxna" is no slip for "enhetschef, enhet vuxna", but it is the only one that can be meant.
            var left = area.Assignments.Select(assignment => assignment.RoleKey).Except(found.Select(role => role.Key!)).Distinct().ToList();
            if (left is [var only] && chart.Role(only) is not null)
            {
                found[missing] = (only, RoleMatch.FromArea);
            }
        }

        return found;
    }

    private (string? Key, RoleMatch Match) ByName(string written)
    {
        var same = chart.Roles.FirstOrDefault(role => Folded(role.Title) == Folded(written));
        if (same is not null)
        {
            return (same.Key, RoleMatch.Same);
        }

        // Two that are as like are none: a proposal must not be a throw of the dice.
        var similar = chart.Roles.Where(role => RoleNames.Similar(role.Title, written)).Take(2).ToList();
        return similar is [var one] ? (one.Key, RoleMatch.Similar) : (null, RoleMatch.None);
    }

    private static string Folded(string name) => string.Concat(name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
}

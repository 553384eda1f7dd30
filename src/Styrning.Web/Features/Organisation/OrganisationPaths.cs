using Styrning.Domain.Organisation;

namespace Styrning.Web.Features.Organisation;

internal static class OrganisationPaths
{
    /// <summary>Back to the role that one came from, when there is such a role, else to the person.</summary>
    public static string RoleOrPerson(string? role, Guid person, OrganisationChart chart) =>
        role is not null && chart.Role(role) is { } known ? $"/organisation/roller/{known.Key}" : $"/organisation/personer/{person}";
}

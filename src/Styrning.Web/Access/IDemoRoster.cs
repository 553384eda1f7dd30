namespace Styrning.Web.Access;

/// <summary>Whom the demo's sign-in page offers.</summary>
public interface IDemoRoster
{
    /// <returns>In the order and the groups to be shown. A person with two roles comes twice.</returns>
    Task<IReadOnlyList<DemoPerson>> ListAsync(CancellationToken cancel);
}

/// <param name="Group">Heading that the button stands under.</param>
/// <param name="RoleTitle">Swedish title, as "nämndsekreterare".</param>
public sealed record DemoPerson(string Group, string RoleTitle, Guid PersonId, string PersonName);

namespace Styrning.Web.Access;

/// <summary>The organisation's answer to who somebody is today. Asked at each request, so that a role that ended has ended.</summary>
public interface IRoleSource
{
    /// <returns>The keys of the roles that the person holds today, or null when there is no such person (any more).</returns>
    Task<IReadOnlySet<string>?> RolesOfAsync(Guid personId, CancellationToken cancel);
}

using Microsoft.AspNetCore.Authorization;

namespace Styrning.Web.Access;

/// <summary>The person holds at least one of the roles today.</summary>
public sealed class HoldsRole(params string[] roles) : IAuthorizationRequirement
{
    public IReadOnlyList<string> Roles { get; } = roles;
}

internal sealed class HoldsRoleHandler(CurrentUser user) : AuthorizationHandler<HoldsRole>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, HoldsRole requirement)
    {
        if (requirement.Roles.Any(user.Holds))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}

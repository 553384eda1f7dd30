using System.Security.Claims;

namespace Styrning.Web.Access;

/// <summary>The person behind the request, with the roles of today. Nobody until the cookie has been read and the organisation asked.</summary>
public sealed class CurrentUser
{
    private IReadOnlySet<string> _roles = new HashSet<string>();

    public bool IsSignedIn { get; private set; }

    /// <summary>Empty when nobody is signed in.</summary>
    public Guid PersonId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Every role that falls to them today, their own and those they stand in for.</summary>
    public IReadOnlySet<string> Roles => _roles;

    public bool Holds(string roleKey) => _roles.Contains(roleKey);

    internal void Become(Guid personId, string name, IReadOnlySet<string> roles)
    {
        IsSignedIn = true;
        PersonId = personId;
        Name = name;
        _roles = roles;
    }

    /// <returns>Null when the principal is not one that this program has issued.</returns>
    internal static (Guid PersonId, string Name)? Read(ClaimsPrincipal? principal) =>
        Guid.TryParse(principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? (id, principal!.FindFirstValue(ClaimTypes.Name) ?? "") : null;
}

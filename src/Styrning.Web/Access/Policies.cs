using Microsoft.AspNetCore.Authorization;

namespace Styrning.Web.Access;

/// <summary>Who may open what. Each page names one of these in its first line.</summary>
public static class Policies
{
    /// <summary>Everyone whom the kommun has given a role. What a page shows them beyond that, the page asks about the person.</summary>
    public const string SignedIn = nameof(SignedIn);

    /// <summary>Whoever runs the system: roles, persons, letters of the demo. Does not imply any right to read or decide.</summary>
    public const string AdministerSystem = nameof(AdministerSystem);

    /// <summary>
    /// Runs the yearly report: reads in an earlier one, opens a year, compiles, sends. The nämndsekreterare and the kanslichef for any report, the
    /// säkerhetschef for the report of the säkerhetsorganisation. Implies no right to write or to review a section.
    /// </summary>
    public const string ManageReports = nameof(ManageReports);

    public static void Add(AuthorizationOptions options)
    {
        var signedIn = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        options.FallbackPolicy = signedIn;
        options.DefaultPolicy = signedIn;
        options.AddPolicy(SignedIn, signedIn);
        options.AddPolicy(AdministerSystem, policy => policy.AddRequirements(new HoldsRole(Roles.Administrator)));
        options.AddPolicy(ManageReports, policy => policy.AddRequirements(new HoldsRole(Roles.Namndsekreterare, Roles.Kanslichef, Roles.Sakerhetschef)));
    }
}

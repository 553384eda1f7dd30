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

    /// <summary>
    /// Keeps the organisation: who holds which role, who is away, which areas are reported on. The administratör, the kanslichef and the registrator;
    /// everyone who is signed in may read it. Whoever changes it decides whom work falls to, so every change is written down with its author.
    /// </summary>
    public const string ManageOrganisation = nameof(ManageOrganisation);

    public static void Add(AuthorizationOptions options)
    {
        var signedIn = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        options.FallbackPolicy = signedIn;
        options.DefaultPolicy = signedIn;
        options.AddPolicy(SignedIn, signedIn);
        options.AddPolicy(AdministerSystem, policy => policy.AddRequirements(new HoldsRole(Roles.Administrator)));
        options.AddPolicy(ManageOrganisation, policy => policy.AddRequirements(new HoldsRole([.. Roles.KeepTheOrganisation])));
        options.AddPolicy(ManageReports, policy => policy.AddRequirements(new HoldsRole(Roles.Namndsekreterare, Roles.Kanslichef, Roles.Sakerhetschef)));
    }
}

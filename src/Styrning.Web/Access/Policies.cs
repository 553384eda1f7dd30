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

    /// <summary>
    /// Reads the processes as they are drawn, and how many matters stand where in them. Everyone who is signed in: how the kommun works is no secret.
    /// What stands in a single matter is another thing: that is <see cref="ManageProcesses"/>, or having a part in the matter.
    /// </summary>
    public const string ReadProcesses = nameof(ReadProcesses);

    /// <summary>
    /// Starts a matter by hand. Everyone who is signed in: only processes that are about no record of the kommun can be started so, all they do is give
    /// tasks to roles, and the log says who began.
    /// </summary>
    public const string StartProcesses = nameof(StartProcesses);

    /// <summary>
    /// Keeps the processes: publishes a version, moves matters to it, sees each matter with its variables, and mends what has stopped. The administratör
    /// and the kanslichef. What they skip, move or cancel is not decided by that, and the log of the matter says who did it and why.
    /// </summary>
    public const string ManageProcesses = nameof(ManageProcesses);

    /// <summary>
    /// Reads the styrdokument, their decisions and the meetings' public parts. Everyone who is signed in. A draft and a secret § are shown to fewer: that the page asks.
    /// </summary>
    public const string ReadDocuments = nameof(ReadDocuments);

    /// <summary>
    /// Keeps the register of styrdokument: types, diarium, new documents, matters, renewals. The nämndsekreterare, the kanslichef, the kommunjurist and the
    /// registrator. Implies no right to decide, and not to approve what one has written.
    /// </summary>
    public const string ManageDocuments = nameof(ManageDocuments);

    /// <summary>
    /// Keeps the organs, their meetings, protocols and notices, and records what was decided as the protocol has it. The nämndsekreterare and the
    /// kanslichef. Whoever records a decision has not made it; the justerade protocol is the original.
    /// </summary>
    public const string ManageMeetings = nameof(ManageMeetings);

    public static void Add(AuthorizationOptions options)
    {
        var signedIn = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        options.FallbackPolicy = signedIn;
        options.DefaultPolicy = signedIn;
        options.AddPolicy(SignedIn, signedIn);
        options.AddPolicy(ReadProcesses, signedIn);
        options.AddPolicy(StartProcesses, signedIn);
        options.AddPolicy(ReadDocuments, signedIn);
        options.AddPolicy(ManageDocuments, policy => policy.AddRequirements(new HoldsRole([.. Roles.KeepTheDocuments])));
        options.AddPolicy(ManageMeetings, policy => policy.AddRequirements(new HoldsRole([.. Roles.KeepTheMeetings])));
        options.AddPolicy(ManageProcesses, policy => policy.AddRequirements(new HoldsRole([.. Roles.KeepTheProcesses])));
        options.AddPolicy(AdministerSystem, policy => policy.AddRequirements(new HoldsRole(Roles.Administrator)));
        options.AddPolicy(ManageOrganisation, policy => policy.AddRequirements(new HoldsRole([.. Roles.KeepTheOrganisation])));
        options.AddPolicy(ManageReports, policy => policy.AddRequirements(new HoldsRole(Roles.Namndsekreterare, Roles.Kanslichef, Roles.Sakerhetschef)));
    }
}

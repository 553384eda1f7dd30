namespace Styrning.Web.Access;

/// <summary>Keys of the roles that the program itself asks for. Every other role is a record of the organisation.</summary>
public static class Roles
{
    /// <summary>Runs the system. Reads no report and decides nothing.</summary>
    public const string Administrator = "administrator";

    public const string Namndsekreterare = "namndsekreterare";

    public const string Kanslichef = "kanslichef";

    public const string Registrator = "registrator";

    public const string Kommunjurist = "kommunjurist";

    public const string Sakerhetschef = "sakerhetschef";

    /// <summary>Those of <see cref="Policies.ManageOrganisation"/>.</summary>
    public static IReadOnlyList<string> KeepTheOrganisation { get; } = [Administrator, Kanslichef, Registrator];

    /// <summary>Those of <see cref="Policies.ManageProcesses"/>.</summary>
    public static IReadOnlyList<string> KeepTheProcesses { get; } = [Administrator, Kanslichef];

    /// <summary>Those of <see cref="Policies.ManageDocuments"/>.</summary>
    public static IReadOnlyList<string> KeepTheDocuments { get; } = [Namndsekreterare, Kanslichef, Kommunjurist, Registrator];

    /// <summary>Those of <see cref="Policies.ManageMeetings"/>.</summary>
    public static IReadOnlyList<string> KeepTheMeetings { get; } = [Namndsekreterare, Kanslichef];
}

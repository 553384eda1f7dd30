namespace Styrning.Web.Features.Rapporter;

/// <summary>What the report's process can be told, by the names in its file.</summary>
internal static class ReportMessages
{
    /// <summary>Key: the section's id.</summary>
    public const string Omit = "rapport.utelamna";

    public const string CompileAnyway = "rapport.sammanstall_anda";

    public const string NewVersion = "rapport.ny_version";
}

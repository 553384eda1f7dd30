namespace Styrning.Domain.Reporting.Content;

/// <summary>How a refusal names a place in the report.</summary>
internal static class Places
{
    public const string Introduction = "Inledningen";
    public const string Appendix = "Bilagan";

    public static string Section(CompiledSection section) => $"Avsnitt {section.Number ?? section.Title}";
}

namespace Styrning.Whistle.Features.Arenden;

/// <summary>The lasting addresses of the handlers' pages.</summary>
internal static class CasePaths
{
    public const string All = "/arenden";

    public static string Of(Guid id) => $"/arenden/arende/{id}";

    public static string Of(Guid id, string page) => $"/arenden/arende/{id}/{page}";
}

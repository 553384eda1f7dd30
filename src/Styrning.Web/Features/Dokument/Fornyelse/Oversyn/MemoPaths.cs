using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Dokument.Fornyelse.Oversyn;

internal static class MemoPaths
{
    public static string Of(Guid matter) => $"{RecordPaths.OfMatter(matter)}/tjansteskrivelse";

    public static string Write(Guid matter) => $"{Of(matter)}/skriv";

    public static string File(Guid matter) => $"{Of(matter)}.docx";
}

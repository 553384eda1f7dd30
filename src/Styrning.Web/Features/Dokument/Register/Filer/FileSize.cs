using System.Globalization;

namespace Styrning.Web.Features.Dokument.Register.Filer;

internal static class FileSize
{
    /// <summary>"820 byte", "14 kB", "2,4 MB".</summary>
    public static string InWords(long bytes) => bytes switch
    {
        < 1024 => $"{bytes} byte",
        < 1024 * 1024 => $"{bytes / 1024} kB",
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024.0 * 1024.0):0.0} MB").Replace('.', ','),
    };
}

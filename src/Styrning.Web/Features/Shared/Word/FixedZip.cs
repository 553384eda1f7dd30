using System.IO.Compression;

namespace Styrning.Web.Features.Shared.Word;

/// <summary>Writes a package anew with its parts in a fixed order and on a fixed day, so that the same content gives the same bytes and the same hash.</summary>
internal static class FixedZip
{
    private const string ContentTypes = "[Content_Types].xml";

    public static byte[] Of(Stream package, DateOnly day)
    {
        using var source = new ZipArchive(package, ZipArchiveMode.Read);
        using var bytes = new MemoryStream();
        using (var target = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            // The list of content types first: some readers look at nothing else to know what the file is.
            foreach (var part in source.Entries.OrderBy(entry => entry.FullName != ContentTypes).ThenBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                var copy = target.CreateEntry(part.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = Stamp(day);
                using var from = part.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        }
        return bytes.ToArray();
    }

    // A zip file knows the years 1980 to 2107.
    private static DateTimeOffset Stamp(DateOnly day) => new(new DateOnly(Math.Clamp(day.Year, 1980, 2107), day.Month, day.Year is < 1980 or > 2107 ? 1 : day.Day), TimeOnly.MinValue, TimeSpan.Zero);
}

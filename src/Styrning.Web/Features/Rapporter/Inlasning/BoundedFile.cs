using Styrning.Domain.Reporting.Reading;

namespace Styrning.Web.Features.Rapporter.Inlasning;

/// <summary>Reads what may be a report and stops one byte past the limit, however long the file is or says that it is.</summary>
internal static class BoundedFile
{
    public static async Task<byte[]> ReadAsync(Stream stream, CancellationToken cancel)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[81920];
        while (kept.Length <= ReportReader.Limit)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, ReportReader.Limit + 1 - kept.Length)), cancel);
            if (read == 0)
            {
                break;
            }

            kept.Write(buffer, 0, read);
        }

        return kept.ToArray(); // longer than the limit by one byte when there was more: the reader refuses it with its sentence
    }
}

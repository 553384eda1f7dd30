namespace Styrning.Web.Features.Shared;

/// <summary>Reads what somebody gives us and stops one byte past the limit, however long it is or says that it is.</summary>
internal static class BoundedFile
{
    /// <returns>The bytes; one more than <paramref name="most"/> when there was more, which is enough to refuse it.</returns>
    public static async Task<byte[]> ReadAsync(Stream stream, int most, CancellationToken cancel)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[81920];
        while (kept.Length <= most)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, most + 1 - kept.Length)), cancel);
            if (read == 0)
            {
                break;
            }

            kept.Write(buffer, 0, read);
        }

        return kept.ToArray();
    }
}

using Styrning.Web.Features.Shared;

namespace Styrning.Web.Commands;

/// <summary>A file that a command was given.</summary>
internal static class CommandFile
{
    /// <returns>The bytes; one more than <paramref name="most"/> when there was more.</returns>
    /// <exception cref="CommandMisused">There is no such file, or it may not be read.</exception>
    public static async Task<byte[]> ReadAsync(string path, int most)
    {
        try
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 81920, useAsync: true);
            return await BoundedFile.ReadAsync(file, most, CancellationToken.None);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CommandMisused($"Filen {path} finns inte.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new CommandMisused($"Filen {path} går inte att läsa. Kontrollera att det är en fil och att du får läsa den.");
        }
    }
}

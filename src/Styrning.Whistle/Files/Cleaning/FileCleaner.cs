namespace Styrning.Whistle.Files.Cleaning;

/// <summary>
/// Makes a file again from what a reader would see of it. Only ever runs in a process of its own, which has no key, no database and little memory: what it reads was written by
/// somebody unknown.
/// </summary>
internal static class FileCleaner
{
    public const int Done = 0;
    public const int NotOurKind = 3;
    public const int Broken = 4;

    /// <summary>Reads a file and writes four letters, its kind, and then the copy. Nothing at all when there is none.</summary>
    /// <returns><see cref="Done"/>, <see cref="NotOurKind"/> or <see cref="Broken"/>: the process's exit status.</returns>
    public static async Task<int> RunAsync(Stream input, Stream output, long most, CancellationToken cancel)
    {
        try
        {
            var (kind, copy) = Clean(await ReadAsync(input, most, cancel));
            await output.WriteAsync(System.Text.Encoding.ASCII.GetBytes(kind.Word()), cancel);
            await output.WriteAsync(copy, cancel);
            await output.FlushAsync(cancel);
            return Done;
        }
        catch (CannotClean reason)
        {
            return reason.Status;
        }
        catch (Exception exception) when (exception is System.Xml.XmlException or InvalidDataException or InvalidOperationException or FormatException or ArgumentException or OverflowException or OutOfMemoryException)
        {
            return Broken;
        }
    }

    public static (CleanKind Kind, ReadOnlyMemory<byte> Copy) Clean(byte[] file)
    {
        switch (FileKinds.Of(file))
        {
            case FirstBytes.Jpeg:
                return (CleanKind.Jpeg, ImageCleaning.Clean(file, CleanKind.Jpeg));
            case FirstBytes.Png:
                return (CleanKind.Png, ImageCleaning.Clean(file, CleanKind.Png));
            case FirstBytes.Zip:
                using (var zip = new BoundedZip(file))
                {
                    var main = OfficeParts.MainPart(zip);
                    return main.Kind is CleanKind.Word ? (main.Kind, WordCleaning.Clean(zip, main.Path)) : (main.Kind, SheetCleaning.Clean(zip, main.Path));
                }

            default:
                throw new CannotClean(NotOurKind);
        }
    }

    private static async Task<byte[]> ReadAsync(Stream input, long most, CancellationToken cancel)
    {
        using var all = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = await input.ReadAsync(buffer, cancel)) > 0)
        {
            all.Write(buffer, 0, read);
            if (all.Length > most)
            {
                throw new CannotClean(Broken);
            }
        }

        return all.ToArray();
    }
}

/// <summary>There will be no copy of this file.</summary>
internal sealed class CannotClean(int status) : Exception
{
    public int Status { get; } = status;
}

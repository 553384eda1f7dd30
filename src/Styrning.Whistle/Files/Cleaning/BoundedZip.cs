using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Styrning.Whistle.Files.Cleaning;

/// <summary>
/// An office file's parts, read one by one and by name, and together no more than so many bytes whatever the directory says. Names are looked up and never become paths.
/// </summary>
internal sealed class BoundedZip : IDisposable
{
    private const int MostEntries = 4000;
    private const int Deepest = 400;
    private const long MostBytes = 48 * 1024 * 1024;
    private readonly ZipArchive _zip;
    private long _left = MostBytes;

    public BoundedZip(byte[] file)
    {
        _zip = new(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
        if (_zip.Entries.Count > MostEntries)
        {
            throw new CannotClean(FileCleaner.Broken);
        }
    }

    /// <returns>Null: there is no such part.</returns>
    /// <exception cref="XmlException">It is no XML, or has a DTD, which no office file needs and every entity attack does.</exception>
    public XElement? Xml(string path)
    {
        var entry = _zip.Entries.FirstOrDefault(e => string.Equals(e.FullName, path, StringComparison.OrdinalIgnoreCase));
        if (entry is null)
        {
            return null;
        }

        using var bytes = Read(entry);
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostBytes, IgnoreComments = true, IgnoreProcessingInstructions = true };
        using (var shape = XmlReader.Create(bytes, settings))
        {
            while (shape.Read())
            {
                if (shape.Depth > Deepest) // told before a tree is made: a deep one takes time that grows with its square
                {
                    throw new CannotClean(FileCleaner.Broken);
                }
            }
        }

        bytes.Position = 0;
        using var reader = XmlReader.Create(bytes, settings);
        return XElement.Load(reader, LoadOptions.PreserveWhitespace);
    }

    public void Dispose() => _zip.Dispose();

    private MemoryStream Read(ZipArchiveEntry entry)
    {
        var all = new MemoryStream();
        var buffer = new byte[81920];
        using var stream = entry.Open();
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            if ((_left -= read) < 0)
            {
                throw new CannotClean(FileCleaner.Broken);
            }

            all.Write(buffer, 0, read);
        }

        all.Position = 0;
        return all;
    }
}

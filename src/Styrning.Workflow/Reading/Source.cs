using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Styrning.Workflow.Reading;

/// <summary>Opens a file from anybody: no DTD, no network, bounded in size, depth and number of elements before anything is built.</summary>
internal static class Source
{
    private const int LongestFile = 4_000_000;
    private const int Deepest = 100;
    private const int MostElements = 100_000;

    // UTF-32 is the widest that an XML file can be.
    private const int MostBytes = LongestFile * 4;

    public static XDocument? Open(string xml, ProblemList problems)
    {
        xml = xml.TrimStart((char)0xFEFF); // a byte order mark that came along as a character
        return xml.Length > LongestFile
            ? Refuse(problems, 0, $"Filen är större än {LongestFile / 1_000_000} miljoner tecken.")
            : Open(settings => XmlReader.Create(new StringReader(xml), settings), problems);
    }

    public static XDocument? Open(ReadOnlyMemory<byte> file, ProblemList problems)
    {
        if (file.Length > MostBytes)
            return Refuse(problems, 0, $"Filen är större än {LongestFile / 1_000_000} miljoner tecken.");
        var bytes = file.ToArray();
        return Open(settings => XmlReader.Create(new MemoryStream(bytes, writable: false), settings), problems);
    }

    private static XDocument? Open(Func<XmlReaderSettings, XmlReader> open, ProblemList problems)
    {
        try
        {
            if (TooMuch(open) is { } line)
                return Refuse(problems, line, $"Filen har fler än {MostElements} element eller fler än {Deepest} nivåer.");
            using var reader = open(Settings());
            return XDocument.Load(reader, LoadOptions.SetLineInfo);
        }
        catch (XmlException fault)
        {
            return Refuse(problems, fault.LineNumber, fault.Message.Contains("DTD", StringComparison.Ordinal)
                ? "Filen har en dokumenttypsdeklaration (DTD). Sådana läses inte."
                : "Filen är inte XML: den går inte att läsa från den här raden.");
        }
        catch (Exception fault) when (fault is DecoderFallbackException or ArgumentException or NotSupportedException)
        {
            return Refuse(problems, 1, "Filens teckenkodning går inte att läsa.");
        }
    }

    /// <summary>The line where a bound is passed; null when none is.</summary>
    private static int? TooMuch(Func<XmlReaderSettings, XmlReader> open)
    {
        using var reader = open(Settings());
        var elements = 0;
        while (reader.Read())
        {
            if (reader.NodeType is XmlNodeType.Element && ++elements > MostElements || reader.Depth > Deepest)
                return ((IXmlLineInfo)reader).LineNumber;
        }

        return null;
    }

    private static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = LongestFile,
        MaxCharactersFromEntities = 1,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private static XDocument? Refuse(ProblemList problems, int line, string message)
    {
        problems.Add(null, line, ProblemCodes.Unreadable, message);
        return null;
    }
}

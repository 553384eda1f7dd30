using System.Xml;
using System.Xml.Linq;

namespace Styrning.Workflow.Reading;

/// <summary>Opens a file from anybody: no DTD, no network, bounded in size, depth and number of elements before anything is built.</summary>
internal static class Source
{
    private const int LongestFile = 4_000_000;
    private const int Deepest = 100;
    private const int MostElements = 100_000;

    public static XDocument? Open(string xml, ProblemList problems)
    {
        xml = xml.TrimStart((char)0xFEFF); // a byte order mark that came along as a character
        if (xml.Length > LongestFile)
            return Refuse(problems, 0, $"Filen är större än {LongestFile / 1_000_000} miljoner tecken.");

        try
        {
            if (TooMuch(xml) is { } line)
                return Refuse(problems, line, $"Filen har fler än {MostElements} element eller fler än {Deepest} nivåer.");
            using var reader = Reader(xml);
            return XDocument.Load(reader, LoadOptions.SetLineInfo);
        }
        catch (XmlException fault)
        {
            return Refuse(problems, fault.LineNumber, fault.Message.Contains("DTD", StringComparison.Ordinal)
                ? "Filen har en dokumenttypsdeklaration (DTD). Sådana läses inte."
                : "Filen är inte XML: den går inte att läsa från den här raden.");
        }
    }

    public static XDocument? Refuse(ProblemList problems, int line, string message)
    {
        problems.Add(null, line, ProblemCodes.Unreadable, message);
        return null;
    }

    /// <summary>The line where a bound is passed; null when none is.</summary>
    private static int? TooMuch(string xml)
    {
        using var reader = Reader(xml);
        var elements = 0;
        while (reader.Read())
        {
            if (reader.NodeType is XmlNodeType.Element && ++elements > MostElements || reader.Depth > Deepest)
                return ((IXmlLineInfo)reader).LineNumber;
        }

        return null;
    }

    private static XmlReader Reader(string xml) => XmlReader.Create(new StringReader(xml), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = LongestFile,
        MaxCharactersFromEntities = 1,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    });
}

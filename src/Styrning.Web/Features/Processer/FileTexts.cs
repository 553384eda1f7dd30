using System.Xml;
using System.Xml.Linq;

namespace Styrning.Web.Features.Processer;

/// <summary>What a file says to people and the engine passes over: the documentation of its elements.</summary>
internal static class FileTexts
{
    private static readonly XNamespace Bpmn = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    /// <summary>By element id. For a file that the reader has taken already.</summary>
    public static IReadOnlyDictionary<string, string> Read(string xml)
    {
        using var reader = XmlReader.Create(new StringReader(xml.TrimStart((char)0xFEFF)), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XDocument.Load(reader).Descendants(Bpmn + "documentation")
            .Select(text => (Of: (string?)text.Parent!.Attribute("id"), Text: text.Value.Trim()))
            .Where(text => text.Of is not null && text.Text.Length > 0)
            .GroupBy(text => text.Of!, text => text.Text)
            .ToDictionary(texts => texts.Key, texts => string.Join("\n\n", texts), StringComparer.Ordinal);
    }
}

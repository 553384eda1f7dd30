using System.Xml.Linq;

namespace Styrning.Web.Features.Dokument.Text.Inlasning;

/// <summary>Asks the XML of a Word file by local names, so that its two namespaces, transitional and strict, read alike.</summary>
internal static class Words
{
    public static IEnumerable<XElement> All(this XElement? element, string name) => element?.Elements().Where(e => e.Name.LocalName == name) ?? [];

    public static XElement? One(this XElement? element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            element = element.All(name).FirstOrDefault();
        }

        return element;
    }

    public static string? Value(this XElement? element, string name = "val") => element?.Attributes().FirstOrDefault(a => a.Name.LocalName == name)?.Value;

    public static int? Number(this XElement? element, string name = "val") => int.TryParse(element.Value(name), out var number) ? number : null;

    /// <summary>A switch such as w:b: on when it stands there, unless it says that it is off.</summary>
    public static bool IsOn(this XElement? element, string name) => element.One(name) is { } found && found.Value() is not ("0" or "false" or "off" or "none");

    /// <summary>The words in it, for a line about what was left out.</summary>
    public static string Text(this XElement element, int longest = 120)
    {
        var words = string.Join(' ', string.Concat(element.Descendants().Select(e => e.Name.LocalName switch { "t" => e.Value, "p" or "tab" or "br" => " ", _ => "" })).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length > longest ? words[..longest].TrimEnd() + " …" : words;
    }
}

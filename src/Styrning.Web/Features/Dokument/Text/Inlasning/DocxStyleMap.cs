using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Styrning.Web.Features.Dokument.Text.Inlasning;

internal enum StyleKind
{
    Body,
    Heading,
    Title,
    Contents,
    Quote,
}

/// <summary>What the styles of a file mean. Word writes its own styles by English names in every language; other programs write the Swedish ones.</summary>
internal sealed partial class DocxStyleMap
{
    private const int MostSteps = 20; // a style may be based on one that is based on itself

    private readonly Dictionary<string, XElement> _styles = new(StringComparer.Ordinal);

    public DocxStyleMap(XElement? styles)
    {
        foreach (var style in styles.All("style"))
        {
            if (style.Value("styleId") is { } id) _styles.TryAdd(id, style);
        }
    }

    /// <param name="Level">Of a heading, 1 to 9.</param>
    public (StyleKind Kind, int Level) Of(XElement? properties)
    {
        if (properties.One("outlineLvl").Number() is >= 0 and <= 8 and var direct) return (StyleKind.Heading, direct + 1);

        foreach (var style in Chain(properties.One("pStyle").Value()))
        {
            var name = style.One("name").Value() ?? style.Value("styleId") ?? "";
            if (Heading().Match(name) is { Success: true } heading) return (StyleKind.Heading, heading.Groups["level"].Value[0] - '0');
            if (ContentsLine().IsMatch(name)) return (StyleKind.Contents, 0);
            if (Title().IsMatch(name)) return (StyleKind.Title, 1);
            if (Quote().IsMatch(name)) return (StyleKind.Quote, 0);
            if (style.One("pPr", "outlineLvl").Number() is >= 0 and <= 8 and var level) return (StyleKind.Heading, level + 1);
        }

        return (StyleKind.Body, 0);
    }

    /// <summary>The list that the paragraph belongs to, by itself or by its style; null when none.</summary>
    public (int List, int Level)? ListOf(XElement? properties)
    {
        var own = properties.One("numPr");
        var ofStyle = Chain(properties.One("pStyle").Value()).Select(style => (Style: style, Numbers: style.One("pPr", "numPr"))).FirstOrDefault(s => s.Numbers is not null).Numbers;
        var list = own.One("numId").Number() ?? ofStyle.One("numId").Number();
        return list is > 0 and { } id ? (id, Math.Clamp(own.One("ilvl").Number() ?? ofStyle.One("ilvl").Number() ?? 0, 0, 8)) : null;
    }

    public bool IsBold(XElement? run) => Says(run, "b");

    public bool IsItalic(XElement? run) => Says(run, "i");

    private bool Says(XElement? run, string mark) =>
        run.One(mark) is not null ? run.IsOn(mark) : Chain(run.One("rStyle").Value()).Any(style => style.One("rPr").IsOn(mark));

    private IEnumerable<XElement> Chain(string? id)
    {
        for (var step = 0; step < MostSteps && id is not null && _styles.TryGetValue(id, out var style); step++)
        {
            yield return style;
            id = style.One("basedOn").Value();
        }
    }

    [GeneratedRegex(@"^(heading|rubrik)\s*(?<level>[1-9])$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^((toc|innehåll)\s*\d|toc heading|innehållsförteckning(srubrik)?|table of figures)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ContentsLine();

    [GeneratedRegex(@"^(title|rubrik|titel)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    [GeneratedRegex(@"^((intense )?quote|(starkt )?citat)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Quote();
}

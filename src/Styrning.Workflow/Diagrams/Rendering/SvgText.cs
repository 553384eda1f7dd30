using System.Globalization;
using System.Text;
using System.Xml;

namespace Styrning.Workflow.Diagrams.Rendering;

/// <summary>
/// Writes SVG. The only place where text from a file meets markup: everything goes through <see cref="Escaped"/>, and there is no way to write a
/// script, a link or a reference.
/// </summary>
internal sealed class SvgText
{
    private readonly StringBuilder text = new();

    public override string ToString() => text.ToString();

    public static string Number(double number) => Math.Round(number, 2).ToString("0.##", CultureInfo.InvariantCulture);

    public void Raw(string markup) => text.Append(markup);

    public void Group(string css, string? element = null, string? title = null)
    {
        text.Append("<g class=\"").Append(css).Append('"');
        if (element is not null)
            text.Append(" data-element=\"").Append(Escaped(element)).Append('"');
        text.Append('>');
        if (title is { Length: > 0 })
            text.Append("<title>").Append(Escaped(title)).Append("</title>");
    }

    public void End() => text.Append("</g>\n");

    public void Circle(Spot middle, double radius, Ink ink, double width = 1.5, string? dashes = null)
    {
        text.Append("<circle cx=\"").Append(Number(middle.X)).Append("\" cy=\"").Append(Number(middle.Y)).Append("\" r=\"").Append(Number(radius)).Append('"');
        Close(ink, width, dashes);
    }

    public void Box(Box box, double corner, Ink ink, double width = 1.5, string? dashes = null)
    {
        text.Append("<rect x=\"").Append(Number(box.X)).Append("\" y=\"").Append(Number(box.Y))
            .Append("\" width=\"").Append(Number(Math.Max(0, box.Width))).Append("\" height=\"").Append(Number(Math.Max(0, box.Height))).Append('"');
        if (corner > 0)
            text.Append(" rx=\"").Append(Number(corner)).Append('"');
        Close(ink, width, dashes);
    }

    public void Path(string data, Ink ink, double width = 1.5, string? dashes = null)
    {
        text.Append("<path d=\"").Append(data).Append('"');
        Close(ink, width, dashes);
    }

    /// <summary>A path in units of its own, moved to a place and scaled there.</summary>
    public void Icon(string data, Spot at, double scale, Ink ink, double width = 1.2)
    {
        text.Append("<path transform=\"translate(").Append(Number(at.X)).Append(' ').Append(Number(at.Y)).Append(") scale(").Append(Number(scale)).Append(")\" d=\"")
            .Append(data).Append('"');
        Close(ink, width / Math.Max(scale, 0.1), null);
    }

    /// <summary>The lines of a block, each in the middle of <paramref name="middle"/> or from it rightwards.</summary>
    public void Lines(TextBlock block, double middle, double top, bool halo = false, bool left = false, string? turned = null)
    {
        if (block.Lines.Count == 0)
            return;

        text.Append("<text class=\"").Append(halo ? "bp-h" : "bp-t").Append("\" fill=\"#1c262b\" font-size=\"").Append(Number(block.Size)).Append('"');
        if (halo)
            text.Append(" stroke=\"#fff\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\"");
        if (!left)
            text.Append(" text-anchor=\"middle\"");
        if (turned is not null)
            text.Append(" transform=\"").Append(turned).Append('"');
        text.Append('>');
        // The letters' foot is about four fifths down the line.
        for (var line = 0; line < block.Lines.Count; line++)
        {
            text.Append("<tspan x=\"").Append(Number(middle)).Append("\" y=\"").Append(Number(top + line * block.LineHeight + block.Size * 0.95)).Append("\">")
                .Append(Escaped(block.Lines[line])).Append("</tspan>");
        }

        text.Append("</text>");
    }

    public static string Escaped(string text)
    {
        var safe = new StringBuilder(text.Length + 16);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (char.IsHighSurrogate(letter) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
                safe.Append(letter).Append(text[++at]);
            else if (letter is '&')
                safe.Append("&amp;");
            else if (letter is '<')
                safe.Append("&lt;");
            else if (letter is '>')
                safe.Append("&gt;");
            else if (letter is '"')
                safe.Append("&quot;");
            else if (letter is '\'')
                safe.Append("&#39;");
            else if (letter is '\n' or '\r' or '\t')
                safe.Append(' ');
            else if (XmlConvert.IsXmlChar(letter))
                safe.Append(letter);
        }

        return safe.ToString();
    }

    private void Close(Ink ink, double width, string? dashes)
    {
        text.Append(" class=\"").Append(ink.Class).Append("\" fill=\"").Append(ink.Fill).Append("\" stroke=\"").Append(ink.Stroke)
            .Append("\" stroke-width=\"").Append(Number(width)).Append('"');
        if (dashes is not null)
            text.Append(" stroke-dasharray=\"").Append(dashes).Append('"');
        text.Append("/>");
    }
}

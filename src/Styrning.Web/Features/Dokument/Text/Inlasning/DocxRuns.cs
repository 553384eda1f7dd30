using System.Xml.Linq;

namespace Styrning.Web.Features.Dokument.Text.Inlasning;

/// <summary>The words of the file's paragraphs with their look. Keeps the fields that go on from one paragraph to the next, as a table of contents does.</summary>
internal sealed class DocxRuns(DocxStyleMap styles, IReadOnlyDictionary<string, string> links, LeftBehind left)
{
    private readonly List<Field> _fields = [];

    /// <summary>Numbers of the footnotes and endnotes that were met, in order.</summary>
    public List<(string Kind, int Id)> Notes { get; } = [];

    public List<Piece> Of(XElement paragraph)
    {
        var pieces = new List<Piece>();
        Read(pieces, paragraph, null);
        return pieces;
    }

    private void Read(List<Piece> pieces, XElement within, string? link)
    {
        foreach (var element in within.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "r":
                    Run(pieces, element, link);
                    break;
                case "ins" or "moveTo":
                    left.Count("inserted");
                    Read(pieces, element, link);
                    break;
                case "del" or "moveFrom":
                    left.Count("deleted");
                    break;
                case "hyperlink":
                    Read(pieces, element, LinkOf(element) ?? link);
                    break;
                case "fldSimple":
                    Read(pieces, element, Address(element.Value("instr")) ?? link);
                    break;
                case "sdt":
                    if (element.One("sdtContent") is { } content) Read(pieces, content, link);
                    break;
                case "smartTag" or "customXml" or "dir" or "bdo" or "rt" or "rubyBase":
                    Read(pieces, element, link);
                    break;
                case "oMath" or "oMathPara":
                    left.Count("equation");
                    break;
                case "AlternateContent":
                    Drawn(element);
                    break;
                default:
                    if (element.Descendants().Any(e => e.Name.LocalName == "t")) left.Count("other");
                    break;
            }
        }
    }

    private void Run(List<Piece> pieces, XElement run, string? link)
    {
        var look = run.One("rPr");
        var hidden = look.IsOn("vanish");
        if (hidden && run.All("t").Any(t => t.Value.Length > 0)) left.Count("hidden");
        foreach (var part in run.Elements())
        {
            var words = WordsOf(part);
            if (words is null || hidden || _fields.Exists(f => f is { IsContents: true, IsResult: true })) continue;

            Look(look, words);
            pieces.Add(new(words, styles.IsBold(look), styles.IsItalic(look), _fields.FindLast(f => f.Link is not null)?.Link ?? link));
        }
    }

    // Null for what has no words, after it has been counted or has changed where in a field we are.
    private string? WordsOf(XElement part)
    {
        switch (part.Name.LocalName)
        {
            case "t": return part.Value.ReplaceLineEndings(" ");
            case "tab" or "ptab": return " ";
            case "br" when part.Value("type") is not ("page" or "column"): return "\n";
            case "cr": return "\n";
            case "noBreakHyphen": return "-";
            case "sym": return Symbol(part.Value("char"));
            case "fldChar": MoveField(part.Value("fldCharType")); break;
            case "instrText" when _fields.Count > 0 && _fields[^1].Instruction.Length < 2_000: _fields[^1].Instruction += part.Value; break;
            case "footnoteReference": Notes.Add(("Fotnot", part.Number("id") ?? -1)); break;
            case "endnoteReference": Notes.Add(("Slutnot", part.Number("id") ?? -1)); break;
            case "commentReference": left.Count("comment"); break;
            case "drawing" or "pict" or "object" or "AlternateContent": Drawn(part); break;
        }

        return null;
    }

    private void Drawn(XElement element)
    {
        if (element.Descendants().FirstOrDefault(e => e.Name.LocalName == "txbxContent") is { } box)
        {
            left.Count("textbox");
            left.Quote("Textruta som inte togs med", box.Text());
        }
        else if (element.Name.LocalName == "object" || element.Descendants().Any(e => e.Name.LocalName is "chart" or "OLEObject" or "relIds"))
        {
            left.Count("object");
        }
        else
        {
            left.Count("picture");
            left.Quote("Bildtext till en bild som inte togs med", element.Descendants().FirstOrDefault(e => e.Name.LocalName == "docPr")?.Value("descr") ?? "");
        }
    }

    private void Look(XElement? look, string words)
    {
        if (look is null || string.IsNullOrWhiteSpace(words)) return;
        if (look.IsOn("strike") || look.IsOn("dstrike")) left.Count("struck");
        if ((look.IsOn("u") && look.One("rStyle").Value() is null) || look.One("highlight").Value() is not (null or "none") || look.One("vertAlign").Value() is "superscript" or "subscript") left.Count("looks");
    }

    private void MoveField(string? to)
    {
        if (to == "begin") _fields.Add(new Field());
        else if (_fields.Count > 0 && to == "separate") Separate(_fields[^1]);
        else if (_fields.Count > 0 && to == "end") _fields.RemoveAt(_fields.Count - 1);
    }

    private void Separate(Field field)
    {
        field.IsResult = true;
        field.IsContents = field.Instruction.TrimStart().StartsWith("TOC", StringComparison.OrdinalIgnoreCase);
        if (field.IsContents) left.Count("contents");
        else field.Link = Address(field.Instruction);
    }

    // HYPERLINK "https://…"; another field has the words that it shows and no address.
    private string? Address(string? instruction)
    {
        var words = (instruction ?? "").Trim();
        if (!words.StartsWith("HYPERLINK", StringComparison.OrdinalIgnoreCase)) return null;
        return words.Split('"') is [_, var address, ..] && !words[..words.IndexOf('"', StringComparison.Ordinal)].Contains("\\l", StringComparison.Ordinal) ? Allowed(address) : Inner();
    }

    private string? LinkOf(XElement hyperlink) => hyperlink.Value("id") is { } id && links.TryGetValue(id, out var address) ? Allowed(address) : Inner();

    private string? Allowed(string address)
    {
        if (CleanHtml.MayLinkTo(address) && address.Contains(':', StringComparison.Ordinal)) return address;
        left.Count("link");
        return null;
    }

    private string? Inner()
    {
        left.Count("reference");
        return null;
    }

    // The signs of the old picture fonts stand in a private part of the alphabet: their bullets and dashes have no words.
    private string? Symbol(string? code)
    {
        left.Count("looks");
        return int.TryParse(code, System.Globalization.NumberStyles.HexNumber, null, out var sign) && sign is > 0x20 and < 0xD800 ? ((char)sign).ToString() : null;
    }

    private sealed class Field
    {
        public string Instruction { get; set; } = "";

        public bool IsResult { get; set; }

        public bool IsContents { get; set; }

        public string? Link { get; set; }
    }
}

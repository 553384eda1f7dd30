using Styrning.Web.Features.Dokument.Text;
using Styrning.Web.Features.Dokument.Text.Inlasning;
using static Styrning.Web.Tests.Dokument.Text.WordFile;

namespace Styrning.Web.Tests.Dokument.Text;

public sealed class TakingTheTextFromWord
{
    [Fact]
    public void Headings_are_known_by_style_in_both_languages_and_by_outline() => Reads(
        "# Syfte\n\n## Ansvar\n\n### Chefer\n\n# Bilaga\n\n## Egen\n\n### Direkt\n",
        new WordFile(P("Syfte", "Heading1") + P("Ansvar", "Rubrik2") + P("Chefer", "x3") + P("Bilaga", "y1") + P("Egen", "egen") + P("Direkt", more: "<w:outlineLvl w:val=\"2\"/>"))
            .WithStyles(Style("Heading1", "heading 1"), Style("Rubrik2", "Rubrik 2"), Style("x3", "Heading 3"), Style("y1", "y", "<w:basedOn w:val=\"Heading1\"/>"), Style("egen", "Min rubrik", "<w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr>")));

    [Fact]
    public void Bold_and_italic_stand_against_their_words() => Reads(
        "Vanlig **fet** och *kursiv* och ***båda***.\n\n**Fet:** text, o**fet**t och **stark**.\n",
        new WordFile(
            $"<w:p>{R("Vanlig ")}{R("fet ", "<w:b/>")}{R("och ")}{R("kursiv", "<w:i/>")}{R(" och ")}{R("båda", "<w:b/><w:i/>")}{R(".")}</w:p>"
            + $"<w:p>{R("Fet:", "<w:b/>")}{R(" text, o")}{R("fet", "<w:b/>")}{R("t och ", "<w:b w:val=\"0\"/>")}{R("stark", "<w:rStyle w:val=\"s\"/>")}{R(".")}</w:p>")
            .WithStyles("<w:style w:type=\"character\" w:styleId=\"s\"><w:name w:val=\"Strong\"/><w:rPr><w:b/></w:rPr></w:style>"));

    [Fact]
    public void Lists_are_nested_numbered_and_go_on_counting() => Reads(
        "- ett\n  - inre\n  - inre två\n- två\n\nText.\n\n1. först\n2. sedan\n   - punkt\n\nMellan.\n\n3. sist\n\nNy lista:\n\n1. om igen\n",
        new WordFile(
            Item(1, 0, "ett") + Item(1, 1, "inre") + Item(1, 1, "inre två") + Item(1, 0, "två") + P("Text.")
            + Item(2, 0, "först") + Item(2, 0, "sedan") + Item(2, 1, "punkt") + P("Mellan.") + Item(2, 0, "sist") + P("Ny lista:") + Item(3, 0, "om igen"))
            .WithNumbering(List(1, ("bullet", "•"), ("bullet", "o")) + List(2, ("decimal", "%1."), ("bullet", "•")) + Num(1, 1) + Num(2, 2) + Num(3, 2, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>")));

    [Fact]
    public void Two_lists_in_a_row_are_two() => Reads(
        "1. a\n2. b\n\n1) om igen\n".Replace("\n\n", "\n"),
        new WordFile(Item(1, 0, "a") + Item(1, 0, "b") + Item(2, 0, "om igen")).WithNumbering(List(1, ("decimal", "%1.")) + List(2, ("decimal", "%1.")) + Num(1, 1) + Num(2, 2)));

    [Fact]
    public void A_list_may_be_in_the_style_and_a_paragraph_may_leave_it() => Reads(
        "- punkt\n\nutan\n",
        new WordFile(P("punkt", "lp") + P("utan", "lp", "<w:numPr><w:numId w:val=\"0\"/></w:numPr>")).WithStyles(Style("lp", "List Bullet", "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>")).WithNumbering(List(1, ("bullet", "•")) + Num(1, 1)));

    [Fact]
    public void Numbers_of_headings_become_text_and_letters_become_figures()
    {
        var read = Read(new WordFile(
            P("Syfte", "h1", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>") + P("Ansvar", "h1", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>")
            + P("Chefer", "h2", "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr>") + Item(2, 0, "a") + Item(2, 0, "b"))
            .WithStyles(Style("h1", "heading 1"), Style("h2", "heading 2")).WithNumbering(List(1, ("decimal", "%1"), ("decimal", "%1.%2")) + List(2, ("lowerLetter", "%1)")) + Num(1, 1) + Num(2, 2)));

        Assert.Equal("# 1 Syfte\n\n# 2 Ansvar\n\n## 2.1 Chefer\n\n1. a\n2. b", read.Markdown);
        Assert.Equal(["Rubrikernas nummer är nu vanlig text och ändras inte av sig själva.", "Två punkter med bokstav eller romersk siffra har fått vanliga siffror."], read.LeftOut);
    }

    [Fact]
    public void Tables_become_rows_and_merged_cells_are_told_of()
    {
        var read = Read(new WordFile(Table(
            ["Roll", "Ansvar | mer"],
            [$"<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>{P("Alla")}</w:tc>"],
            [$"<w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>{P("Chef")}{P("och")}</w:tc>", "a"],
            [$"<w:tc><w:tcPr><w:vMerge/></w:tcPr>{P("")}</w:tc>", $"<w:tc>{Table(["inre", "tabell"])}</w:tc>"])));

        Assert.Equal("| Roll | Ansvar \\| mer |\n|---|---|\n| Alla |  |\n| Chef och | a |\n|  | inre tabell |", read.Markdown);
        Assert.Equal(["Två sammanslagna celler i tabeller har delats upp. Se över tabellerna.", "Celler med flera stycken eller listor har blivit en rad.", "En tabell inne i en annan tabell har blivit text i cellen."], read.LeftOut);
    }

    [Fact]
    public void Links_out_are_kept_and_others_are_words()
    {
        var read = Read(new WordFile(
            $"<w:p><w:hyperlink r:id=\"r1\">{R("kommunen")}</w:hyperlink>{R(", ")}<w:hyperlink w:anchor=\"x\">{R("avsnitt 3")}</w:hyperlink></w:p>"
            + $"<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>HYPERLINK \"https://b.se/(1)\"</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{R("b")}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>{R(" slut")}</w:p>")
            .WithLink("r1", "https://www.alingsas.se"));

        Assert.Equal("[kommunen](https://www.alingsas.se), avsnitt 3\n\n[b](https://b.se/%281%29) slut", read.Markdown);
        Assert.Equal(["Länkar och hänvisningar inom dokumentet är nu vanlig text."], read.LeftOut);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file://server/share/x")]
    [InlineData("../../etc/passwd")]
    public void A_link_to_elsewhere_is_words_and_nothing_is_fetched(string target)
    {
        var read = Read(new WordFile($"<w:p><w:hyperlink r:id=\"r1\">{R("här")}</w:hyperlink></w:p>").WithLink("r1", target));

        Assert.Equal(("här", "En länk till annat än webben eller e-post är nu vanlig text."), (read.Markdown, Assert.Single(read.LeftOut)));
    }

    [Fact]
    public void Tracked_changes_are_taken_as_approved_and_told_of()
    {
        var read = Read(new WordFile(
            $"<w:p>{R("Kommunen ")}<w:del w:id=\"1\"><w:r><w:delText>bör</w:delText></w:r></w:del><w:ins w:id=\"2\">{R("ska")}</w:ins>{R(" svara.")}</w:p><w:p><w:moveFrom>{R("flyttat")}</w:moveFrom></w:p><w:p><w:moveTo>{R("flyttat")}</w:moveTo></w:p>"
            + $"<w:tbl><w:tr><w:trPr><w:del w:id=\"3\"/></w:trPr><w:tc>{P("borta")}</w:tc></w:tr><w:tr><w:tc>{P("kvar")}</w:tc></w:tr></w:tbl>"));

        Assert.Equal("Kommunen ska svara.\n\nflyttat\n\n| kvar |\n|---|", read.Markdown);
        Assert.Equal(["Två spårade tillägg är med, som om de hade godkänts.", "Tre spårade borttagningar är inte med, som om de hade godkänts."], read.LeftOut);
    }

    [Fact]
    public void What_is_not_taken_over_is_told_item_by_item()
    {
        var read = Read(new WordFile(
            P("Policy", "Title") + "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr><w:sdtContent>" + P("Innehåll") + "</w:sdtContent></w:sdt>"
            + P("Syfte 1", "TOC1") + "<w:p><w:r><w:drawing><docPr descr=\"Kommunens vapen\"/></w:drawing></w:r></w:p>"
            + $"<w:p>{R("Text")}<w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:commentReference w:id=\"1\"/></w:r>{R("dold", "<w:vanish/>")}{R(" understruken", "<w:u w:val=\"single\"/>")}{R(" struken", "<w:strike/>")}.</w:p>"
            + $"<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>{P("I rutan")}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>{P("I rutan")}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
            + $"<w:p>{R("Fet rad", "<w:b/>")}</w:p><w:altChunk/><w:p><w:r><w:object/></w:r></w:p>")
            .WithStyles(Style("Title", "Title"), Style("TOC1", "toc 1"))
            .With("word/footnotes.xml", Part("footnotes", $"<w:footnote w:id=\"2\">{P("Se kommunallagen.")}</w:footnote>"))
            .With("word/header.xml", Part("hdr", P("Utkast 2026"))), "Policy");

        Assert.Equal("Text understruken struken\n\n**Fet rad**", read.Markdown);
        Assert.Equal(
            [
                "En bild togs inte med.", "Ett inbäddat objekt, till exempel ett diagram eller en tabell ur Excel, togs inte med.", "En textruta togs inte med.", "En kommentar togs inte med.",
                "Innehållsförteckningen togs inte med. Programmet gör en egen av rubrikerna.", "Dokumentets titel först i texten togs inte med: den står redan på sidan.",
                "Ett kort stycke i fetstil kan vara tänkt som rubrik. Sätt # framför dem som är det.", "Dold text togs inte med.", "Genomstruken text är med som vanlig text.",
                "Understrykning, färgmarkering, upphöjd och nedsänkt text är nu vanlig text.", "En annan fil som var infogad i dokumentet togs inte med.",
                "Bildtext till en bild som inte togs med: ”Kommunens vapen”", "Textruta som inte togs med: ”I rutan”", "Fotnot 1 togs inte med: ”Se kommunallagen.”", "Sidhuvud som inte togs med: ”Utkast 2026”",
            ],
            read.LeftOut);
    }

    [Theory]
    [InlineData("# ingen rubrik")]
    [InlineData("1. ingen lista")]
    [InlineData("- inte heller")]
    [InlineData("> inget citat")]
    [InlineData("=====")]
    [InlineData("*stjärnor* _streck_ `kod` [hake](x) <script> &amp;copy; \\ a|b snake_case ~~~")]
    [InlineData("**")]
    public void Signs_that_would_be_marks_stay_signs(string typed)
    {
        var read = Read(new WordFile(P("Före.") + P(typed.Replace("<", "&lt;", StringComparison.Ordinal))));

        Assert.Equal(["Före.", typed.Replace("&amp;", "&", StringComparison.Ordinal)], PlainBlocks.Of(read.Markdown));
    }

    [Fact]
    public void A_broken_line_stays_broken() => Reads("Gatan 1\\\n441 30 Staden\n", new WordFile($"<w:p>{R("Gatan 1")}<w:r><w:br/></w:r>{R("441 30 Staden")}</w:p>"));

    [Fact]
    public void A_strict_file_reads_the_same() => Assert.Equal(
        "# Syfte\n\nText.",
        Read(new WordFile("", document: "<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><w:body><w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:r><w:t>Syfte</w:t></w:r></w:p><w:p><w:r><w:t>Text.</w:t></w:r></w:p></w:body></w:document>")).Markdown);

    private static ReadDocx Read(WordFile file, string title = "") => DocxReading.Read(file.Bytes(), title);

    private static void Reads(string markdown, WordFile file) => Assert.Equal(markdown.TrimEnd('\n'), Read(file).Markdown);
}

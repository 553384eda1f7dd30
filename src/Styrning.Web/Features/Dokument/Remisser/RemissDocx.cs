using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Styrning.Domain;
using Styrning.Domain.Documents;
using Styrning.Web.Features.Shared.Word;
using Printed = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Styrning.Web.Features.Dokument.Remisser;

/// <summary>The compilation of a round as a Word document: a table for each section, or for each remissinstans, on paper lying down.</summary>
internal static class RemissDocx
{
    // A4 lying down and its margins in twentieths of a point.
    private const int PaperLong = 16838, PaperShort = 11906, MarginSide = 1134, MarginEnds = 1134;

    /// <param name="day">Of the file: the day it was finished, or today while it goes on.</param>
    public static byte[] Write(DocumentMatter matter, Remiss remiss, bool bySender, DateOnly day)
    {
        var title = PlainText.Line($"Remissammanställning: {matter.Title}");
        return new WordPackage(title, "", remiss.FinishedOn ?? day, WordStyles.Sheet(), WordLists.Of()).Write(_ => new Body([
            Line("Title", "Remissammanställning"), .. Facts(matter, remiss).Select(fact => Line("Normal", fact)), .. Tables(remiss, bySender), .. Silent(remiss), Paper()]));
    }

    private static IEnumerable<string> Facts(DocumentMatter matter, Remiss remiss)
    {
        yield return matter.Diarienummer.Length > 0 ? $"{matter.Title}, {matter.Diarienummer}" : matter.Title;
        yield return $"Omgång {remiss.Round}. Skickad {SwedishText.Date(remiss.SentOn!.Value)} till {SwedishText.Count(remiss.Recipients.Count, "remissinstans", "remissinstanser")}, sista svarsdag {SwedishText.Date(remiss.LastDayOn!.Value)}."
            + (remiss.ClosedOn is { } closed ? $" Stängd i förtid {SwedishText.Date(closed)}: {remiss.ClosedBecause}" : "");
        yield return $"Frågan: {remiss.Question}";
        if (remiss.FinishedOn is { } finished) yield return $"Sammanställd {SwedishText.Date(finished)}. {(remiss.LeadsToChange == true ? "Förslaget ändras." : "Förslaget ändras inte.")}";
    }

    private static IEnumerable<OpenXmlElement> Tables(Remiss remiss, bool bySender)
    {
        foreach (var group in Synpunkt.Of(remiss, bySender))
        {
            var name = PlainText.Line(group.Key);
            yield return Line("Heading2", name);
            yield return WordTable.Of(
                new(name, "Tabell med remissinstans, synpunkt och bemötande.", [[Run(bySender ? "Avsnitt" : "Remissinstans")], [Run("Synpunkt")], [Run("Bemötande")]], group.Select(row => Row(row, bySender)), [2, 5, 5]),
                PaperLong - (2 * MarginSide));
            yield return Line("AfterTable", "");
        }
    }

    private static WordRow Row(Synpunkt row, bool bySender)
    {
        var treated = row.Answer.IsTreated ? $"{RemissWords.Of(row.Answer.Heeded)}.\n{row.Answer.Response}" : row.Answer.Response.Length > 0 ? row.Answer.Response : "Inget bemötande än.";
        return new([[Run((bySender ? row.Place : row.From.Name) + (row.IsLate ? " (kom sent)" : ""))], [Run(row.Answer.Text)], [Run(treated)]]);
    }

    private static IEnumerable<OpenXmlElement> Silent(Remiss remiss)
    {
        foreach (var (name, recipients) in new[] { ("Inget att erinra", remiss.Recipients.Where(r => r.Abstained)), ("Har inte svarat", remiss.Unanswered) })
        {
            var names = recipients.Select(r => r.Name).ToList();
            if (names.Count > 0)
            {
                yield return Line("Heading2", name);
                yield return Line("Normal", SwedishText.Join(names) + ".");
            }
        }
    }

    private static Paragraph Line(string style, string text) => new(new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = style } }, Run(text));

    private static Run Run(string text)
    {
        var run = new Run();
        foreach (var (i, line) in PlainText.Clean(text).Split('\n').Index())
        {
            if (i > 0) run.Append(new Break());
            run.Append(new Printed(line) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }

    private static SectionProperties Paper() => new(
        new HeaderReference { Type = HeaderFooterValues.Default, Id = WordPackage.HeaderId },
        new FooterReference { Type = HeaderFooterValues.Default, Id = WordPackage.FooterId },
        new FooterReference { Type = HeaderFooterValues.First, Id = WordPackage.FooterId },
        new PageSize { Width = PaperLong, Height = PaperShort, Orient = PageOrientationValues.Landscape },
        new PageMargin { Top = MarginEnds, Bottom = MarginEnds, Left = MarginSide, Right = MarginSide, Header = 624, Footer = 567, Gutter = 0 },
        new TitlePage());
}

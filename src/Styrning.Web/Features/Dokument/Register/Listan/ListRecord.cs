using Styrning.Domain;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Dokument.Register.Listan;

/// <summary>A document as other programs get it. The names are Swedish, as a reader of the list is.</summary>
internal sealed record ListRecord(
    string Nyckel, string Titel, string Typ, string Lage, bool ForSent, bool UnderArbete, string BeslutandeInstans, DateOnly? Beslutsdatum, int? Paragraf, string Diarienummer,
    DateOnly? GallerFran, DateOnly? GallerTill, DateOnly? ReviderasSenast, string GallerFor, string Amne, string Dokumentansvarig, bool Foreskrift, string Adress)
{
    public static ListRecord Of(DocumentLine line, RegisterTables tables)
    {
        var (document, effect) = (line.Document, line.State.Effect ?? line.State.Coming);
        return new(
            document.Key, document.Title, tables.TypeName(document.TypeKey), DocumentWords.Of(line.State.Stage).Word, line.IsLate, line.IsInWork,
            tables.OrganName(effect?.OrganKey ?? document.DecidingOrganKey), effect?.DecidedOn, effect?.Paragraf, effect?.Diarienummer ?? "", effect?.FirstDayOn, document.ValidToOn, document.ReviseByOn,
            document.Scope, document.Subject, tables.Chart.TitleOf(document.OwnerRoleKey), document.IsForeskrift, RecordPaths.Of(document));
    }

    public static string Csv(IEnumerable<ListRecord> records)
    {
        string[] head = ["Nyckel", "Titel", "Typ", "Läge", "För sent", "Under arbete", "Beslutande instans", "Beslutsdatum", "Paragraf", "Diarienummer", "Gäller från", "Gäller till", "Revideras senast", "Gäller för", "Ämne", "Dokumentansvarig", "Föreskrift", "Adress"];
        return string.Concat(records.Select(r => r.Cells()).Prepend(head).Select(row => string.Join(';', row.Select(Cell)) + "\r\n"));
    }

    private string[] Cells() =>
    [
        Nyckel, Titel, Typ, Lage, YesNo(ForSent), YesNo(UnderArbete), BeslutandeInstans, Day(Beslutsdatum), Paragraf is { } number ? $"{number}" : "", Diarienummer, Day(GallerFran), Day(GallerTill),
        Day(ReviderasSenast), GallerFor, Amne, Dokumentansvarig, YesNo(Foreskrift), Adress,
    ];

    // A spreadsheet runs a cell that begins as a formula: a title that somebody has written so must stay a title.
    private static string Cell(string text)
    {
        var plain = text.Length > 0 && "=+-@\t\r\n".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return plain.AsSpan().IndexOfAny(";\"\r\n") < 0 ? plain : $"\"{plain.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string Day(DateOnly? day) => day is { } known ? SwedishText.ShortDate(known) : "";

    private static string YesNo(bool yes) => yes ? "ja" : "nej";
}

using System.Globalization;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Filer;

/// <summary>What is said of a file. Never "ren": that nothing was found is all that a scanner can say.</summary>
internal static class FileWords
{
    public static string SizeOf(long bytes) => bytes switch
    {
        < 1024 => $"{bytes} byte",
        < 1024 * 1024 => $"{OneDecimal(bytes / 1024.0)} kB",
        _ => $"{OneDecimal(bytes / (1024.0 * 1024))} MB",
    };

    public static string Of(ScanOutcome scan) => scan switch
    {
        ScanOutcome.NothingFound => "Granskad, inget hittat",
        ScanOutcome.Suspect => "I karantän",
        _ => "Ej granskad",
    };

    public static string ToneOf(ScanOutcome scan) => scan switch
    {
        ScanOutcome.NothingFound => "plain",
        ScanOutcome.Suspect => "late",
        _ => "warn",
    };

    public static string Of(CopyOutcome copy) => copy switch
    {
        CopyOutcome.Made => "Kopia finns",
        CopyOutcome.NotOurKind => "Bara original",
        CopyOutcome.Failed => "Gick inte att kopiera",
        _ => "Inte öppnad",
    };

    /// <summary>What a handler should know before opening the original; null when the copy is there to be opened.</summary>
    public static string? Warning(CaseFile file) => file switch
    {
        { Scan: ScanOutcome.Suspect } => "Skannern har hittat något i filen som kan vara skadlig kod. Den ligger kvar i ärendet men kopieras inte.",
        { Copy: CopyOutcome.NotOurKind } => "Det går bara att göra kopior av bilder (JPEG och PNG), Word-dokument (DOCX) och Excelböcker (XLSX) utan makron. Den här filen är av ett annat slag.",
        { Copy: CopyOutcome.Failed } => "Filen är skadad eller så stor när den packas upp att kopieringen avbröts. Det kan vara ett misstag, men det kan också vara en fil som är gjord för att skada.",
        _ => null,
    };

    private static string OneDecimal(double number) => number.ToString("0.#", CultureInfo.InvariantCulture).Replace('.', ',');
}

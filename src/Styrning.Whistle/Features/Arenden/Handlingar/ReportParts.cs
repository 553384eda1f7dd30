using Styrning.Domain;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Handlingar;

/// <summary>A part of what somebody wrote, with its label.</summary>
/// <param name="RevealsReporter">By what it is, whatever it says: their name, how they know the organisation.</param>
internal sealed record ReportPart(string Key, string Label, string Text, bool RevealsReporter = false);

/// <summary>What is written in a document, as one text or part by part.</summary>
internal static class ReportParts
{
    /// <returns>Null: sealed with a key that this handler does not have.</returns>
    public static string? TextOf(OpenCase open, CaseDocument document) =>
        document.Kind is CaseDocumentKind.Report
            ? ReportOf(open, document) is { } report ? string.Join("\n\n", Of(report).Select(p => $"{p.Label}:\n{p.Text}")) : null
            : open.TextOf(document);

    /// <returns>Null: there is none, or it is sealed with a key that this handler does not have.</returns>
    public static ReportContent? ReportOf(OpenCase open, CaseDocument? document = null) =>
        (document ?? open.Documents.FirstOrDefault(d => d.Kind is CaseDocumentKind.Report)) is { } first && open.TextOf(first) is { } text ? JsonText.Read<ReportContent>(text) : null;

    /// <summary>Those that were answered.</summary>
    public static IEnumerable<ReportPart> Of(ReportContent report) => new[]
    {
        new ReportPart("vad", "Vad som har hänt", report.What),
        new("nar", "När", report.When),
        new("var", "Var", report.Where),
        new("vem", "Vem det gäller", string.Join('\n', report.Concerned.Select(Of))),
        new("utesluten", "Får inte läsa, enligt den som rapporterade", string.Join('\n', report.ShutOut)),
        new("berattat", "Vilka som har fått veta", report.ToldBefore),
        new("relation", "Hur personen känner verksamheten", report.Relation, RevealsReporter: true),
        new("original", "Var brevet finns", report.Original),
        new("kontakt", "Så nås personen", report.Contact, RevealsReporter: true),
        new("bekraftelse", "Bekräftelse", report.DeclinesAcknowledgement ? "Personen avstår från bekräftelse." : ""),
        new("mote", "Möte", report.WantsMeeting ? "Personen vill träffa någon." : ""),
    }.Where(part => !string.IsNullOrWhiteSpace(part.Text));

    private static string Of(ConcernedPerson person) => string.Join(", ", new[] { person.Name, person.Title, person.Unit }.Where(part => part.Length > 0));
}

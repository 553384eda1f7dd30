using Styrning.Domain;
using Styrning.Whistle.Access;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Domain;
using Styrning.Whistle.Features.Arenden.Handlingar;

namespace Styrning.Whistle.Features.Arenden.Utlamnande;

/// <summary>Decides that something is handed over, and makes what is handed over: the chosen parts and nothing else.</summary>
internal sealed class HandingOver(CaseWork work, CurrentHandler handler, CaseNames names)
{
    public const string NotNow = "Uppgifter lämnas över medan ärendet utreds. Bedöm först om det är ett ärende enligt lagen; är det avslutat, återuppta det.";

    private static readonly IReadOnlyList<CaseDocumentKind> Kinds =
        [CaseDocumentKind.FromReporter, CaseDocumentKind.ToReporter, CaseDocumentKind.Protocol, CaseDocumentKind.ProtocolAnswer, CaseDocumentKind.Tjansteanteckning];

    /// <summary>What can be ticked: the report answer by answer, then messages, protocols and notes of decisions. Not the handlers' own notes.</summary>
    public static IReadOnlyList<ReportPart> PartsOf(OpenCase open) =>
    [
        .. ReportParts.ReportOf(open) is { } report ? ReportParts.Of(report) : [],
        .. open.Documents.Where(d => Kinds.Contains(d.Kind)).Select(d => (Document: d, Text: open.TextOf(d))).Where(d => d.Text is not null)
            .Select(d => new ReportPart(d.Document.Id.ToString("N"), $"Handling {d.Document.No}, {SwedishText.Date(d.Document.On)}", d.Text!)),
    ];

    /// <summary>Whether it is where something can be handed over.</summary>
    public static bool IsPossible(OpenCase open) => CaseState.Of(open.Case).Stage is CaseStage.Investigating or CaseStage.HandedOver or CaseStage.ActionsDecided;

    /// <returns>What goes to the recipient.</returns>
    /// <exception cref="RuleBroken">VIS-80 nothing chosen, VIS-81 the reporter is neither told nor the exception recorded, VIS-82 it is not investigated, VIS-61 its process does not wait for it.</exception>
    [ObeysLaw("VBL 5:10")]
    public async Task<CaseDocument> RunAsync(OpenCase open, HandOverInput input, ReporterNotice notice, CancellationToken cancel)
    {
        var parts = PartsOf(open).Where(p => input.Parts.Contains(p.Key)).ToList();
        var reveals = input.Reveals != false || parts.Exists(p => p.RevealsReporter);
        Rule.Require(parts.Count > 0 || !string.IsNullOrWhiteSpace(input.Cover), "VIS-80", "Kryssa för de uppgifter som ska följa med, eller skriv en egen text till mottagaren.");
        Rule.Require(IsPossible(open), "VIS-82", NotNow);
        notice.Require(open, reveals);

        var (rule, by) = (DisclosureRule.Find(input.Rule)!, await names.MineAsync(open.Case, cancel));
        CaseDocument sent = null!;
        await work.TellAsync(open, CaseProcess.HandedOver, "lamnade-over", () =>
        {
            var told = notice.Write(open, reveals);
            sent = open.Write(CaseDocumentKind.Handover, PackageOf(input, rule, parts), secrecy: "OSL 32:3 b");
            open.Record(CaseFactKind.HandedOver, open.Write(CaseDocumentKind.Tjansteanteckning, DecisionOf(input, rule, parts, told, by), secrecy: "OSL 32:3 b"));
        }, variables: null, cancel);
        return sent;
    }

    private static string PackageOf(HandOverInput input, DisclosureRule rule, IEnumerable<ReportPart> parts) => string.Join("\n\n",
        new[] { $"Till {input.Recipient.Trim()}\nUppgifterna lämnas med stöd av {rule.InWords}. Sekretess kan gälla enligt OSL 32 kap. 3 b §.", (input.Cover ?? "").Trim() }
            .Concat(parts.Select(p => $"{p.Label}:\n{p.Text}")).Where(text => text.Length > 0));

    private string DecisionOf(HandOverInput input, DisclosureRule rule, List<ReportPart> parts, string told, string by) => $"""
        Beslut att lämna över uppgifter

        Mottagare: {input.Recipient.Trim()}
        Bestämmelse: {rule.InWords} ({rule.About})
        Uppgifter: {(parts.Count == 0 ? "bara egen text" : SwedishText.Join(parts.Select(p => p.Label)))}
        Beslutat av: {by}
        Dag: {SwedishText.Date(handler.Today)}

        Skäl: {input.Reasons.Trim()}

        {told}
        """.ReplaceLineEndings("\n");
}

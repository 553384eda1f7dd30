using Styrning.Domain;
using Styrning.Whistle.Access;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;
using Styrning.Whistle.Features.Arenden.Handlingar;

namespace Styrning.Whistle.Features.Arenden.Utlamnande;

/// <param name="Recipient">Who gets the package.</param>
internal sealed record ExportDecision(string Recipient, DisclosureRule Rule, string Reasons);

/// <summary>Decides that the whole case is given out, and makes the package. The decision tells the manifest's hash, by which the package can be known again.</summary>
internal sealed class Exporting(WhistleDb db, ReadingLog log, CurrentHandler handler, CaseNames names, CaseExport export)
{
    /// <returns>The package, in memory: a case holds no more files than that.</returns>
    /// <exception cref="RuleBroken">VIS-81: the reporter is neither told nor the exception recorded. Not asked when it goes to the archive.</exception>
    public async Task<byte[]> RunAsync(OpenCase open, ExportDecision decision, ReporterNotice notice, CancellationToken cancel)
    {
        var reveals = decision.Rule != DisclosureRule.Archive;
        notice.Require(open, reveals);
        using var package = new MemoryStream();
        var hash = await export.WriteAsync(open, package, cancel);
        await db.InTransactionAsync(async () =>
        {
            var told = reveals || !string.IsNullOrWhiteSpace(notice.Text) || notice.Earlier is not null ? notice.Write(open, reveals) : "Paketet går till den som förvarar arkivet.";
            var note = open.Write(CaseDocumentKind.Tjansteanteckning, await TextOfAsync(open, decision, told, hash, cancel), secrecy: "OSL 32:3 b");
            await log.AddAsync(open.Case.Id, handler.PersonId, "exporterade", note.Id, cancel);
        }, cancel);
        return package.ToArray();
    }

    private async Task<string> TextOfAsync(OpenCase open, ExportDecision decision, string told, string hash, CancellationToken cancel) => $"""
        Beslut att lämna ut hela ärendet

        Mottagare: {decision.Recipient}
        Bestämmelse: {decision.Rule.InWords} ({decision.Rule.About})
        Beslutat av: {await names.MineAsync(open.Case, cancel)}
        Dag: {SwedishText.Date(handler.Today)}
        Paketets manifest har SHA-256 {hash}

        Skäl: {decision.Reasons}

        {told}
        """.ReplaceLineEndings("\n");
}

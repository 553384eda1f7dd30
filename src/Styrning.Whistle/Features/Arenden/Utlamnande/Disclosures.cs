using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Whistle.Access;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;
using Styrning.Whistle.Features.Arenden.Handlingar;

namespace Styrning.Whistle.Features.Arenden.Utlamnande;

/// <summary>Requests for documents of a case: received, tried piece by piece, decided.</summary>
internal sealed class Disclosures(WhistleDb db, ReadingLog log, CurrentHandler handler, CaseNames names)
{
    /// <summary>Documents that can be asked for. What came of an earlier request is not among them, nor a handler's own note, which is no allmän handling while the case is worked on.</summary>
    public static IReadOnlyList<CaseDocument> Askable(OpenCase open) =>
        [.. open.Documents.Where(d => d.Kind is not (CaseDocumentKind.InternalNote or CaseDocumentKind.PublicCopy or CaseDocumentKind.DisclosureRequest or CaseDocumentKind.DisclosureDecision))];

    public Task<List<DisclosureCase>> OfAsync(Guid @case, CancellationToken cancel) =>
        db.Disclosures.AsNoTracking().Where(d => d.CaseId == @case).OrderBy(d => d.CameOn).ThenBy(d => d.Id).ToListAsync(cancel);

    public Task<DisclosureCase?> FindAsync(Guid @case, Guid id, CancellationToken cancel) => db.Disclosures.SingleOrDefaultAsync(d => d.Id == id && d.CaseId == @case, cancel);

    public async Task<DisclosureCase> ReceiveAsync(OpenCase open, DateOnly cameOn, string what, IReadOnlyCollection<Guid> documents, CancellationToken cancel)
    {
        var asked = Askable(open).Where(d => documents.Contains(d.Id)).ToList();
        var id = RandomId.New();
        DisclosureCase disclosure = null!;
        await db.InTransactionAsync(async () =>
        {
            var request = open.Write(CaseDocumentKind.DisclosureRequest, $"Begäran om att få ut handlingar.\n\n{what}\n\nGäller handling {SwedishText.Join(asked.Select(d => $"{d.No}"))}.", cameOn);
            var work = new DisclosureWork { Documents = [.. asked.Select(d => new TriedDocument(d.Id, "", ""))], Tried = ProposedUppgifter.Of(ReportParts.ReportOf(open), asked.Select(d => ReportParts.TextOf(open, d)).OfType<string>()) };
            disclosure = new() { Id = id, CaseId = open.Case.Id, RequestId = request.Id, CameOn = cameOn, KeyNo = open.NewestKey.No, SealedWork = Seal(open, id, work) };
            db.Add(disclosure);
            await log.AddAsync(open.Case.Id, handler.PersonId, "tog-emot-begaran", request.Id, cancel);
        }, cancel);
        return disclosure;
    }

    /// <returns>Null: it is sealed with a key that this handler does not have.</returns>
    public static DisclosureWork? WorkOf(OpenCase open, DisclosureCase disclosure) =>
        open.KeyOf(disclosure.KeyNo) is { } key ? JsonText.Read<DisclosureWork>(key.OpenText(disclosure.SealedWork, disclosure.Id, "work")) : null;

    /// <exception cref="RuleBroken">VIS-83 a piece stands nowhere, VIS-84 and VIS-85 its outcome may not stand, VIS-87 it is decided.</exception>
    public Task SaveAsync(OpenCase open, DisclosureCase disclosure, DisclosureWork work, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        Rule.Require(disclosure.DecidedOn is null, "VIS-87", "Begäran är redan avgjord. Kommer en ny begäran prövas den för sig.");
        var texts = work.Documents.Select(d => PublicCopy.TextOf(open, d.Id) ?? "").ToList();
        foreach (var one in work.Tried)
        {
            one.Check();
            Rule.Require(texts.Exists(text => Redaction.CountOf(text, one.Text) > 0) || IsProposed(open, one), "VIS-83", $"”{one.Text}” står inte i någon av handlingarna. Skriv uppgiften som den står där.");
        }

        (disclosure.KeyNo, disclosure.SealedWork) = (open.NewestKey.No, Seal(open, disclosure.Id, work));
        await log.AddAsync(open.Case.Id, handler.PersonId, "provade-utlamnande", disclosure.RequestId, cancel);
    }, cancel);

    /// <param name="written">Whoever asked wants a written decision, which can be appealed.</param>
    /// <param name="reasons">Why, as it stands in the answer; may not hold anything that is kept back.</param>
    /// <param name="remainingIsMeant">The handler has read that parts of names that are kept back still stand, and means it.</param>
    /// <exception cref="RuleBroken">VIS-84, VIS-85, VIS-86 a part of a name is left, VIS-87 it is decided, VIS-120 the reasons tell what is kept back, VIS-121 a file is not tried.</exception>
    public async Task DecideAsync(OpenCase open, DisclosureCase disclosure, bool written, string reasons, bool remainingIsMeant, CancellationToken cancel)
    {
        Rule.Require(disclosure.DecidedOn is null, "VIS-87", "Begäran är redan avgjord. Kommer en ny begäran prövas den för sig.");
        var copy = PublicCopy.Of(open, WorkOf(open, disclosure)!, await AskedFile.OfAsync(db, open, cancel));
        copy.Check();
        Rule.Require(remainingIsMeant || copy.Remaining.Count == 0, "VIS-86", $"I kopian står fortfarande {SwedishText.Join(copy.Remaining.Select(word => $"”{word}”"))}, som är en del av något du har hållit inne. Lägg till det som en uppgift, eller bekräfta att det ska stå kvar.");
        Rule.Require(!copy.IsToldIn(reasons), "VIS-120", "I skälen står något av det som du har hållit inne. Svaret får inte avslöja det: skriv skälen utan den uppgiften.");
        var organisation = await names.OrganisationAsync(open.Case, cancel);
        var mine = await names.MineAsync(open.Case, cancel);
        await db.InTransactionAsync(async () =>
        {
            var answer = new DisclosureAnswer(organisation, mine, handler.Today, disclosure.CameOn, written, reasons);
            disclosure.DecisionId = open.Write(CaseDocumentKind.DisclosureDecision, answer.TextOf(copy)).Id;
            disclosure.CopyId = copy.IsRefusal ? null : open.Write(CaseDocumentKind.PublicCopy, copy.Text).Id;
            (disclosure.DecidedOn, disclosure.DecidedBy) = (handler.Today, handler.PersonId);
            await log.AddAsync(open.Case.Id, handler.PersonId, "avgjorde-utlamnande", disclosure.DecisionId, cancel);
        }, cancel);
    }

    private static bool IsProposed(OpenCase open, Uppgift one) => ProposedUppgifter.Of(ReportParts.ReportOf(open)).Any(p => p.Text == one.Text);

    private static byte[] Seal(OpenCase open, Guid id, DisclosureWork work) => open.NewestKey.Seal(JsonText.Write(work), id, "work");
}

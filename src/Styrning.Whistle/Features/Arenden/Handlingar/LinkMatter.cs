using Microsoft.AspNetCore.Mvc.Rendering;
using Styrning.Domain;
using Styrning.Whistle.Access;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Handlingar;

/// <summary>Notes that a matter came of the case, with a tjänsteanteckning that says which secrecy went along.</summary>
internal sealed class LinkMatter(WhistleDb db, ReadingLog log, CurrentHandler handler)
{
    public static IReadOnlyList<SelectListItem> Kinds { get; } = [.. Enum.GetValues<LinkedMatterKind>().Select(kind => new SelectListItem(WordsOf(kind), kind.ToString()))];

    public static string WordsOf(LinkedMatterKind kind) => kind is LinkedMatterKind.Personnel ? "Personalärende" : "Ärende om en annan åtgärd";

    public Task RunAsync(OpenCase open, LinkedMatterKind kind, string matter, IReadOnlyCollection<string> provisions, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        var (id, secrecy) = (RandomId.New(), LinkedMatter.SecrecyOf(provisions));
        db.Add(new LinkedMatter
        {
            Id = id,
            CaseId = open.Case.Id,
            Kind = kind,
            On = handler.Today,
            By = handler.PersonId,
            KeyNo = open.NewestKey.No,
            SealedMatter = open.NewestKey.Seal(matter, id, "matter"),
            Secrecy = secrecy,
        });
        var note = open.Write(
            CaseDocumentKind.Tjansteanteckning,
            $"{WordsOf(kind)} har följt av det här ärendet: {matter}.\n\nSekretess som gäller där: {SwedishText.Join(secrecy.Select(SecrecyGround.WordsOf))}.",
            secrecy: "OSL 32:3 b");
        await log.AddAsync(open.Case.Id, handler.PersonId, "kopplade-arende", note.Id, cancel);
    }, cancel);
}

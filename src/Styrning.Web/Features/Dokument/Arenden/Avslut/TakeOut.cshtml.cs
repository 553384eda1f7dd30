using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Domain;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Features.Dokument.Arenden.Uppgifter;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Dokument.Arenden.Avslut;

/// <summary>A document leaves a batch before the decision, for a matter of its own.</summary>
[Authorize(Policies.ReadDocuments)]
internal sealed class TakeOutModel(MatterDesk desk, Matters matters, AgendaOfMatter agenda) : MatterPage(desk)
{
    [FromRoute]
    public string Key { get; set; } = "";

    public Styrdokument Document => Documents.Single(d => d.Key == Key);

    protected override bool MayOpen => (Desk.KeepsDocuments || Desk.Holds(Matter.HandlerRoleKey)) && Documents.Any(d => d.Key == Key);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        DocumentMatter own = null!;
        var document = Document;
        IReadOnlyList<string> named = [];
        await Desk.InTransactionAsync(Matter, async matter =>
        {
            MatterDesk.RequireUnchanged(matter, Stamp);
            var item = matter.TakeOut(document.Id, document.Title, await Desk.Db.IsDecidedAsync(matter, cancel), Desk.Me, Desk.Now);
            named = await agenda.StrikeAsync(matter, item, Documents, Organ, cancel);
            await Desk.Db.SaveChangesAsync(cancel);
            own = await matters.StartAsync(Own(matter, item), Desk.Me, cancel);
        }, cancel);
        var rewrite = named.Count == 0 ? "" : $" Förslaget till beslut i {SwedishText.Join(named.Select(title => $"”{title}”"))} på dagordningen nämner fortfarande dokumentet: kontrollera det innan punkten behandlas.";
        Say($"{document.Title} har ett eget ärende. Registrera dess diarienummer när det är diariefört.{rewrite}");
        return Redirect(RecordPaths.OfMatter(own.Id));
    }

    private NewMatter Own(DocumentMatter batch, MatterItem item) => new()
    {
        DecidingOrganKey = batch.DecidingOrganKey,
        HandlerRoleKey = batch.HandlerRoleKey,
        ReviewerRoleKey = batch.ReviewerRoleKey,
        PreparerRoleKeys = batch.PreparerRoleKeys,
        ArrivedOn = Desk.Today,
        TakenOutOfId = batch.Id,
        Items = [new(item.DocumentId, item.Action, item.RenewalId, item.ReplacedById, item.AppliesFromOn)],
    };
}

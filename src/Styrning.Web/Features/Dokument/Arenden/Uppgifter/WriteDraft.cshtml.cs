using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using Styrning.Web.Access;

namespace Styrning.Web.Features.Dokument.Arenden.Uppgifter;

/// <summary>The handler writes the proposal in the editor, and sends it on from here.</summary>
[Authorize(Policies.ReadDocuments)]
internal sealed class WriteDraftModel(MatterDesk desk) : MatterPage(desk)
{
    [BindProperty, Required(ErrorMessage = "Välj om förslaget ska på remiss.")]
    public bool? Remiss { get; set; }

    [BindProperty, StringLength(2000, ErrorMessage = "Kommentaren kan ha högst 2 000 tecken.")]
    public string? Comment { get; set; }

    public IReadOnlyList<ProposalRow> Proposals { get; private set; } = [];

    /// <summary>Why it came back: the latest return or referral; null when it has not been anywhere.</summary>
    public string? CameBack { get; private set; }

    protected override string Form => DocumentTasks.Draft;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        await Desk.InTransactionAsync(Matter, async matter =>
        {
            var task = await Desk.RequireTaskAsync(Form, matter, cancel);
            var documents = await Desk.DocumentsAsync(matter, cancel);
            Proposal.Settle(matter, documents, Desk.Today);
            Rule.Require(!matter.IsJavig(Desk.Me), "DOK-72", "Du har anmält jäv i ärendet och kan inte lämna förslaget vidare. Låt en annan funktion ta över.");
            matter.HandOn(Desk.Me, Desk.Now, Comment?.Trim() ?? "");
            await Desk.CompleteAsync(task, cancel, ("remiss", Remiss!.Value));
        }, cancel);
        return ToMatter(Remiss!.Value ? "Förslaget är lämnat vidare. Det går på remiss när alla har svarat om jäv." : "Förslaget är lämnat vidare.");
    }

    protected override async Task ShowAsync(CancellationToken cancel)
    {
        Proposals = [.. Matter.Items.Select(item => ProposalRow.Of(item, DocumentOf(item), Chart, Desk.Today))];
        var referred = await Desk.Db.Set<Decision>().Where(d => d.MatterId == Id && d.Outcome == DecisionOutcome.Aterremiss).OrderByDescending(d => d.RecordedAt).FirstOrDefaultAsync(cancel);
        var returned = Matter.Events.Where(e => e.Kind is MatterEventKind.Returned or MatterEventKind.Approved or MatterEventKind.HandedOn).MaxBy(e => e.At);
        CameBack = referred is not null && (returned is null || referred.RecordedAt > returned.At)
            ? $"Återremiss: {(referred.Minority is { } minority ? string.Join(" ", minority.Motiveringar.Select(m => m.Text)) : referred.Motivering)}"
            : returned is { Kind: MatterEventKind.Returned } back ? $"Återlämnat: {back.Text}" : null;
    }
}

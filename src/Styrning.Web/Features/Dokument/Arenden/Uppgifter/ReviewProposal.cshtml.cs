using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Domain;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Features.Dokument.Hanvisningar;

namespace Styrning.Web.Features.Dokument.Arenden.Uppgifter;

/// <summary>A second person approves the proposal for decision, or returns it.</summary>
[Authorize(Policies.ReadDocuments)]
internal sealed class ReviewProposalModel(MatterDesk desk, RepealReadiness readiness) : MatterPage(desk)
{
    [BindProperty, Required(ErrorMessage = "Välj om förslaget godkänns.")]
    public bool? Approved { get; set; }

    [BindProperty, StringLength(4000, ErrorMessage = "Kommentaren kan ha högst 4 000 tecken.")]
    public string? Comment { get; set; }

    public IReadOnlyList<ProposalRow> Proposals { get; private set; } = [];

    /// <summary>Why this person may not approve, asked of the rule that would refuse it; null when they may.</summary>
    public string? Hindrance { get; private set; }

    public MatterEvent? HandedOn => Matter.Events.Where(e => e.Kind is MatterEventKind.HandedOn).MaxBy(e => e.At);

    protected override string Form => DocumentTasks.Approve;

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
            if (Approved!.Value)
            {
                await readiness.RequireAsync(matter, cancel);
            }

            matter.Review(Approved.Value, Comment ?? "", Desk.Me, await Desk.WritersAsync(matter, documents, cancel), HandlerOf(matter), Desk.Now);
            await Desk.CompleteAsync(task, cancel, ("godkand", Approved.Value));
        }, cancel);
        return ToMatter(Approved!.Value ? "Förslaget är godkänt för beslut. Sekreteraren för upp det för beredning." : "Förslaget är återlämnat till den som skriver.");
    }

    protected override async Task ShowAsync(CancellationToken cancel)
    {
        Proposals = [.. Matter.Items.Select(item => ProposalRow.Of(item, DocumentOf(item), Chart, Desk.Today))];
        try
        {
            Matter.RequireSecond(Desk.Me, await Desk.WritersAsync(Matter, Documents, cancel), HandlerOf(Matter));
        }
        catch (RuleBroken broken)
        {
            Hindrance = broken.Sentence;
        }
    }

    private Guid? HandlerOf(DocumentMatter matter) => Chart.Resolve(matter.HandlerRoleKey, Desk.Today).PersonId;
}

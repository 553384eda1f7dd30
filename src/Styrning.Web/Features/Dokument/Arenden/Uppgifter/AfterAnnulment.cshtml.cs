using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Domain.Documents;
using Styrning.Web.Access;

namespace Styrning.Web.Features.Dokument.Arenden.Uppgifter;

/// <summary>A court has annulled the decision: somebody says what applies now, and it must agree with what follows from the decisions that stand.</summary>
[Authorize(Policies.ReadDocuments)]
internal sealed class AfterAnnulmentModel(MatterDesk desk) : MatterPage(desk)
{
    [BindProperty, Required(ErrorMessage = "Välj vad som gäller nu.")]
    public bool? PredecessorApplies { get; set; }

    [BindProperty, StringLength(4000, ErrorMessage = "Bedömningen kan ha högst 4 000 tecken.")]
    public string? Because { get; set; }

    /// <summary>What the register computes for each document.</summary>
    public IReadOnlyList<(Styrdokument Document, DocumentState State)> States => [.. Documents.Select(d => (d, DocumentState.On(d, Desk.Today)))];

    protected override string Form => DocumentTasks.AfterAnnulment;

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
            var applies = (await Desk.DocumentsAsync(matter, cancel)).Any(d => DocumentState.On(d, Desk.Today).Stage is DocumentStage.InForce);
            matter.FindAfterAnnulment(applies, PredecessorApplies!.Value, Because ?? "", Desk.Me, Desk.Now);
            await Desk.CompleteAsync(task, cancel);
        }, cancel);
        return ToMatter("Bedömningen är antecknad och ärendet är avslutat.");
    }
}

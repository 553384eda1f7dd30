using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Features.Dokument.Hanvisningar;

namespace Styrning.Web.Features.Dokument.Arenden.Uppgifter;

/// <summary>The organ adopted with a change: the handler writes it into the text, which is locked then.</summary>
[Authorize(Policies.ReadDocuments)]
internal sealed class EnterChangeModel(MatterDesk desk, LinkedDocuments links) : MatterPage(desk)
{
    [BindProperty]
    public bool Confirmed { get; set; }

    public Decision? Decision { get; private set; }

    /// <summary>Those whose text is still open.</summary>
    public IReadOnlyList<ProposalRow> Open { get; private set; } = [];

    protected override string Form => DocumentTasks.EnterChange;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!Confirmed)
        {
            return await BadInputAsync(nameof(Confirmed), "Kryssa i att texten är som den beslutades. Sedan går den inte att ändra.");
        }

        await Desk.InTransactionAsync(Matter, async matter =>
        {
            var task = await Desk.RequireTaskAsync(Form, matter, cancel);
            foreach (var version in (await Desk.DocumentsAsync(matter, cancel)).SelectMany(d => d.Versions).Where(v => matter.Items.Exists(i => i.VersionId == v.Id)))
            {
                version.Settle(Desk.Now);
                await links.FindReferencesAsync(version, cancel); // at the decision it had the text of the proposal still
            }

            matter.EnterChange(Desk.Me, Desk.Now);
            await Desk.CompleteAsync(task, cancel);
        }, cancel);
        return ToMatter("Texten är låst så som den beslutades.");
    }

    protected override async Task ShowAsync(CancellationToken cancel)
    {
        Decision = await Desk.Db.Set<Decision>().AsNoTracking().Where(d => d.MatterId == Id && d.Treatment == Treatment.Decision).OrderByDescending(d => d.RecordedAt).FirstOrDefaultAsync(cancel);
        Open = [.. Matter.Items.Select(item => ProposalRow.Of(item, DocumentOf(item), Chart, Desk.Today)).Where(row => row.Version is { IsDraft: true })];
    }
}

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument.Hanvisningar;

/// <summary>A parent has changed: somebody reads the child beside it and says what they found.</summary>
[Authorize(Policies.ReadDocuments)]
internal sealed class FindingModel(StyrningDb db, LinkBoard board, CurrentUser user, OrganisationReader organisation) : LinkPage(db, board)
{
    [FromRoute]
    public Guid Change { get; set; }

    [BindProperty, Required(ErrorMessage = "Skriv vad granskningen visade."), StringLength(ParentChange.LongestFinding, ErrorMessage = "Det får vara högst 1000 tecken.")]
    public string? Finding { get; set; }

    public ParentChange Flag { get; private set; } = null!;

    public DocumentDecision Effect { get; private set; } = null!;

    public Styrdokument Parent { get; private set; } = null!;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        await Db.InTransactionAsync(async () => (await Db.Set<ParentChange>().SingleAsync(c => c.Id == Change, cancel)).See(Finding!, user.PersonId, organisation.Today), cancel);
        Say("Granskningen är antecknad.");
        return Redirect(Shared.RecordPaths.Of(Document));
    }

    protected override async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await Db.Set<ParentChange>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == Change && c.ChildId == Document.Id, cancel) is not { } flag)
        {
            return false;
        }

        Flag = flag;
        Effect = await Db.Set<DocumentDecision>().AsNoTracking().SingleAsync(e => e.Id == flag.EffectId, cancel);
        Parent = await Db.Set<Styrdokument>().AsNoTracking().SingleAsync(d => d.Id == flag.ParentId, cancel);
        return true;
    }
}

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Workflow;

namespace Styrning.Web.Features.Dokument.Remisser;

/// <summary>The round is put together: what is asked, of whom, by when. It is a draft until it is sent, and may be left and taken up again.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class ComposeModel(StyrningDb db, CurrentUser user, OrganisationReader organisation, Processes<StyrningDb> processes, RemissDesk desk) : RemissPage(db, user, organisation)
{
    [BindProperty, StringLength(Remiss.LongestQuestion, ErrorMessage = "Frågan kan ha högst 4000 tecken.")]
    public string? Question { get; set; }

    [BindProperty]
    public DateOnly? LastDay { get; set; }

    [BindProperty, StringLength(20_000)]
    public string? Lines { get; set; }

    [BindProperty, StringLength(RemissRecipient.LongestName)]
    public string? Name { get; set; }

    [BindProperty]
    public string? RoleKey { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public IReadOnlyList<RemissProposal> Proposals { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Remiss.SentOn is not null)
        {
            return Redirect(Path);
        }

        (Question, LastDay, Version) = (Remiss.Question, Remiss.LastDayOn ?? RemissTime.Proposed(Today), Remiss.Version);
        await ShowAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => SaveAsync(() => { }, $"{Path}/granska", null, cancel);

    public Task<IActionResult> OnPostSparaAsync(CancellationToken cancel) => SaveAsync(() => { }, $"{Path}/skicka", "Utkastet är sparat.", cancel);

    public Task<IActionResult> OnPostLaggtillAsync(CancellationToken cancel) => SaveAsync(AddTyped, $"{Path}/skicka#mottagare", "De är tillagda.", cancel);

    public Task<IActionResult> OnPostTabortAsync(Guid mottagare, CancellationToken cancel) => SaveAsync(() => Remiss.Remove(mottagare), $"{Path}/skicka#mottagare", "Den är borttagen.", cancel);

    public async Task<IActionResult> OnPostAvstaAsync(CancellationToken cancel)
    {
        await desk.ForgoAsync(Matter, Remiss, cancel);
        Say("Ärendet går vidare utan remiss.");
        return Redirect(Shared.RecordPaths.OfMatter(Id));
    }

    protected override async Task<Remiss?> RoundAsync(CancellationToken cancel)
    {
        if (await base.RoundAsync(cancel) is { } there)
        {
            return there;
        }

        var latest = await Db.Set<Remiss>().Where(r => r.MatterId == Id).OrderByDescending(r => r.Round).FirstOrDefaultAsync(cancel);
        return Round == (latest?.Round ?? 0) + 1 && latest is not { FinishedOn: null } ? new Remiss { MatterId = Id, Round = Round } : null;
    }

    protected override async Task<bool> FindAsync(CancellationToken cancel) =>
        Remiss.SentOn is not null || await processes.FindAsync(DocumentTasks.SendRemiss, Id, [.. CurrentUser.Roles], cancel) is not null;

    protected override async Task ShowAsync(CancellationToken cancel) => Proposals = await desk.ProposalsAsync(Matter, cancel);

    private async Task<IActionResult> SaveAsync(Action change, string next, string? said, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        RequireSame(Version, Remiss.Version);
        await Db.InTransactionAsync(() =>
        {
            Remiss.Plan(Question ?? "", LastDay);
            change();
            if (Db.Entry(Remiss).State is EntityState.Detached)
            {
                Db.Add(Remiss);
            }
            else
            {
                Db.Entry(Remiss).State = EntityState.Modified; // also when only somebody was added: of two who do, the second is told
            }

            return Task.CompletedTask;
        }, cancel);
        if (said is not null)
        {
            Say(said);
        }

        return Redirect(next);
    }

    private void AddTyped()
    {
        if (!string.IsNullOrWhiteSpace(Name) || !string.IsNullOrEmpty(RoleKey))
        {
            var role = string.IsNullOrEmpty(RoleKey) ? null : RemissRoles.Find(Chart, RoleKey);
            Remiss.Add(string.IsNullOrWhiteSpace(Name) ? Domain.SwedishText.Sentence(Chart.TitleOf(role ?? "")) : Name, role, Today);
        }

        RemissRoles.Add(Remiss, Lines, Chart, Today);
    }
}

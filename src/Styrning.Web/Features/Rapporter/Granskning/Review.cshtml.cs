using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Organisation;
using Styrning.Domain.Reporting;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Workflow;

namespace Styrning.Web.Features.Rapporter.Granskning;

/// <summary>The reviewer reads a section as it will be printed, settles its proposals of secrecy, and approves it or sends it back.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class ReviewModel(StyrningDb db, CurrentUser user, Processes<StyrningDb> processes, OrganisationReader organisation, TimeProvider clock) : YearSectionPage(db, user)
{
    [BindProperty, StringLength(4000, ErrorMessage = "Kommentaren kan vara högst 4 000 tecken.")]
    public string? Comment { get; set; }

    [BindProperty]
    public Dictionary<string, string?> Secrecy { get; set; } = [];

    [BindProperty]
    public Dictionary<Guid, int> Versions { get; set; } = [];

    public IReadOnlyList<ReviewPart> Parts { get; private set; } = [];

    public OrganisationChart Chart { get; private set; } = null!;

    /// <summary>The role that reviews the section today.</summary>
    public string ReviewerRole { get; private set; } = "";

    public string Reviewer => RoleChoices.HolderOf(Chart, ReviewerRole, organisation.Today);

    /// <summary>It waits for review, and this person is the one.</summary>
    public bool MayJudge { get; private set; }

    public Guid PersonId => CurrentUser.PersonId;
    public IReadOnlySet<string> MyRoles => CurrentUser.Roles;

    public bool Waits => Section.Status is SectionStatus.Submitted && Cycle.WritingClosedAt is null;

    protected override bool MayOpen => IsOwner || IsSecond;

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public Task<IActionResult> OnPostGodkannAsync(CancellationToken cancel) => JudgeAsync(approved: true, cancel);

    public Task<IActionResult> OnPostAterlamnaAsync(CancellationToken cancel) => JudgeAsync(approved: false, cancel);

    public async Task<IActionResult> OnPostSekretessAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        if (!MayJudge)
        {
            return NotFound();
        }

        var inherited = await Db.Set<Commitment>().OpenBeforeAsync(Cycle.Year, cancel);
        await Db.InTransactionAsync(() =>
        {
            new MarkableParts(Secrecy, Versions).Save(Section, inherited, CurrentUser.PersonId, clock.GetUtcNow());
            return Task.CompletedTask;
        }, cancel);
        Say("Sekretessförslagen är sparade.");
        return Redirect($"/rapporter/{Year}/avsnitt/{Number}/granska");
    }

    private async Task<IActionResult> JudgeAsync(bool approved, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        var inherited = await Db.Set<Commitment>().OpenBeforeAsync(Cycle.Year, cancel);
        await Db.InTransactionAsync(async () =>
        {
            var at = clock.GetUtcNow();
            var role = ReviewerChoice.RoleFor(Cycle, Section, await organisation.ChartAsync(cancel), organisation.Today);
            Rule.Require(!Section.MayReview(CurrentUser.PersonId, CurrentUser.Roles) || CurrentUser.Holds(role), "RAP-144", "Det är inte du som granskar avsnittet i dag. Sidan visar vem som gör det.");
            if (approved)
            {
                Section.Approve(role, CurrentUser.PersonId, CurrentUser.Roles, at);
            }
            else
            {
                Section.Return(Comment ?? "", role, CurrentUser.PersonId, CurrentUser.Roles, at);
            }

            new MarkableParts(Secrecy, Versions).Save(Section, inherited, CurrentUser.PersonId, at);
            var task = await processes.RequireAsync(ReportTasks.Review, Cycle.Id, Section.Id, [Cycle.OwnerRoleKey, Cycle.SecondRoleKey], cancel);
            await processes.CompleteAsync(task.Id, CurrentUser.PersonId.ToString(), new Dictionary<string, object?> { ["godkant"] = approved }, cancel);
        }, cancel);
        return ToYear(approved ? $"Avsnitt {Section.Number} är godkänt." : $"Avsnitt {Section.Number} är återlämnat med din kommentar.");
    }

    protected override async Task ShowAsync(CancellationToken cancel)
    {
        Chart = await organisation.ChartAsync(cancel);
        ReviewerRole = ReviewerChoice.RoleFor(Cycle, Section, Chart, organisation.Today);
        MayJudge = Waits && CurrentUser.Holds(ReviewerRole) && Section.MayReview(CurrentUser.PersonId, CurrentUser.Roles);
        var inherited = await Db.Set<Commitment>().OpenBeforeAsync(Cycle.Year, cancel);
        var returned = Section.History.LastOrDefault(e => e.Kind is SectionEventKind.Returned)?.At;
        var parts = new List<ReviewPart>();
        foreach (var part in Section.Parts.OrderBy(p => p.Order))
        {
            var before = returned is { } at
                ? await Db.Set<SectionRevision>().AsNoTracking().Where(r => r.PartId == part.Id && r.SavedAt <= at).OrderByDescending(r => r.Number).FirstOrDefaultAsync(cancel)
                : null;
            parts.Add(new(part, SectionItems.Of(part.Content, inherited), before is null ? null : PartDiff.Between(before.Content, part.Content, inherited)));
        }

        Parts = parts;
    }
}

/// <param name="Changes">Since it was returned; null when it never was.</param>
internal sealed record ReviewPart(SectionPart Part, IReadOnlyList<SectionItem> Items, IReadOnlyList<ChangedParagraph>? Changes);

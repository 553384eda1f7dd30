using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Organisation;
using Styrning.Domain.Reporting;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Rapporter.Ataganden;

/// <summary>Everything that has been promised and is neither done nor dropped, the oldest first.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class CommitmentsModel(StyrningDb db, CurrentUser user, OrganisationReader organisation) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "ar")]
    public int? PromisedIn { get; set; }

    [BindProperty(SupportsGet = true, Name = "roll")]
    public string? Role { get; set; }

    public IReadOnlyList<CommitmentRow> Rows { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Years { get; private set; } = [];

    public IReadOnlyList<SelectListItem> RoleList { get; private set; } = [];

    public DateOnly Today => organisation.Today;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var chart = await organisation.ChartAsync(cancel);
        var areas = await db.Set<ReportArea>().AsNoTracking().ToListAsync(cancel);
        var commitments = await db.Set<Commitment>().Include(c => c.Years).AsNoTracking().ToListAsync(cancel);
        var all = commitments.Where(c => !c.IsClosed).Select(c => RowOf(c, areas.Find(a => a.Number == c.AreaNumber), chart)).ToList();
        Years = [.. all.Select(r => r.Commitment.PromisedYear).Distinct().Order().Select(y => new SelectListItem($"{y}", $"{y}"))];
        RoleList = [.. all.SelectMany(r => r.Roles).Distinct().OrderBy(r => SwedishText.SortKey(chart.TitleOf(r)), StringComparer.Ordinal).Select(r => new SelectListItem(SwedishText.Sentence(chart.TitleOf(r)), r))];
        Rows =
        [
            .. all
                .Where(r => (PromisedIn is not { } year || r.Commitment.PromisedYear == year) && (string.IsNullOrEmpty(Role) || r.Roles.Contains(Role)))
                .OrderBy(r => r.Commitment.PromisedYear)
                .ThenBy(r => r.Commitment.PeriodTo ?? DateOnly.MaxValue)
                .ThenBy(r => SectionNumber.TryParse(r.Commitment.AreaNumber, out var n) ? n.SortKey : r.Commitment.AreaNumber, StringComparer.Ordinal),
        ];
    }

    private CommitmentRow RowOf(Commitment commitment, ReportArea? area, OrganisationChart chart)
    {
        IReadOnlyList<string> roles = commitment.RoleKey is { } one ? [one] : [.. area?.Assignments.Select(a => a.RoleKey).Distinct() ?? []];
        // What is proposed secret is shown to those who answer for it and to those who judge the report, and to nobody else.
        var mayRead = commitment.Secrecy is null || roles.Any(user.Holds) || user.Holds(Roles.Sakerhetschef) || user.Holds(Roles.Namndsekreterare);
        return new(commitment, area?.Title ?? commitment.OriginTitle, roles, SwedishText.Sentence(SwedishText.Join(roles.Select(chart.TitleOf))), mayRead);
    }
}

/// <param name="MayRead">False: the sentence is withheld from this person.</param>
internal sealed record CommitmentRow(Commitment Commitment, string Title, IReadOnlyList<string> Roles, string RoleText, bool MayRead)
{
    public string Sentence => MayRead ? Commitment.Sentence : $"Uppgift utelämnad ({Commitment.Secrecy})";

    /// <summary>What each year's report said, oldest first.</summary>
    public IEnumerable<string> Said => Commitment.Years.OrderBy(y => y.Year).Select(y => (MayRead, y.Status) switch
    {
        (_, null) => $"{y.Year}: inte redovisat",
        (false, _) => $"{y.Year}: {ReportWords.Of(y.Status.Value).ToLowerInvariant()}",
        _ => $"{y.Year}: {ReportWords.Of(new CommitmentAnswer(Commitment.Id, y.Status.Value, y.Cause, y.Note, y.NewPeriod))}",
    });

    public bool IsOverdueOn(DateOnly day) => Commitment.PeriodTo < day;
}

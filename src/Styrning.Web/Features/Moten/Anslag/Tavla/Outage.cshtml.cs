using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Domain.Organisation;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Moten.Anslag.Tavla;

/// <summary>"Anslagstavlan låg nere från–till": shows which notices it hit, and puts them all up again in one go.</summary>
[Authorize(Policies.ManageMeetings)]
internal sealed class OutageModel(StyrningDb db, Outages outages, OrganisationReader organisation) : FormPage
{
    [BindProperty, Required(ErrorMessage = "Ange dagen då anslagstavlan slutade fungera.")]
    public DateOnly? FromOn { get; set; }

    [BindProperty, Required(ErrorMessage = "Ange dagen då anslagstavlan fungerade igen.")]
    public DateOnly? ToOn { get; set; }

    [BindProperty, Required(ErrorMessage = "Ange dagen då anslagen sattes upp på nytt.")]
    public DateOnly? RepostedOn { get; set; }

    [BindProperty, Required(ErrorMessage = "Skriv vad som hände."), StringLength(1000, ErrorMessage = "Högst 1 000 tecken.")]
    public string? Because { get; set; }

    /// <summary>What it would hit; null until somebody has asked.</summary>
    public IReadOnlyList<ProtocolFile>? Hit { get; private set; }

    public IReadOnlyList<(BoardOutage Outage, int Notices)> History { get; private set; } = [];

    public OrganisationChart Chart { get; private set; } = null!;

    public DateOnly Today => organisation.Today;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        RepostedOn = Today;
        await LoadAsync(cancel);
    }

    /// <summary>Shows what would be hit and saves nothing.</summary>
    public async Task<IActionResult> OnPostVisaAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        BoardOutage.Record(FromOn!.Value, ToOn!.Value, RepostedOn!.Value, Because!, [], Today, Guid.Empty, default);
        Hit = await outages.HitAsync(FromOn.Value, ToOn.Value, cancel);
        await LoadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        var hit = await outages.RecordAsync(FromOn!.Value, ToOn!.Value, RepostedOn!.Value, Because!, cancel);
        Say(hit == 0
            ? "Avbrottet är registrerat. Inget anslag berördes."
            : $"Avbrottet är registrerat. {SwedishText.Sentence(SwedishText.Count(hit, "anslag", "anslag", neuter: true))} har satts upp på nytt och har tre nya veckor från {SwedishText.Date(RepostedOn.Value)}.");
        return Redirect("/moten/avbrott");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Chart = await organisation.ChartAsync(cancel);
        var recorded = await db.Set<BoardOutage>().AsNoTracking().OrderByDescending(o => o.FromOn).ToListAsync(cancel);
        var notices = await db.Set<PublicNotice>().Where(n => n.OutageId != null).GroupBy(n => n.OutageId!.Value).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        History = [.. recorded.Select(o => (o, notices.GetValueOrDefault(o.Id)))];
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Styrning.Domain.Decisions;
using Styrning.Domain.Time;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Moten.Sammantraden;

/// <summary>How the meeting was led: opened, chair, justerare, and closed, when the §§ get their numbers.</summary>
[Authorize(Policies.ManageMeetings)]
internal sealed class ConductModel(StyrningDb db, OrganisationReader organisation, Paragrafer paragrafer, TimeProvider clock) : MeetingPage(db, organisation)
{
    [BindProperty]
    public TimeOnly? OpenedAt { get; set; }

    [BindProperty]
    public Guid? ChairId { get; set; }

    [BindProperty]
    public Guid? FirstAdjuster { get; set; }

    [BindProperty]
    public Guid? SecondAdjuster { get; set; }

    [BindProperty]
    public DateOnly? JusteringPlannedOn { get; set; }

    [BindProperty]
    public DateOnly? ClosedOn { get; set; }

    [BindProperty]
    public TimeOnly? ClosedAt { get; set; }

    [BindProperty]
    public bool Confirmed { get; set; }

    public IReadOnlyList<SelectListItem> Serving => [new("Inte antecknat", ""), .. Organ.Members.Where(m => Meeting.Attendance.Any(a => a.MemberId == m.Id && a.Kind is AttendanceKind.Serving))
        .OrderBy(m => m.Kind).ThenBy(m => m.Order).Select(m => new SelectListItem(MeetingWords.Name(m), m.Id.ToString()))];

    public DateOnly Last => Deadlines.Justering(Meeting.MeetsOn).Due;

    /// <summary>Matters on the agenda without an outcome.</summary>
    public IReadOnlyList<AgendaItem> Waiting => [.. Meeting.InOrder().Where(item => item.MatterId is not null && item.TreatedAt is null)];

    public bool HasBegun => Meeting.MeetsOn <= Today;

    public int NextParagraf { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        (ChairId, JusteringPlannedOn, Version) = (Meeting.ChairId, Meeting.JusteringPlannedOn, Meeting.Version);
        (FirstAdjuster, SecondAdjuster) = (Meeting.AdjusterIds.Select(id => (Guid?)id).FirstOrDefault(), Meeting.AdjusterIds.Skip(1).Select(id => (Guid?)id).FirstOrDefault());
        (OpenedAt, ClosedOn) = (Meeting.OpenedAt is { } at ? SwedishCalendar.TimeOf(at) : Meeting.StartsAt, Meeting.MeetsOn);
        await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        await ChangeAsync(Save, cancel);
        return ToMeeting("Sparat.");
    }

    public async Task<IActionResult> OnPostAvslutaAsync(CancellationToken cancel)
    {
        if (ClosedOn is null || ClosedAt is null)
        {
            return await BadInputAsync(nameof(ClosedAt), "Ange när sammanträdet avslutades.");
        }

        if (!Confirmed)
        {
            return await BadInputAsync(nameof(Confirmed), "Bekräfta att sammanträdet är avslutat.");
        }

        await Db.InTransactionAsync(async () =>
        {
            SeenAs(Version);
            Meeting.Close(SwedishCalendar.At(ClosedOn.Value, ClosedAt.Value), clock.GetUtcNow(), await paragrafer.TakeNextAsync(Organ, Meeting.MeetsOn.Year, cancel));
        }, cancel);
        return ToMeeting("Sammanträdet är avslutat och punkterna har fått sina paragrafnummer.");
    }

    protected override async Task ShowAsync(CancellationToken cancel) => NextParagraf = await paragrafer.NextAsync(OrganKey, Meeting.MeetsOn.Year, cancel);

    private void Save()
    {
        if (!Meeting.IsClosed && OpenedAt is { } opened && (Meeting.OpenedAt is null || SwedishCalendar.TimeOf(Meeting.OpenedAt.Value) != opened) && HasBegun)
        {
            Meeting.Open(SwedishCalendar.At(Meeting.MeetsOn, opened), clock.GetUtcNow());
        }

        Meeting.ChooseOfficials(ChairId, [.. new[] { FirstAdjuster, SecondAdjuster }.OfType<Guid>()], JusteringPlannedOn);
    }
}

using Microsoft.AspNetCore.Authorization;
using Styrning.Domain.Decisions;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Moten.Sammantraden;

/// <summary>Every day on the way to one meeting, from the tjänsteskrivelse on.</summary>
[Authorize(Policies.ReadDocuments)]
internal sealed class PlanModel(StyrningDb db, OrganisationReader organisation, PlanningCalendar calendar) : MeetingPage(db, organisation)
{
    public BackwardPlan Plan { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    protected override async Task ShowAsync(CancellationToken cancel) => Plan = BackwardPlan.From(Meeting.MeetsOn, await calendar.RouteToAsync(OrganKey, cancel));
}

using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Moten.Sammantraden;

internal static class MeetingModule
{
    public static IServiceCollection AddMeetingPages(this IServiceCollection services) => services
        .AddScoped<PlanningCalendar>()
        .AddScoped<PlannedMeetings>()
        .AddScoped<Paragrafer>()
        .AddScoped<CalledOff>();
}

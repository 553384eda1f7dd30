using Styrning.Web.Features.Moten.Anslag;
using Styrning.Web.Features.Moten.Beslut;
using Styrning.Web.Features.Moten.Exempel;
using Styrning.Web.Features.Moten.Organen;
using Styrning.Web.Features.Moten.Sammantraden;

namespace Styrning.Web.Features.Moten;

internal static class MotenModule
{
    public static IServiceCollection AddMeetings(this IServiceCollection services) => services
        .AddOrgans()
        .AddMeetingPages()
        .AddDecisions()
        .AddNotices()
        .AddExampleMeetings();
}

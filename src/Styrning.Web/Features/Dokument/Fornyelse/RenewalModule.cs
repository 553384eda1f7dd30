using Styrning.Web.Features.Shared;
using Styrning.Web.Jobs;
using Styrning.Web.Mail;

namespace Styrning.Web.Features.Dokument.Fornyelse;

internal static class RenewalModule
{
    public static IServiceCollection AddRenewals(this IServiceCollection services) => services
        .AddScoped<RenewalProcess>()
        .AddScoped<SettleRenewals>()
        .AddScoped<RenewalFulfilment>()
        .AddScoped<RenewalAnswers>()
        .AddScoped<NextMeetings>()
        .AddScoped<RenewalPanels>()
        .AddScoped<Stallning.ShowRenewals>()
        .AddScoped<Tavlan.RenewalBoard>()
        .AddScoped<Oversyn.OversynPlan>()
        .AddScoped<Oversyn.Memos>()
        .AddScoped<IDueWork, BeginRenewals>()
        .AddScoped<IDueWork, GuideRenewals>()
        .AddScoped<IDueWork, WarnOfValidity>()
        .AddScoped<ILetterSource, RenewalLetterLines>()
        .AddScoped<IDescribeTasks, DescribeRenewals>()
        .AddScoped<IDescribeSubjects, DescribeRenewals>();
}

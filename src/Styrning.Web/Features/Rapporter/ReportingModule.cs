using Styrning.Web.Features.Rapporter.Avsnitt;
using Styrning.Web.Features.Shared;
using Styrning.Web.Mail;

namespace Styrning.Web.Features.Rapporter;

internal static class ReportingModule
{
    public static IServiceCollection AddReporting(this IServiceCollection services) => services
        .AddScoped<ILetterSource, SectionReminderLines>()
        .AddSingleton(ReportTasks.Names)
        .AddScoped<IDescribeTasks, DescribeReportTasks>()
        .AddScoped<IDescribeSubjects, DescribeReportYears>()
        .AddScoped<ITodaySource, VacanciesToday>()
        .AddScoped<Oppna.OpenYear>()
        .AddScoped<Aret.ReadSections>()
        .AddScoped<Aret.RemindNow>()
        .AddScoped<Sammanstallning.Compiling>()
        .AddScoped<Inlasning.ReportImports>()
        .AddSectionWriting();
}

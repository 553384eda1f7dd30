using Styrning.Web.Features.Dokument.Arenden.Avslut;
using Styrning.Web.Features.Dokument.Arenden.Uppgifter;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Dokument.Arenden;

internal static class MatterModule
{
    public static IServiceCollection AddMatters(this IServiceCollection services) => services
        .AddScoped<Matters>()
        .AddScoped<MatterDesk>()
        .AddScoped<MatterLetters>()
        .AddScoped<DocumentReaders>()
        .AddScoped<AgendaOfMatter>()
        .AddScoped<Withdrawal>()
        .AddScoped<Visa.Timelines>()
        .AddScoped<Visa.OngoingMatters>()
        .AddScoped<Visa.MatterList>()
        .AddSingleton<DrawnMatters>()
        .AddScoped<IDescribeTasks, DescribeMatterTasks>()
        .AddScoped<IDescribeSubjects, DescribeMatters>();
}

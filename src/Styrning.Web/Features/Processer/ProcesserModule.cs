using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Processer;

internal static class ProcesserModule
{
    public static IServiceCollection AddProcessPages(this IServiceCollection services) => services
        .AddSingleton(FreeMatters.Names)
        .AddSingleton<KnownModels>()
        .AddScoped<ProcessFiles>()
        .AddScoped<Arende.Matters>()
        .AddScoped<Arende.Holders>()
        .AddScoped<Subjects>()
        .AddScoped<Arbete.IncidentRows>()
        .AddScoped<Publicera.FileCheck>()
        .AddScoped<IDescribeSubjects, FreeMatters>()
        .AddScoped<IDescribeTasks, DescribeCommonTasks>();
}

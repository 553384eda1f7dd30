using Microsoft.Extensions.DependencyInjection;
using Styrning.Whistle.Features.Arenden.Diarium;
using Styrning.Whistle.Features.Arenden.Handlingar;
using Styrning.Whistle.Features.Arenden.Utlamnande;

namespace Styrning.Whistle.Features.Arenden;

/// <summary>Documents of a case, how they leave it, and how the registry knows of them.</summary>
internal static class DisclosureModule
{
    public static IServiceCollection AddDisclosure(this IServiceCollection services) => services
        .AddScoped<CaseNames>()
        .AddScoped<Marking>()
        .AddScoped<LinkMatter>()
        .AddScoped<CaseExport>()
        .AddScoped<HandingOver>()
        .AddScoped<Exporting>()
        .AddScoped<Disclosures>()
        .AddScoped<Diary>()
        .AddScoped<LetterIntake>()
        .AddSingleton<ICaseLink>(new PageLink("Handlingar", "handlingar"))
        .AddSingleton<ICaseLink>(new PageLink("Lämna över", "lamna-over"))
        .AddSingleton<ICaseLink>(new PageLink("Begäran om handlingar", "utlamnande"))
        .AddSingleton<ICaseLink>(new PageLink("Kopplade ärenden", "kopplade"));

    private sealed record PageLink(string Label, string Page) : ICaseLink
    {
        public string Path(Guid id) => CasePaths.Of(id, Page);
    }
}

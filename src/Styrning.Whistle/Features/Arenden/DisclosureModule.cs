using Microsoft.Extensions.DependencyInjection;
using Styrning.Whistle.Domain;
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
        .AddSingleton<ICaseLink>(new PageLink("Lämna över", "lamna-over", state => state.Stage is CaseStage.Investigating or CaseStage.HandedOver or CaseStage.ActionsDecided))
        .AddSingleton<ICaseLink>(new PageLink("Begäran om handlingar", "utlamnande"))
        .AddSingleton<ICaseLink>(new PageLink("Kopplade ärenden", "kopplade"));

    private sealed record PageLink(string Label, string Page, Func<CaseState, bool>? Asks = null) : ICaseLink
    {
        public string Path(Guid id) => CasePaths.Of(id, Page);

        public bool IsFor(CaseState state) => Asks?.Invoke(state) ?? true;
    }
}

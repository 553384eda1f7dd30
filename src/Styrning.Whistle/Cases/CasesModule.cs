using Microsoft.Extensions.DependencyInjection;
using Styrning.Whistle.Access;
using Styrning.Whistle.Audit;
using Styrning.Whistle.Cases.Information;
using Styrning.Whistle.Cases.RecoveryCommands;
using Styrning.Whistle.Features.Arenden;
using Styrning.Whistle.Features.Arenden.Logg;
using Styrning.Whistle.Figures;
using Styrning.Whistle.Files;
using Styrning.Whistle.Jobs;
using Styrning.Whistle.Published;
using Styrning.Whistle.Retention;

namespace Styrning.Whistle.Cases;

internal static class CasesModule
{
    /// <summary>For both sides.</summary>
    public static IServiceCollection AddCases(this IServiceCollection services) => services
        .AddScoped<ReadingLog>()
        .AddScoped<ChannelStatus>()
        .AddScoped<Alerts>()
        .AddScoped<Rekeying>()
        .AddScoped<Conflicts>()
        .AddScoped<Intake>()
        .AddScoped<ReporterVisit>()
        .AddScoped<SentFiles>()
        .AddFiles()
        .AddCaseWork()
        .AddScoped<IWhistleDueWork, DueCases>()
        .AddScoped<IWhistleLetters, WaitingLetters>()
        .AddScoped<ICaseJob, CaseTimers>()
        .AddScoped<ICaseJob, OldDrafts>()
        .AddFigures()
        .AddAudit()
        .AddRetention()
        .AddRecovery()
        .AddScoped<IWhistleCommands, WhistleCommands>();

    /// <summary>For the staff's program.</summary>
    public static IServiceCollection AddHandlers(this IServiceCollection services) => services
        .AddHttpContextAccessor()
        .AddFilePages()
        .AddScoped<CurrentHandler>()
        .AddScoped<HandlerCookie>()
        .AddScoped<KeyRing>()
        .AddScoped<KeptForms>()
        .AddScoped<HandlerKeys>()
        .AddScoped<Appointing>()
        .AddScoped<InformationEditing>()
        .AddScoped<CaseDesk>()
        .AddConflicts()
        .AddCasePages()
        .AddDisclosure()
        .AddScoped<DemoChannel>()
        .AddRetentionPages()
        .AddLogPage();
}

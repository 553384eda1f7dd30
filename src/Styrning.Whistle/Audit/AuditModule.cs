using Microsoft.Extensions.DependencyInjection;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Jobs;

namespace Styrning.Whistle.Audit;

internal static class AuditModule
{
    public static IServiceCollection AddAudit(this IServiceCollection services) => services
        .AddScoped<AuditVerification>()
        .AddScoped<ICaseCommand, AuditVerifyCommand>()
        .AddScoped<ICaseJob, AnchorReadings>();
}

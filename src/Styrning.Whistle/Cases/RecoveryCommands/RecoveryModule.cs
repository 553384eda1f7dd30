using Microsoft.Extensions.DependencyInjection;

namespace Styrning.Whistle.Cases.RecoveryCommands;

internal static class RecoveryModule
{
    public static IServiceCollection AddRecovery(this IServiceCollection services) => services
        .AddScoped<Recovery>()
        .AddScoped<ICaseCommand, MakeRecoveryKeyCommand>()
        .AddScoped<ICaseCommand, RecoverCommand>();
}

using Styrning.Whistle.Published;

namespace Styrning.Web.Commands;

/// <summary>A command of the whistleblower channel. What it does is inside the trust boundary; here are only its words.</summary>
internal static class WhistleCommand
{
    /// <param name="words">The command's own, as they stand in the table.</param>
    public static Func<CommandCall, Task<int>> Of(params string[] words) => call => CommandCall.WithRecordAsync(services =>
        services.GetRequiredService<IWhistleCommands>().RunAsync([.. words, .. call.Arguments], call.Json, call.Output, call.Errors, CancellationToken.None));
}

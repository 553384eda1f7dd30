using Styrning.Whistle;

namespace Styrning.Web.Commands;

/// <summary><c>-- fil rensa &lt; in &gt; ut</c>. Reads no setting, opens no database and logs nothing.</summary>
internal static class FileCleanCommand
{
    public static async Task<int> RunAsync(CommandCall call)
    {
        await using var input = Console.OpenStandardInput();
        await using var output = Console.OpenStandardOutput();
        return await WhistleModule.CleanFileAsync(input, output);
    }
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Styrning.Web.Hosting;

namespace Styrning.Web.Commands;

/// <summary>What a command was called with, and where it answers.</summary>
internal sealed record CommandCall(IReadOnlyList<string> Arguments, bool Json, TextWriter Output, TextWriter Errors)
{
    private static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>Writes the one JSON document of the answer.</summary>
    public Task WriteJsonAsync(object answer) => Output.WriteLineAsync(JsonSerializer.Serialize(answer, JsonOptions));

    /// <summary>Runs against the record: the services of the staff's program, without its port and its jobs.</summary>
    public static async Task<T> WithRecordAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        var settings = Settings.Read(new ConfigurationBuilder().AddEnvironmentVariables().Build());
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning).AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
        Program.AddRecord(services, settings);
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }
}

/// <summary>The command was called in a way that it cannot answer. The message is Swedish and says how to call it.</summary>
internal sealed class CommandMisused(string message) : Exception(message);

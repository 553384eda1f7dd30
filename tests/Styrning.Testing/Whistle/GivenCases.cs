using Microsoft.Extensions.DependencyInjection;
using Styrning.Domain.Time;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Testing.Whistle;

/// <summary>Cases that have come in, by the same way as from the reporter's pages.</summary>
internal static class GivenCases
{
    public static ReportContent Report(string what = "Upphandlingen gick till en släkting till chefen.") => new() { What = what };

    /// <summary>A report to the kommun, received today.</summary>
    /// <returns>The case's id and the reporter's code.</returns>
    public static async Task<(Guid Case, ReporterCode Code)> ReceivedReport(this StyrningHost host, ReportContent? content = null, string organisation = "kommunen")
    {
        var code = ReporterCode.New();
        var id = Guid.Empty;
        await host.InScope(async services => id = await services.GetRequiredService<Intake>().ReceiveAsync(
            new(organisation, IntakeChannel.Web, SwedishCalendar.Today(services.GetRequiredService<TimeProvider>()), content ?? Report(), code), CancellationToken.None));
        return (id, code);
    }

    public static async Task<T> WithCases<T>(this StyrningHost host, Func<WhistleDb, Task<T>> work)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<WhistleDb>());
    }
}

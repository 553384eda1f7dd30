using Microsoft.Extensions.DependencyInjection;
using Styrning.Testing;
using Styrning.Whistle.Audit;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Data;

namespace Styrning.Whistle.Tests.Audit;

/// <summary>Rows of the reading log, written as the pages write them.</summary>
internal static class GivenReadings
{
    public static readonly Guid Karin = new("11111111-2222-3333-4444-555555555555");

    public static Task Read(this StyrningHost host, Guid @case, int times = 1) => host.InScope(async services =>
    {
        var db = services.GetRequiredService<WhistleDb>();
        for (var i = 0; i < times; i++)
        {
            await db.InTransactionAsync(() => services.GetRequiredService<ReadingLog>().AddAsync(@case, Karin, "oppnade", null, CancellationToken.None));
        }
    });

    public static async Task<AuditResult> Verify(this StyrningHost host, AnchorWord? kept = null)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AuditVerification>().RunAsync(kept, CancellationToken.None);
    }
}

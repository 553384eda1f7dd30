using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Testing.Whistle;

/// <summary>Files that came with a report.</summary>
internal static class GivenFiles
{
    /// <summary>A file of the case, as the reporter's code lets it be added.</summary>
    /// <returns>Its id.</returns>
    public static async Task<Guid> ReceivedFile(this StyrningHost host, Guid @case, ReporterCode code, string name, byte[] content)
    {
        var id = Guid.Empty;
        await host.InScope(async services =>
        {
            var db = services.GetRequiredService<WhistleDb>();
            using var reporter = code.ToKeyPair();
            var wrap = await db.Wraps.SingleAsync(w => w.CaseId == @case && w.Holder == WrapHolder.Reporter && w.KeyNo == 1);
            var document = await db.Documents.Where(d => d.CaseId == @case).Select(d => d.Id).FirstAsync();
            using var key = CaseKey.Unwrap(@case, 1, wrap.Sealed, reporter);
            id = (await services.GetRequiredService<SealedFiles>().StoreAsync(FileSealing.Of(key), name, new MemoryStream(content), CancellationToken.None, document)).Id;
        });
        return id;
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;
using Styrning.Workflow.Storage;

namespace Styrning.Benchmarks.Whistle;

/// <summary>What the kills have left: asked of the store with each reporter's code, as the reporter would.</summary>
internal sealed class KillTally(IServiceProvider store)
{
    public List<string> Problems { get; } = [];

    public List<double> Starts { get; } = [];

    /// <summary>Seen before the kill.</summary>
    public int Receipts { get; private set; }

    public int CutOff { get; private set; }

    /// <summary>Of those who were cut off: the report was there, and the answer was not.</summary>
    public int KeptUntold { get; private set; }

    public int Cases { get; private set; }

    public async Task CheckAsync(IReadOnlyList<Reporter> reporters, bool isKilled)
    {
        foreach (var one in reporters)
        {
            var count = await CheckAsync(one);
            if (!isKilled && !one.HasReceipt)
            {
                Problems.Add($"{one.Story} pressed again, and got no receipt.");
            }

            (Receipts, CutOff, KeptUntold) = (Receipts + (isKilled && one.HasReceipt ? 1 : 0), CutOff + (isKilled && !one.HasReceipt ? 1 : 0), KeptUntold + (isKilled && !one.HasReceipt ? count : 0));
        }
    }

    /// <param name="untold">Who have not pressed again since the last kill: they may be there or not.</param>
    public async Task CountAsync(int sent, int untold)
    {
        await using var scope = store.CreateAsyncScope();
        Cases = await scope.ServiceProvider.GetRequiredService<WhistleDb>().Cases.CountAsync();
        Require(Cases >= sent - untold && Cases <= sent, $"{sent} reports were sent, and {Cases} cases are there.");
    }

    // Whole or not at all, and there for whoever was told so.
    private async Task<int> CheckAsync(Reporter one)
    {
        await using var scope = store.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WhistleDb>();
        var code = ReporterCode.Read(one.Code, out _)!;
        var hash = scope.ServiceProvider.GetRequiredService<MasterSecret>().HashOf(code);
        var cases = await db.Cases.AsNoTracking().Where(c => c.CodeHash == hash).Select(c => c.Id).ToListAsync();
        Require(cases.Count <= 1, $"{one.Story} is there {cases.Count} times.");
        Require(cases.Count == 1 || !one.HasReceipt, $"{one.Story} had a receipt and is gone.");
        foreach (var id in cases)
        {
            await CheckAsync(one, code, id, db, scope.ServiceProvider.GetRequiredService<SealedFiles>());
        }

        return cases.Count;
    }

    private async Task CheckAsync(Reporter one, ReporterCode code, Guid id, WhistleDb db, SealedFiles files)
    {
        using var pair = code.ToKeyPair();
        using var key = CaseKey.Unwrap(id, 1, (await db.Wraps.AsNoTracking().SingleAsync(w => w.CaseId == id && w.Holder == WrapHolder.Reporter)).Sealed, pair);
        var document = await db.Documents.AsNoTracking().SingleAsync(d => d.CaseId == id);
        Require(key.OpenText(document.SealedText, document.Id, "text").Contains(one.Story, StringComparison.Ordinal), $"{one.Story} holds another text.");
        Require(await db.Wraps.CountAsync(w => w.CaseId == id && w.Holder == WrapHolder.Handler) == 2, $"{one.Story} opens for another number of handlers.");
        Require(await db.Readings.CountAsync(r => r.CaseId == id) == 1, $"{one.Story} has another log.");
        Require(await db.Set<WorkflowInstance>().CountAsync(i => i.Subject == id) == 1, $"{one.Story} has not one process.");
        var found = await files.OfAsync(id, CancellationToken.None);
        Require(found.Count == 1 && found[0].DocumentId == document.Id, $"{one.Story} has {found.Count} files.");
        if (found.Count == 1)
        {
            using var copy = new MemoryStream();
            await using var bytes = files.Open(FileSealing.Of(key), found[0]);
            await bytes.CopyToAsync(copy);
            Require(copy.ToArray().AsSpan().SequenceEqual(one.File), $"{one.Story} has another file.");
        }
    }

    private void Require(bool holds, string problem)
    {
        if (!holds)
        {
            Problems.Add(problem);
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Reporting;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Rapporter;

/// <summary>What a list needs of a frozen version, without its files.</summary>
internal sealed record CompilationHead(Guid Id, int VersionNo, DateTimeOffset CompiledAt, Guid CompiledBy, string Note, DateTimeOffset? JudgedAt, Guid? JudgedBy, bool PublicApproved, string JudgeComment)
{
    public string State => JudgedAt is null ? "Väntar på godkännande" : PublicApproved ? "Offentlig version godkänd" : "Återlämnad";

    public string Tone => JudgedAt is null ? "active" : PublicApproved ? "done" : "warn";
}

internal static class CompilationQueries
{
    /// <summary>Newest first.</summary>
    public static Task<List<CompilationHead>> VersionsAsync(this StyrningDb db, Guid cycle, CancellationToken cancel) => db.Set<Compilation>()
        .Where(c => c.CycleId == cycle)
        .OrderByDescending(c => c.VersionNo)
        .Select(c => new CompilationHead(c.Id, c.VersionNo, c.CompiledAt, c.CompiledBy, c.Note, c.JudgedAt, c.JudgedBy, c.PublicApproved, c.JudgeComment))
        .ToListAsync(cancel);

    /// <summary>The newest version with its files, tracked; null before the first.</summary>
    public static Task<Compilation?> NewestAsync(this StyrningDb db, Guid cycle, CancellationToken cancel) =>
        db.Set<Compilation>().Where(c => c.CycleId == cycle).OrderByDescending(c => c.VersionNo).FirstOrDefaultAsync(cancel);
}

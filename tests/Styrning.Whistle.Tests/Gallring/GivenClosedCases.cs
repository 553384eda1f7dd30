using Microsoft.EntityFrameworkCore;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Tests.Gallring;

internal static class GivenClosedCases
{
    /// <summary>A report that was closed on a day.</summary>
    public static async Task<Guid> ClosedCase(this StyrningHost host, string closedOn, string organisation = "kommunen")
    {
        var (id, _) = await host.ReceivedReport(organisation: organisation);
        await host.Record(id, CaseFactKind.Closed, closedOn);
        return id;
    }

    public static Task Record(this StyrningHost host, Guid id, CaseFactKind kind, string on) => host.WithCases(async db =>
    {
        var @case = await db.Cases.Include(c => c.Facts).SingleAsync(c => c.Id == id);
        db.Add(new CaseFact { CaseId = id, Kind = kind, On = DateOnly.Parse(on), No = @case.Facts.Count + 1 });
        db.Entry(@case).Property(c => c.Version).IsModified = true;
        return await db.SaveChangesAsync();
    });

    public static Task Rule(this StyrningHost host, RetentionKind kind = RetentionKind.Gallra, string organisation = "kommunen") => host.WithCases(db =>
    {
        db.Add(new RetentionRule
        {
            Organisation = organisation,
            No = db.RetentionRules.Count(r => r.Organisation == organisation) + 1,
            Kind = kind,
            Decision = new("Kommunstyrelsen", new(2026, 1, 14), "§ 9"),
            Basis = "Informationshanteringsplan 2026",
            ArchiveTo = kind is RetentionKind.Arkivera ? "kommunarkivet" : "",
        });
        return db.SaveChangesAsync();
    });

    public static Task<bool> IsThere(this StyrningHost host, Guid id) => host.WithCases(db => db.Cases.AnyAsync(c => c.Id == id));

    public static Task<bool> IsLocked(this StyrningHost host, Guid id) => host.WithCases(async db => TwoYears.IsLocked((await db.Cases.Include(c => c.Facts).SingleAsync(c => c.Id == id)).Facts));
}

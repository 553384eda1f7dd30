using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Moten.Organen;

/// <summary>The demo's förtroendevalda, who do not exist: a fullmäktige of the smallest size that the law allows, its styrelse and arbetsutskott.</summary>
internal sealed class SeedMembers(StyrningDb db) : IRecordSeed
{
    // Letters of groups that no real party has.
    private static readonly string[] Kf =
    [
        "Agneta Rydell (A), ordförande", "Bengt Ohlin (B), 1:e vice ordförande", "Cecilia Marklund (A), 2:e vice ordförande", "David Norling (A)", "Ebba Strand (B)", "Farid Amini (C)", "Gun Hallgren (A)",
        "Hans Törnqvist (B)", "Ida Bolander (C)", "Jonas Kvist (A)", "Katarina Vik (B)", "Lars Ödeen (D)", "Maja Sellin (A)", "Niklas Fors (C)", "Olivia Granath (B)", "Per Ängman (A)", "Rebecka Lunde (D)",
        "Sven Arvidson (B)", "Tuva Ekberg (C)", "Ulf Brännström (A)", "Ylva Carling (B)",
    ];

    private static readonly string[] KfSubstitutes =
        ["Adam Frejd (A)", "Birgit Sten (A)", "Carl Moberg (A)", "Disa Ahlin (B)", "Emil Rask (B)", "Frida Lööf (B)", "Gustav Nygren (C)", "Hanna Sjölin (C)", "Isak Berling (D)"];

    private static readonly string[] Ks =
        ["Cecilia Marklund (A), ordförande", "Hans Törnqvist (B), 1:e vice ordförande", "Ida Bolander (C), 2:e vice ordförande", "Jonas Kvist (A)", "Katarina Vik (B)", "Maja Sellin (A)", "Lars Ödeen (D)"];

    private static readonly string[] KsSubstitutes = ["David Norling (A)", "Ebba Strand (B)", "Farid Amini (C)", "Gun Hallgren (A)", "Rebecka Lunde (D)"];

    private static readonly string[] Ksau = ["Cecilia Marklund (A), ordförande", "Hans Törnqvist (B), vice ordförande", "Ida Bolander (C)"];

    private static readonly string[] KsauSubstitutes = ["Jonas Kvist (A)", "Katarina Vik (B)", "Lars Ödeen (D)"];

    public SeedFor For => SeedFor.Demo;

    public int Order => 20;

    public Task RunAsync(CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        var organs = await db.Set<Organ>().Include(o => o.Members).ToListAsync(cancel);
        if (organs.Any(o => o.Members.Count > 0 || o.Seats > 0))
        {
            return;
        }

        Fill(organs, "kf", new(2026, 10, 15), new(2030, 10, 14), Kf, KfSubstitutes);
        // The styrelse and its arbetsutskott of the term before sit until the new year; in the demo the same persons go on.
        Fill(organs, "ks", new(2023, 1, 1), new(2030, 12, 31), Ks, KsSubstitutes);
        Fill(organs, "ksau", new(2023, 1, 1), new(2030, 12, 31), Ksau, KsauSubstitutes);
    }, cancel);

    private void Fill(List<Organ> organs, string key, DateOnly from, DateOnly to, string[] ordinary, string[] substitutes)
    {
        if (organs.FirstOrDefault(o => o.Key == key) is not { } organ)
        {
            return;
        }

        (organ.Seats, organ.AllowsDistance) = (ordinary.Length, true);
        foreach (var line in MemberLines.Read(string.Join('\n', ordinary), MemberKind.Ordinary).Concat(MemberLines.Read(string.Join('\n', substitutes), MemberKind.Substitute)))
        {
            db.Add(organ.AddMember(line.Name, line.Group, line.Kind, from, to, line.Office));
        }
    }
}

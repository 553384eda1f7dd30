using System.Net;
using Microsoft.EntityFrameworkCore;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Domain;
using Styrning.Whistle.Features.Arenden.Logg;

namespace Styrning.Whistle.Tests.Arenden;

public sealed class HandlingACase
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task From_the_report_to_the_closed_case(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var (id, _) = await host.ReceivedReport();
        var karin = await host.SignInAsHandler("kommunjurist");


        var list = await karin.OpenAsync("/arenden");
        Assert.Contains("Bekräfta rapporten", list.Text);
        Assert.Contains("30 november 2026", list.Text);

        var page = await karin.OpenAsync(list.Link("Ärende från"));
        page = await karin.PressAsync(await karin.OpenAsync(page.Link("Bekräfta rapporten")), "Lämna bekräftelsen");
        Assert.Contains("Bekräftelsen är lämnad", page.Html);
        page = await karin.PressAsync(await karin.OpenAsync(page.Link("Bedöm om")), "Spara bedömningen", ("Outcome", "PublicInterest"), ("Reasons", "Det gäller mutor."));
        Assert.Contains("Utreds", page.Text);
        page = await karin.PressAsync(await karin.OpenAsync(page.Link("Utred")), "Utredningen är klar", ("Reasons", "Upphandlingen gjordes om."), ("Measures", "Avtalet sades upp."), ("Body", "Kommunstyrelsen"));
        page = await karin.PressAsync(await karin.OpenAsync(page.Link("Lämna slutlig")), "Lämna återkopplingen", ("Measures", "Avtalet är uppsagt."), ("Reasons", "Reglerna hade inte följts."));
        page = await karin.PressAsync(await karin.OpenAsync(page.Link("Avsluta")), "Avsluta ärendet", ("Category", "upphandling"), ("Outcome", "atgarder"), ("Reasons", "Åtgärderna är gjorda."));

        Assert.Contains("Avslutat", page.Text);
        Assert.Contains("23 november 2028", page.Text);
        Assert.Contains("Karin Öberg, kommunjurist", page.Text);
        var facts = await host.WithCases(db => db.Set<CaseFact>().Where(f => f.CaseId == id).OrderBy(f => f.No).Select(f => f.Kind).ToListAsync());
        Assert.Equal([CaseFactKind.Acknowledged, CaseFactKind.InvestigationBegun, CaseFactKind.ActionsRecorded, CaseFactKind.FinalFeedback, CaseFactKind.Closed], facts);
        Assert.All(await host.WithCases(db => db.Readings.Select(r => r.What).Distinct().ToListAsync()), what => Assert.NotEqual(what, LogWords.Of(what)));
        Assert.Contains("23 november 2028", (await karin.OpenAsync("/arenden?visa=avslutade")).Text);
        var counts = await host.WithCases(db => db.YearCounts.ToDictionaryAsync(c => c.What, c => c.Count));
        Assert.Equal(1, counts["kategori/upphandling"]);
        Assert.Equal(1, counts["utfall/atgarder"]);
    }
}

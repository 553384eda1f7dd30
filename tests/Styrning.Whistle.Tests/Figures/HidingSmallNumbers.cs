using Microsoft.Extensions.DependencyInjection;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Domain;
using Styrning.Whistle.Figures;
using Styrning.Whistle.Published;

namespace Styrning.Whistle.Tests.Figures;

public sealed class HidingSmallNumbers
{
    [Theory]
    [InlineData("5 6", "5 6")]
    [InlineData("4 6", "- -")] // ten less six is four
    [InlineData("4 6 9", "- - 9")] // the hidden are ten together
    [InlineData("1 1 9", "- - -")] // two, and each is somebody
    [InlineData("3 2 9", "- - 9")] // five together, and nobody can tell which
    [InlineData("0 0 9", "- - 9")] // nobody is behind a nought, and it is not told apart from four
    [InlineData("0 4 5 5 20", "- - - 5 20")]
    [InlineData("1", "-")]
    [InlineData("", "")]
    public void What_is_hidden_does_not_come_out_by_subtraction(string cells, string shown) =>
        Assert.Equal(shown, string.Join(' ', Suppression.Of([.. cells.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)]).Select(c => c?.ToString() ?? "-")));

    [Fact]
    public void No_breakdown_of_four_cells_up_to_seven_lets_a_small_number_be_reckoned()
    {
        foreach (var cells in from a in Enumerable.Range(0, 8) from b in Enumerable.Range(0, 8) from c in Enumerable.Range(0, 8) from d in Enumerable.Range(0, 8) select (int[])[a, b, c, d])
        {
            var shown = Suppression.Of(cells);
            var hidden = cells.Where((_, i) => shown[i] is null).ToList();

            Assert.DoesNotContain(shown, c => c < Suppression.Smallest);
            Assert.True(hidden.Sum() == 0 || hidden.Sum() >= Suppression.Smallest && hidden.Count > 1 || hidden.Count == cells.Length, string.Join(' ', cells));
        }
    }

    [Theory]
    [InlineData(4, null)]
    [InlineData(5, 5)]
    public async Task What_came_in_is_counted_also_when_the_case_is_gone(int reports, int? told)
    {
        await using var host = await StyrningHost.StartAsync();
        for (var i = 1; i < reports; i++)
        {
            await host.ReceivedReport();
        }

        await host.ReceivedReport(organisation: "bostader"); // another's is not ours
        await host.WithCases(db =>
        {
            db.Add(new DisposalRecord { CaseId = RandomId.New(), Organisation = "kommunen", ReceivedOn = new(2026, 1, 1), Rule = "beslut" });
            db.Add(new DisposalRecord { CaseId = RandomId.New(), Organisation = "kommunen", ReceivedOn = new(2025, 12, 31), Rule = "beslut" });
            return db.SaveChangesAsync();
        });

        Assert.Empty(await Of(host, 2026)); // nobody sees a number step while the year goes on
        host.Clock.Advance(TimeSpan.FromDays(39)); // the first of January
        var figures = await Of(host, 2026);

        Assert.Equal(told, figures.Single(f => f is { Organisation: "Kommunen", What: YearFigures.Received }).Count);
        Assert.Null(figures.Single(f => f is { Organisation: "Kommunbostäder AB", What: YearFigures.Received }).Count);
    }

    [Fact]
    public async Task What_was_confirmed_at_closing_is_told_by_category_and_outcome()
    {
        await using var host = await StyrningHost.StartAsync();
        var (many, few) = (CaseOutcomes.Categories[0], CaseOutcomes.Categories[1]);
        await host.WithCases(db =>
        {
            db.Add(new YearCount { Organisation = "kommunen", Year = 2026, What = "avslutade", Count = 12 });
            db.Add(new YearCount { Organisation = "kommunen", Year = 2026, What = $"kategori/{many.Key}", Count = 12 });
            db.Add(new YearCount { Organisation = "kommunen", Year = 2026, What = $"utfall/{CaseOutcomes.Outcomes[0].Key}", Count = 11 });
            db.Add(new YearCount { Organisation = "kommunen", Year = 2026, What = $"utfall/{CaseOutcomes.Outcomes[1].Key}", Count = 1 });
            return db.SaveChangesAsync();
        });

        host.Clock.Advance(TimeSpan.FromDays(40));
        var figures = (await Of(host, 2026)).Where(f => f.Organisation == "Kommunen").ToList();

        Assert.Equal(12, figures.Single(f => f.What == YearFigures.Closed).Count);
        Assert.Equal(12, figures.Single(f => f is { Of: "Gällde" } && f.What == many.Label).Count);
        Assert.Null(figures.Single(f => f is { Of: "Gällde" } && f.What == few.Label).Count);
        Assert.All(figures.Where(f => f.Of == "Ledde till"), f => Assert.Null(f.Count));
    }

    private static async Task<IReadOnlyList<WhistleFigure>> Of(StyrningHost host, int year)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IWhistleFigures>().OfAsync(year, "1.5", CancellationToken.None);
    }
}

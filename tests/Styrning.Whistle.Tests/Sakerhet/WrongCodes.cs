using System.Data.Common;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Data;
using Styrning.Whistle.Tests.Visselblasning;

namespace Styrning.Whistle.Tests.Sakerhet;

/// <summary>Somebody guesses. How long it takes is measured in the benchmark.</summary>
public sealed class WrongCodes
{
    [Fact]
    public async Task By_the_hundred_and_sixty_four_at_once_lock_nobody_out_and_count_nothing()
    {
        await using var given = await GivenVisits.StartAsync(now: StyrningHost.Usually);
        var before = await Stores.WholeAsync(given.Staff);
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, MaxConnectionsPerServer = 64 }) { BaseAddress = given.Channel.Address };

        var answers = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => GuessAsync(client, 4)));
        var (_, page) = await given.ComeBack();

        Assert.Equal([(HttpStatusCode.BadRequest, 256)], answers.SelectMany(each => each).GroupBy(status => status).Select(same => (same.Key, same.Count())));
        Assert.Equal("/aterkom/laget", page.Address.AbsolutePath);
        Assert.Equal(before, await Stores.WholeAsync(given.Staff)); // nothing that a lock could be made of
    }

    [Fact]
    public async Task Ask_the_store_the_same_whether_the_case_never_was_is_gone_or_is_archived_and_a_typo_asks_it_nothing()
    {
        await using var staff = await StyrningHost.StartAsync();
        var statements = new Statements();
        await using var channel = await ChannelHost.StartAsync(staff, builder => builder.Services.ConfigureDbContext<SqliteWhistleDb>(options => options.AddInterceptors(statements)));
        var (gone, goneCode) = await staff.ReceivedReport();
        var (archived, archivedCode) = await staff.ReceivedReport();
        await staff.WithCases(async db =>
        {
            db.Add(new Domain.CaseFact { CaseId = archived, Kind = Domain.CaseFactKind.Archived, On = new(2026, 12, 1), No = 9 });
            await db.SaveChangesAsync();
            return await db.Cases.Where(c => c.Id == gone).ExecuteDeleteAsync();
        });
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = channel.Address };

        async Task<string> AskedBy(string typed)
        {
            statements.All.Clear();
            Assert.Equal(HttpStatusCode.BadRequest, (await client.SendAsync(Typed(typed))).StatusCode);
            return string.Join('\n', statements.All);
        }

        var never = await AskedBy(ReporterCode.New().Shown);
        var typo = await AskedBy("7" + goneCode.Shown[..^1]);
        Assert.Contains("CodeHash", never);
        Assert.DoesNotContain("CodeHash", typo);
        Assert.Equal(never, await AskedBy(goneCode.Shown));
        Assert.Equal(never, await AskedBy(archivedCode.Shown));
        Assert.Equal(typo, await AskedBy("inte en kod"));
    }

    [Fact]
    public async Task A_handlers_wrong_passphrases_keep_nobody_from_the_right_one()
    {
        await using var staff = await StyrningHost.StartAsync();
        var karin = await staff.SignInAs("kommunjurist");
        var page = await karin.OpenAsync("/arenden/las-upp");
        var before = await Stores.WholeAsync(staff);

        foreach (var wrong in Enumerable.Range(0, 6).Select(no => $"fel fel fel {no}"))
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await karin.PressAsync(page, "Lås upp", ("Passphrase", wrong))).Status);
        }

        Assert.Equal(before, await Stores.WholeAsync(staff));
        Assert.Equal(HttpStatusCode.OK, (await karin.UnlockAsync()).Status);
    }

    private static async Task<List<HttpStatusCode>> GuessAsync(HttpClient client, int times)
    {
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < times; i++)
        {
            answers.Add((await client.SendAsync(Typed(ReporterCode.New().Shown))).StatusCode);
        }

        return answers;
    }

    private static HttpRequestMessage Typed(string code) => new(HttpMethod.Post, "/aterkom") { Content = new FormUrlEncodedContent([new("kod", code)]) };

    private sealed class Statements : DbCommandInterceptor
    {
        public List<string> All { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            All.Add(command.CommandText);
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }
    }
}

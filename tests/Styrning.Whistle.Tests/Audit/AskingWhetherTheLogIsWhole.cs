using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Cases;

namespace Styrning.Whistle.Tests.Audit;

public sealed class AskingWhetherTheLogIsWhole
{
    [Fact]
    public async Task Answers_in_words_and_with_the_anchor_to_keep()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.ReceivedReport();
        await host.RunDueWork();

        var (status, output, _) = await Ask(host, json: false);

        Assert.Equal(0, status);
        Assert.StartsWith("Läsloggen är hel: en kedja, en rad, ett ankare.", output);
        Assert.Matches("Senaste ankaret: 2026-11-23:[0-9a-f]{64}", output);
    }

    [Fact]
    public async Task Says_where_it_is_broken_and_ends_with_1()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, _) = await host.ReceivedReport();
        await host.Read(id, 2);
        await host.WithCases(db => db.Readings.Where(r => r.No == 2).ExecuteDeleteAsync());

        var (status, output, _) = await Ask(host, json: false);

        Assert.Equal(1, status);
        Assert.Contains($"Rad 2 saknas i läsloggen för ärendet {id}.", output);
        Assert.DoesNotContain("Senaste ankaret", output); // a broken log's anchor is not one to keep
    }

    [Fact]
    public async Task Answers_as_one_json_document()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, _) = await host.ReceivedReport();
        await host.Read(id, 1);
        await host.WithCases(db => db.Readings.Where(r => r.No == 2).ExecuteUpdateAsync(set => set.SetProperty(r => r.What, "nagot-annat")));

        var (status, output, errors) = await Ask(host, json: true);

        var answer = JsonDocument.Parse(output).RootElement;
        Assert.Equal((1, ""), (status, errors));
        Assert.False(answer.GetProperty("whole").GetBoolean());
        Assert.Equal(("Changed", 2), (answer.GetProperty("breaks")[0].GetProperty("kind").GetString(), answer.GetProperty("breaks")[0].GetProperty("row").GetInt32()));
    }

    [Theory]
    [InlineData("--ankare")]
    [InlineData("--ankare", "i går")]
    [InlineData("--ankare", "2026-11-23:abc")]
    [InlineData("--allt", "ja")]
    public async Task Does_not_guess_what_was_meant(params string[] arguments)
    {
        await using var host = await StyrningHost.StartAsync();

        var (status, output, errors) = await Ask(host, json: false, arguments);

        Assert.Equal((64, ""), (status, output));
        Assert.Contains("audit verify", errors);
    }

    private static async Task<(int Status, string Output, string Errors)> Ask(StyrningHost host, bool json, params string[] arguments)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var command = scope.ServiceProvider.GetServices<ICaseCommand>().Single(c => c.Name == "audit verify");
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var status = await command.RunAsync(arguments, json, output, errors, CancellationToken.None);
        return (status, output.ToString(), errors.ToString());
    }
}

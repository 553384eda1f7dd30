using Styrning.Domain.Decisions;
using Styrning.Testing;
using Styrning.Testing.Documents;

namespace Styrning.Web.Tests.Moten.Beslut;

public sealed class AMinorityRefersBack
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Once_by_a_third_and_the_second_time_it_takes_a_majority(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var paragraf = await AParagraf.ForKfAsync(host);

        var four = await paragraf.ByMinorityAsync(DecisionOutcome.Aterremiss, 4);
        Assert.Equal("MOT-43", four.RefusalCode);
        Assert.Contains("5 av 15", four.Errors);
        Assert.Equal("Kostnaden ska redovisas.", four.Value("Form.Minority[0].Text"));

        var five = await paragraf.ByMinorityAsync(DecisionOutcome.Aterremiss, 5);
        Assert.Contains("5 av 15 närvarande: Anna Ek (S) med flera", five.Text);
        Assert.Contains("utkast", await host.Stands(paragraf.Matter!.Id));
        Assert.Equal(5, (await paragraf.DecisionAsync())!.Minority!.Motiveringar[0].Requesters);

        host.Clock.Advance(TimeSpan.FromDays(14));
        await Task.FromResult(paragraf.Matter!).WaitingAt(host, "beslutat");
        await AParagraf.PreparedAsync(host, paragraf.Matter!.Id, "2026-12-02");
        var again = await AParagraf.AtAsync(host, "kf", Treatment.Decision, paragraf.Matter, "2026-12-07");
        Assert.Contains("En minoritet har redan fått ärendet återremitterat den 23 november 2026", (await again.FormAsync()).Text);
        Assert.Equal("MOT-41", (await again.ByMinorityAsync(DecisionOutcome.Bordlaggning, 14, "")).RefusalCode);
        Assert.Null(await again.DecisionAsync());

        await again.RecordAsync(DecisionOutcome.Aterremiss, ("Form.Motivering", "Utred vidare."));
        Assert.Equal(DecisionOutcome.Aterremiss, (await again.DecisionAsync())!.Outcome);
    }

    [Theory]
    [InlineData("15", 5, null)]
    [InlineData("15", 4, "MOT-43")]
    [InlineData("14", 5, "MOT-46")]
    [InlineData("16", 6, "MOT-46")]
    public async Task Of_those_whose_attendance_is_recorded(string present, int requesters, string? refused)
    {
        await using var host = await StyrningHost.StartAsync();
        var paragraf = await AParagraf.ForKfAsync(host);

        Assert.Equal(refused, (await paragraf.ByMinorityAsync(DecisionOutcome.Bordlaggning, requesters, "", present)).RefusalCode);
        Assert.Equal(refused is null, await paragraf.DecisionAsync() is not null);
    }

    [Fact]
    public async Task Leaves_no_words_of_its_own_when_it_turns_out_to_be_the_majority()
    {
        await using var host = await StyrningHost.StartAsync();
        var paragraf = await AParagraf.ForKfAsync(host);
        var secretary = await host.SignInAs("nämndsekreterare");

        var refused = await secretary.PressAsync(await paragraf.FormAsync(secretary), "Granska",
            ("Form.Outcome", "Aterremiss"), ("Form.ByMinority", "true"), ("Form.Minority[0].Requesters", "4"), ("Form.Minority[0].Names", "S"), ("Form.Minority[0].Text", "Utred."));
        Assert.Contains("tredjedel", refused.Value("Form.Text"));
        var confirm = await secretary.PressAsync(refused, "Granska", ("Form.ByMinority", "false"), ("Form.Motivering", "Utred."));
        Assert.Equal("Kommunfullmäktige beslutar att återremittera ärendet.", confirm.Value("Form.Text"));
    }

    [Fact]
    public async Task Has_no_place_in_a_namnd()
    {
        await using var host = await StyrningHost.StartAsync();
        var paragraf = await AParagraf.ForKsAsync(host);
        var secretary = await host.SignInAs("nämndsekreterare");
        var form = await paragraf.FormAsync(secretary);

        Assert.Throws<InvalidOperationException>(() => form.Value("Form.ByMinority"));
    }
}

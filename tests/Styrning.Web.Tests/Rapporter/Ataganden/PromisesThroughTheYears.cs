using System.Net;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Reporting;
using Styrning.Testing;
using Styrning.Web.Data;
using Styrning.Web.Tests.Rapporter.Aret;

namespace Styrning.Web.Tests.Rapporter.Ataganden;

public sealed class PromisesThroughTheYears
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Come_along_with_their_age_until_they_are_done_or_dropped(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync("2023-10-02 08:00", database);
        var (kept, done) = (AYear.Promise("En utvärdering ska göras.", 2022, "1.1", "våren 2023"), AYear.Promise("Larmen ska bytas.", 2022, "1.2", "hösten 2023"));
        await AYear.ImportedAsync(host, 2022, kept, done);
        var year = await AYear.OpenedAsync(host, 2023, "2024-03-11", "1.1", "1.2");
        await year.HandInAsync("1.1", new() { Passages = [new("Vi hann inte.")], NoIncidents = true, Plans = [new("En plan ska skrivas.", "2024")] }, c => new(c.Id, CommitmentStatus.Delayed, DelayCause.Resursbrist, "", "2024"));
        await year.HandInAsync("1.2", answer: c => new(c.Id, CommitmentStatus.Done, null, "", ""));
        await year.ApproveAsync("1.1");
        await year.ApproveAsync("1.2");
        await year.ToBoardAsync();
        host.Clock.Advance(TimeSpan.FromDays(200));
        await year.DecideAsync(BoardOutcome.Noted, "2024-03-11", 31);

        var page = await (await host.SignInAs("säkerhetschef")).OpenAsync("/rapporter/oppna");
        Assert.Equal("2024", page.Value("Rapporteringsår"));
        Assert.Contains("En utvärdering ska göras. (våren 2023) lovat 2022, 2023", page.Text);
        Assert.Contains("En plan ska skrivas. (2024) lovat 2023", page.Text);
        Assert.DoesNotContain("Larmen ska bytas.", page.Text);

        var open = await (await host.SignInAs("lokalstrateg")).OpenAsync("/rapporter/ataganden");
        Assert.Contains("2023: Försenad: resursbrist. Ny tid: 2024.", open.Text);
        Assert.DoesNotContain("Larmen", open.Text);
        Assert.Contains("Tiden har gått ut", open.Text);
        var filtered = await (await host.SignInAs("lokalstrateg")).OpenAsync("/rapporter/ataganden?ar=2023&roll=hr-strateg");
        Assert.DoesNotContain("En utvärdering", filtered.Text);
        Assert.Contains("En plan ska skrivas.", filtered.Text);
    }

    [Fact]
    public async Task Are_withheld_from_those_who_neither_answer_for_them_nor_judge_the_report()
    {
        await using var host = await StyrningHost.StartAsync();
        var secret = AYear.Promise("Koden till larmet ska bytas.", 2025, "1.2");
        secret.Secrecy = "OSL 18:8";
        await AYear.ImportedAsync(host, 2025, secret);
        Assert.DoesNotContain("Koden", (await (await host.SignInAs("HR-strateg")).OpenAsync("/rapporter/ataganden")).Html);
        Assert.DoesNotContain("Koden", (await (await host.SignInAs("HR-strateg")).OpenAsync("/rapporter/2025")).Html);
        Assert.Contains("Koden", (await (await host.SignInAs("lokalstrateg")).OpenAsync("/rapporter/ataganden")).Html);
    }
}

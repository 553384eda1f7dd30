using System.Net;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Reporting;
using Styrning.Testing;
using Styrning.Web.Data;
using Styrning.Web.Tests.Rapporter.Aret;

namespace Styrning.Web.Tests.Rapporter.Sammanstallning;

public sealed class CompilingAReport
{
    [Fact]
    public async Task Comes_back_from_the_second_person_with_a_comment_and_goes_again_as_a_new_version()
    {
        await using var host = await StyrningHost.StartAsync();
        var year = await AYear.OpenedAsync(host, 2026, "2027-03-08", "1.1");
        await year.HandInAsync("1.1", new() { Passages = [new("Larmet sitter i källaren.")], NoIncidents = true });
        await year.ApproveAsync("1.1");
        await year.CompileAsync();
        var second = await host.SignInAs("kanslichef");
        var page = await second.OpenAsync("/rapporter/2026/offentlig");
        Assert.Contains("frame-src 'self'", string.Join(' ', page.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("RAP-62", (await second.PressAsync(page, "Återlämna med kommentar")).RefusalCode);
        await second.PressAsync(page, "Återlämna med kommentar", ("Comment", "Källaren ska hållas inne."));
        Assert.Equal("RAP-140", (await second.PressAsync(page, "Återlämna med kommentar", ("Comment", "Igen."))).RefusalCode);

        var owner = await host.SignInAs("säkerhetschef");
        Assert.Contains("Källaren ska hållas inne.", (await owner.OpenAsync("/rapporter/2026/sammanstall")).Text);
        var part = (await year.RecordAsync()).Sections[0].Parts[0];
        await owner.PressAsync(await owner.OpenAsync("/rapporter/2026/sammanstall/avsnitt/1.1"), "Spara sekretessen", ($"Secrecy[{part.Id}_p-0]", "OSL 18:8"));
        Assert.Equal("RAP-145", (await owner.PressAsync(await owner.OpenAsync("/rapporter/2026/sammanstall"), "Sammanställ version 2")).RefusalCode);
        Assert.Equal("Version 2", (await year.CompileAsync("Ett stycke hålls inne.")).Heading);

        var judged = await second.PressAsync(page, "Godkänn version 1"); // the old page, still open in a tab
        Assert.Equal("RAP-147", judged.RefusalCode);
        await year.ApprovePublicAsync();
        var versions = await host.WithDb(db => db.Set<Compilation>().AsNoTracking().OrderBy(c => c.VersionNo).ToListAsync());
        Assert.Equal([false, true], versions.Select(v => v.PublicApproved));
        Assert.Contains("källaren", versions[0].PublicHtml);
        Assert.DoesNotContain("källaren", versions[1].PublicHtml);
        Assert.Contains("Det finns en nyare version", (await owner.OpenAsync("/rapporter/2026/version/1")).Text);
    }

    [Fact]
    public async Task Keeps_the_introduction_with_and_without_compiling()
    {
        await using var host = await StyrningHost.StartAsync();
        var year = await AYear.OpenedAsync(host, 2026, "2027-03-08", "1.1");
        await year.FinishWritingAsync();
        var owner = await host.SignInAs("säkerhetschef");
        var page = await owner.PressAsync(await owner.OpenAsync("/rapporter/2026/sammanstall"), "Spara inledningen", ("Inledning", "Året i korthet."));
        Assert.Equal("Året i korthet.", page.Value("Inledning"));
        await owner.PressAsync(page, "Sammanställ version", ("Inledning", "Året i korthet, rättat."));
        Assert.Contains("rättat", (await host.WithDb(db => db.Set<Compilation>().SingleAsync())).PublicHtml);
    }

    [Fact]
    public async Task Is_not_judged_by_whoever_compiled_it_though_they_hold_both_roles()
    {
        await using var host = await StyrningHost.StartAsync();
        var year = await AYear.OpenedAsync(host, 2026, "2027-03-08", "1.1");
        await year.FinishWritingAsync();
        await year.CompileAsync();
        await host.WithDb(async db =>
        {
            var owner = await db.Set<Domain.Organisation.RoleHolding>().SingleAsync(h => h.RoleKey == "sakerhetschef");
            db.Add(new Domain.Organisation.RoleHolding { RoleKey = "kanslichef", PersonId = owner.PersonId, Kind = Domain.Organisation.HolderKind.Acting, FromOn = new(2026, 11, 1) });
            return await db.SaveChangesAsync();
        });

        var page = await (await host.SignInAs("säkerhetschef")).OpenAsync("/rapporter/2026/offentlig");
        Assert.False(page.HasButton("Godkänn version"));
        Assert.Contains("En andra person gör det", page.Text);
    }
}

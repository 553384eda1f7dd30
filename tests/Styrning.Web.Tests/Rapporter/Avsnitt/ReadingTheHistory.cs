using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Reporting;
using Styrning.Testing;
using Styrning.Testing.Reporting;
using Styrning.Web.Features.Rapporter.Avsnitt;

namespace Styrning.Web.Tests.Rapporter.Avsnitt;

public sealed class ReadingTheHistory
{
    private const string Page = "/rapporter/2026/avsnitt/1.1";

    [Fact]
    public async Task Every_version_can_be_compared_and_fetched_back_as_a_new_draft()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.ReadInYear(2025, ("1.1", "Systematiskt arbetsmiljöarbete", "I fjol."));
        await host.OpenedYear();
        var anna = await host.SignInAs("HR-strateg");
        var page = await anna.PressAsync(await anna.OpenAsync(Page), "Spara utkast", ("Draft.Text", "Första texten.\r\n\r\nKvar."));
        host.Clock.Advance(TimeSpan.FromMinutes(5));
        await anna.PressAsync(page, "Spara utkast", ("Draft.Text", "Andra texten.\r\n\r\nKvar."));

        var history = await anna.OpenAsync((await anna.OpenAsync(Page)).Link("Historik"));
        Assert.Contains("Anna Wester", history.Text);
        Assert.Contains("23 november 2026 kl. 08.05", history.Text);
        Assert.Equal("/rapporter/2025/avsnitt/1.1", history.Link("2025: 1.1"));

        var compared = await anna.PressAsync(history, "Jämför");
        Assert.Equal("Första", compared.Document.QuerySelector("del")!.TextContent);
        Assert.Equal("Andra", compared.Document.QuerySelector("ins")!.TextContent);

        var fetched = await anna.OpenAsync(history.Link("Hämta tillbaka version 1"));
        Assert.StartsWith("Första texten.", fetched.Value("Draft.Text"), StringComparison.Ordinal);
        Assert.Equal(2, (await host.Section("1.1")).Parts[0].Version);
        await anna.PressAsync(fetched, "Spara utkast");
        var part = (await host.Section("1.1")).Parts[0];
        Assert.Equal((3, "Första texten.\n\nKvar."), (part.Version, part.Content.Text));
    }

    [Fact]
    public async Task What_happened_is_told_with_role_person_and_comment()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.OpenedYear();
        var anna = await host.SignInAs("HR-strateg");
        await anna.PressAsync(await anna.OpenAsync(Page), "Lämna in", ("Draft.Text", "Klart."), ("Draft.NoIncidents", "on"));
        await host.WithDb(async db =>
        {
            var section = await db.Set<ReportSection>().Include(s => s.Events).SingleAsync(s => s.Number == "1.1");
            section.Return("Skriv mer om utvärderingen.", GivenReports.OwnerRole, Guid.Parse("01900000-0000-7000-8000-000000000108"), new HashSet<string>(), new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));
            return await db.SaveChangesAsync();
        });

        var page = await anna.OpenAsync(Page);
        Assert.Contains("Återlämnat av Samir Haddad Skriv mer om utvärderingen.", page.Text);
        var history = await anna.OpenAsync(Page + "/historik");
        Assert.Contains("Lämnade in, Anna Wester som HR-strateg", history.Text);
        Assert.Contains("”Skriv mer om utvärderingen.”", history.Text);
    }

    [Fact]
    public void A_change_of_words_is_told_by_words_and_a_changed_mark_is_told_as_well()
    {
        var before = new SectionContent { Passages = [new("Lika."), new("En gammal mening.")], Meetings = [new("Råd", "mars")] };
        var after = new SectionContent { Passages = [new("Lika.", "OSL 18:8"), new("En ny mening.")], NoIncidents = true };

        var lines = RevisionDiff.Between(before, after, _ => "");

        Assert.Contains(lines, l => l.Kind is DiffKind.Added && l.Spans.Any(s => s.Text.Contains("OSL", StringComparison.Ordinal)));
        Assert.Contains(lines, l => l.Kind is DiffKind.Removed && l.Spans.Any(s => s is { Kind: DiffKind.Removed, Text: "gammal" }));
        Assert.Contains(lines, l => l.Kind is DiffKind.Removed && l.Spans[0].Text.StartsWith("Möte: Råd (mars)", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Kind is DiffKind.Added && l.Spans[0].Text == "Inga incidenter att rapportera.");
    }
}

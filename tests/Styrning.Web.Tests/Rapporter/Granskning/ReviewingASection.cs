using System.Net;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Reporting;
using Styrning.Testing;
using Styrning.Web.Data;
using Styrning.Web.Tests.Rapporter.Aret;

namespace Styrning.Web.Tests.Rapporter.Granskning;

public sealed class ReviewingASection
{
    [Fact]
    public async Task Is_never_done_by_whoever_answers_for_it()
    {
        await using var host = await StyrningHost.StartAsync();
        var year = await AYear.OpenedAsync(host, 2026, "2027-03-08", "1.7");
        await year.HandInAsync("1.7");

        var owner = await (await host.SignInAs("säkerhetschef")).OpenAsync("/rapporter/2026/avsnitt/1.7/granska");
        Assert.False(owner.HasButton("Godkänn"));
        Assert.Contains("Du svarar för avsnittet", owner.Text);
        Assert.Contains("Det granskas av kanslichef: Peter Sandvik", owner.Text);

        await year.ApproveAsync("1.7"); // by the kanslichef
        Assert.Equal("kanslichef", (await year.RecordAsync()).Sections[0].History.Last().RoleKey);
    }

    [Fact]
    public async Task Belongs_to_the_owner_where_the_owner_may()
    {
        await using var host = await StyrningHost.StartAsync();
        var year = await AYear.OpenedAsync(host, 2026, "2027-03-08", "1.1");
        await year.HandInAsync("1.1");
        var second = await (await host.SignInAs("kanslichef")).OpenAsync("/rapporter/2026/avsnitt/1.1/granska");
        Assert.False(second.HasButton("Godkänn"));
        Assert.Contains("Det granskas av säkerhetschef: Samir Haddad", second.Text);
    }

    [Fact]
    public async Task Settles_the_secrecy_as_a_revision_of_the_reviewers_own_with_every_word_kept()
    {
        await using var host = await StyrningHost.StartAsync();
        var year = await AYear.OpenedAsync(host, 2026, "2027-03-08", "1.1");
        await year.HandInAsync("1.1", new() { Passages = [new("Ett."), new("Två.", "OSL 18:8")], NoIncidents = true });
        var part = (await year.RecordAsync()).Sections[0].Parts[0];
        var reviewer = await host.SignInAs("säkerhetschef");
        var page = await reviewer.OpenAsync("/rapporter/2026/avsnitt/1.1/granska");

        var done = await reviewer.PressAsync(page, "Godkänn", ($"Secrecy[{part.Id}_p-0]", "OSL 18:13"), ($"Secrecy[{part.Id}_p-1]", ""));

        Assert.Equal(HttpStatusCode.OK, done.Status);
        var saved = (await year.RecordAsync()).Sections[0].Parts[0];
        Assert.Equal(2, saved.Version);
        Assert.Equal([new("Ett.", "OSL 18:13"), new("Två.")], saved.Content.Passages);
        Assert.NotEqual(part.Revisions[0].SavedBy, saved.Revisions[0].SavedBy);
    }

    [Fact]
    public async Task Sends_it_back_with_a_comment_and_shows_next_time_what_was_changed()
    {
        await using var host = await StyrningHost.StartAsync();
        var year = await AYear.OpenedAsync(host, 2026, "2027-03-08", "1.1");
        await year.HandInAsync("1.1", new() { Passages = [new("Det gick bra."), new("Oförändrat stycke.")], NoIncidents = true });
        var reviewer = await host.SignInAs("säkerhetschef");
        var page = await reviewer.OpenAsync("/rapporter/2026/avsnitt/1.1/granska");
        Assert.Equal("RAP-40", (await reviewer.PressAsync(page, "Återlämna med kommentar")).RefusalCode);
        var sent = await reviewer.PressAsync(page, "Återlämna med kommentar", ("Comment", "Hur gick det?"));
        Assert.Contains("återlämnat", sent.Text);
        Assert.Equal("RAP-38", (await reviewer.PressAsync(page, "Återlämna med kommentar", ("Comment", "Hur gick det?"))).RefusalCode);

        host.Clock.Advance(TimeSpan.FromHours(1));
        await year.HandInAsync("1.1", new() { Passages = [new("Det gick mycket bra."), new("Oförändrat stycke.")], NoIncidents = true });
        var again = await reviewer.OpenAsync("/rapporter/2026/avsnitt/1.1/granska");

        Assert.Contains("Ändrat sedan det återlämnades", again.Text);
        Assert.Equal("mycket", Assert.Single(again.Document.QuerySelectorAll("ins")).TextContent.Trim());
        Assert.DoesNotContain("Oförändrat", again.Document.QuerySelector(".change")!.TextContent);
        Assert.Contains("Hur gick det?", again.Text);
    }

    [Fact]
    public async Task Does_not_approve_a_text_that_was_not_on_the_screen()
    {
        await using var host = await StyrningHost.StartAsync();
        var year = await AYear.OpenedAsync(host, 2026, "2027-03-08", "1.1");
        await year.HandInAsync("1.1");
        var reviewer = await host.SignInAs("säkerhetschef");
        var page = await reviewer.OpenAsync("/rapporter/2026/avsnitt/1.1/granska");
        await reviewer.PressAsync(await reviewer.OpenAsync("/rapporter/2026/avsnitt/1.1/granska"), "Återlämna med kommentar", ("Comment", "Skriv mer."));
        await year.HandInAsync("1.1", new() { Passages = [new("Något helt annat.")], NoIncidents = true });

        var answer = await reviewer.PressAsync(page, "Godkänn");

        Assert.Equal((HttpStatusCode.Conflict, "RAP-143"), (answer.Status, answer.RefusalCode));
        Assert.Contains("Något helt annat.", answer.Text);
        Assert.Equal(SectionStatus.Submitted, (await year.RecordAsync()).Sections[0].Status);
        Assert.Equal(HttpStatusCode.OK, (await reviewer.PressAsync(answer, "Godkänn")).Status);
    }
}

using System.Net;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Documents;
using Styrning.Testing;
using Styrning.Testing.Documents;

namespace Styrning.Web.Tests.Dokument.Text;

public sealed class WritingTheDraft
{
    private const string Page = "/dokument/arkivpolicy/utkast";

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Begins_from_the_text_in_force_and_is_saved_with_a_note(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        await host.AdoptedDocument("Arkivpolicy", markdown: "# Syfte\n\nEtt.");
        var nils = await host.SignInAs("nämndsekreterare");

        var draft = await nils.PressAsync(await nils.OpenAsync(Page), "Börja från texten");
        Assert.Equal(("Skriv version 2", "# Syfte\n\nEtt."), (draft.Heading, draft.Value("Text")));
        var saved = await nils.PressAsync(draft, "Spara utkastet", ("Text", "# Syfte\r\n\r\nTvå."), ("Vad är nytt?", "Nytt syfte."));

        Assert.Contains("Utkastet är sparat.", saved.Text);
        var version = (await Versions(host)).Single(v => v.IsDraft);
        Assert.Equal(("2", "# Syfte\n\nTvå.", "Nytt syfte.", true), (version.Label, version.Markdown, version.Note, version.WrittenBy == version.CreatedBy));
    }

    [Fact]
    public async Task Is_shown_before_it_is_saved_and_nothing_is_kept_by_that()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.DraftDocument("Arkivpolicy");
        var nils = await host.SignInAs("nämndsekreterare");

        var shown = await nils.PressAsync(await nils.OpenAsync(Page), "Förhandsgranska", ("Text", "# Ny rubrik\n\n- punkt\n\n<script>alert(1)</script>"));

        Assert.Equal("Ny rubrik", shown.Document.QuerySelector(".document-text h2")!.TextContent);
        Assert.Empty(shown.Document.QuerySelectorAll("script"));
        Assert.StartsWith("# Ny rubrik", shown.Value("Text"), StringComparison.Ordinal);
        Assert.Equal("# Syfte\n\nText.", Assert.Single(await Versions(host)).Markdown);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Two_who_write_at_once_both_see_both_texts_and_nothing_is_lost(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        await host.DraftDocument("Arkivpolicy");
        var (nils, karin) = (await host.SignInAs("nämndsekreterare"), await host.SignInAs("kommunjurist"));
        var (hers, his) = (await karin.OpenAsync(Page), await nils.OpenAsync(Page));

        await nils.PressAsync(his, "Spara utkastet", ("Text", "# Syfte\n\nText av Nils."));
        var told = await karin.PressAsync(hers, "Spara utkastet", ("Text", "# Syfte\n\nText av Karin."), ("Vad är nytt?", "Hennes."));

        Assert.Equal((HttpStatusCode.Conflict, "DOK-53"), (told.Status, told.RefusalCode));
        Assert.Contains("Nils Åkesson sparade utkastet 23 november 2026 kl. 08.00, medan du skrev.", told.Errors);
        Assert.Equal(("# Syfte\n\nText av Karin.", "Hennes."), (told.Value("Text").ReplaceLineEndings("\n"), told.Value("Vad är nytt?")));
        Assert.Contains("Text av Nils.", told.Document.QuerySelector(".theirs textarea")!.TextContent);
        Assert.Equal(["[borttaget: Nils]"], told.Document.QuerySelectorAll(".theirs del").Select(d => d.TextContent));
        Assert.Equal("# Syfte\n\nText av Nils.", Assert.Single(await Versions(host)).Markdown);

        var saved = await karin.PressAsync(told, "Spara utkastet", ("Text", "# Syfte\n\nText av båda."));

        Assert.Equal(HttpStatusCode.OK, saved.Status);
        var version = Assert.Single(await Versions(host));
        Assert.Equal(("# Syfte\n\nText av båda.", 2), (version.Markdown, version.Writers.Count));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task In_the_same_instant_one_is_saved_and_the_other_is_told(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        await host.DraftDocument("Arkivpolicy");
        var (nils, karin) = (await host.SignInAs("nämndsekreterare"), await host.SignInAs("kommunjurist"));
        var (hers, his) = (await karin.OpenAsync(Page), await nils.OpenAsync(Page));

        var answers = await Task.WhenAll(nils.PressAsync(his, "Spara utkastet", ("Text", "Av Nils.")), karin.PressAsync(hers, "Spara utkastet", ("Text", "Av Karin.")));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(a => a.Status).Order());
        Assert.Equal("DOK-53", answers.Single(a => a.Status is HttpStatusCode.Conflict).RefusalCode);
    }

    [Fact]
    public async Task Whoever_opens_and_saves_without_a_change_has_not_written()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.DraftDocument("Arkivpolicy");
        var (nils, karin) = (await host.SignInAs("nämndsekreterare"), await host.SignInAs("kommunjurist"));
        await nils.PressAsync(await nils.OpenAsync(Page), "Spara utkastet", ("Text", "Av Nils."));
        var writer = Assert.Single(await Versions(host)).WrittenBy;

        await karin.PressAsync(await karin.OpenAsync(Page), "Spara utkastet");

        Assert.Equal((writer, 1), (Assert.Single(await Versions(host)).WrittenBy, Assert.Single(await Versions(host)).Writers.Count));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_second_draft_is_refused_and_names_the_first(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        await host.AdoptedDocument("Arkivpolicy");
        var nils = await host.SignInAs("nämndsekreterare");
        var start = await nils.OpenAsync(Page);
        await nils.PressAsync(start, "Börja från texten");

        var again = await nils.PressAsync(start, "Börja tomt");

        Assert.Equal((HttpStatusCode.Conflict, "DOK-40"), (again.Status, again.RefusalCode));
        Assert.Contains("Det finns redan ett utkast: version 2, påbörjat 23 november 2026 kl. 08.00.", again.Errors);
        Assert.Equal(2, (await Versions(host)).Count);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Of_two_who_begin_in_the_same_instant_one_is_told(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        await host.AdoptedDocument("Arkivpolicy");
        var (nils, karin) = (await host.SignInAs("nämndsekreterare"), await host.SignInAs("kommunjurist"));
        var (his, hers) = (await nils.OpenAsync(Page), await karin.OpenAsync(Page));

        var answers = await Task.WhenAll(nils.PressAsync(his, "Börja från texten"), karin.PressAsync(hers, "Börja från texten"));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(a => a.Status).Order());
        Assert.Equal(2, (await Versions(host)).Count);
    }

    [Fact]
    public async Task Is_thrown_away_after_a_question_and_only_the_one_that_was_asked_about()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.AdoptedDocument("Arkivpolicy");
        var nils = await host.SignInAs("nämndsekreterare");
        await nils.PressAsync(await nils.OpenAsync(Page), "Börja från texten");
        var editor = await nils.OpenAsync(Page);
        var question = await nils.OpenAsync(Page + "/kasta");

        var gone = await nils.PressAsync(question, "Kasta utkastet");
        var again = await nils.PressAsync(question, "Kasta utkastet");
        var lost = await nils.PressAsync(editor, "Spara utkastet", ("Text", "Min långa text."));

        Assert.Contains("Utkastet till Arkivpolicy är kastat.", gone.Text);
        Assert.Equal((HttpStatusCode.Conflict, "DOK-43"), (again.Status, again.RefusalCode));
        Assert.Equal((HttpStatusCode.Conflict, "DOK-52"), (lost.Status, lost.RefusalCode));
        Assert.Equal("Min långa text.", lost.Document.QuerySelector("textarea[readonly]")!.TextContent);
        Assert.Equal("1", Assert.Single(await Versions(host)).Label);
    }

    [Fact]
    public async Task A_text_that_is_too_long_or_too_deep_is_refused_and_stays_in_the_form()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.DraftDocument("Arkivpolicy");
        var nils = await host.SignInAs("nämndsekreterare");
        var page = await nils.OpenAsync(Page);

        var tooLong = await nils.PressAsync(page, "Spara utkastet", ("Text", new string('a', VersionText.Longest + 1)));
        var tooDeep = await nils.PressAsync(page, "Spara utkastet", ("Text", new string('>', 5000) + " x"));

        Assert.Equal((HttpStatusCode.Conflict, "DOK-42", VersionText.Longest + 1), (tooLong.Status, tooLong.RefusalCode, tooLong.Value("Text").Length));
        Assert.Equal((HttpStatusCode.Conflict, "DOK-45"), (tooDeep.Status, tooDeep.RefusalCode));
        Assert.Equal("# Syfte\n\nText.", Assert.Single(await Versions(host)).Markdown);
    }

    [Fact]
    public async Task Handed_over_in_a_matter_it_lies_fast_until_it_comes_back()
    {
        await using var host = await StyrningHost.StartAsync();
        var document = await host.DraftDocument("Arkivpolicy");
        var nils = await host.SignInAs("nämndsekreterare");
        var matter = await host.StartedMatter(document);
        var page = await nils.OpenAsync(Page);
        Assert.True(page.HasButton("Spara utkastet"));
        await Task.FromResult(matter).WaitingAt(host, "granska");

        var refused = await nils.PressAsync(page, "Spara utkastet", ("Text", "Ändrat i smyg."));
        var thrown = await nils.PressAsync(await nils.OpenAsync(Page + "/kasta"), "Kasta utkastet");

        Assert.Equal((HttpStatusCode.Conflict, "DOK-51"), (refused.Status, refused.RefusalCode));
        Assert.Equal("DOK-51", thrown.RefusalCode);
        Assert.Contains("Utkastet ligger fast.", (await nils.OpenAsync(Page)).Text);
        Assert.False((await nils.OpenAsync(Page)).HasButton("Spara utkastet"));
        Assert.Equal("# Syfte\n\nText.", Assert.Single(await Versions(host)).Markdown);
    }

    [Theory]
    [InlineData("nämndsekreterare", true)]
    [InlineData("registrator", true)]
    [InlineData("IT-chef", true)] // answers for the document
    [InlineData("HR-strateg", false)]
    public async Task Is_there_for_those_who_keep_the_register_and_the_one_who_answers_for_it(string role, bool may)
    {
        await using var host = await StyrningHost.StartAsync();
        await host.DraftDocument("Arkivpolicy", owner: "it-chef");
        var visitor = await host.SignInAs(role);

        foreach (var path in (string[])[Page, Page + "/kasta", Page + "/fran-fil", "/dokument/arkivpolicy/version/1", "/dokument/arkivpolicy/version/1/utskrift", "/dokument/arkivpolicy/version/1/docx"])
        {
            Assert.Equal(may ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await visitor.Http.GetAsync(path)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync("/dokument/finns-inte/utkast")).Status);
    }

    [Fact]
    public async Task Who_handled_an_earlier_matter_about_it_writes_no_longer_and_who_handles_todays_does()
    {
        await using var host = await StyrningHost.StartAsync();
        var document = await host.DraftDocument("Arkivpolicy");
        var matter = host.StartedMatter(document, handler: "sakerhetschef").WaitingAt(host, "beslutat");
        await matter;
        var handler = await host.SignInAs("säkerhetschef");
        Assert.Equal(HttpStatusCode.OK, (await handler.OpenAsync(Page)).Status);

        await matter.WaitingAt(host, "justerat");
        Assert.Equal(HttpStatusCode.NotFound, (await handler.OpenAsync(Page)).Status);
    }

    [Fact]
    public async Task Nobody_reads_it_without_signing_in()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.DraftDocument("Arkivpolicy");

        Assert.Equal("Logga in", (await host.NewVisitor().OpenAsync(Page)).Heading);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_is_settled_cannot_be_saved_changed_whichever_way_one_goes(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var document = await host.AdoptedDocument("Arkivpolicy", markdown: "Ett.");
        var id = document.Versions[0].Id;

        await Assert.ThrowsAsync<InvalidOperationException>(() => host.WithDb(async db =>
        {
            var version = await db.Set<DocumentVersion>().SingleAsync(v => v.Id == id);
            db.Entry(version).Property(v => v.Markdown).CurrentValue = "Två.";
            return await db.SaveChangesAsync();
        }));
        await Assert.ThrowsAsync<InvalidOperationException>(() => host.WithDb(async db =>
        {
            var version = await db.Set<DocumentVersion>().SingleAsync(v => v.Id == id);
            db.Entry(version).Property(v => v.SettledAt).CurrentValue = null;
            return db.SaveChanges();
        }));
        await Assert.ThrowsAsync<InvalidOperationException>(() => host.WithDb(async db =>
        {
            db.Remove(await db.Set<DocumentVersion>().SingleAsync(v => v.Id == id));
            return await db.SaveChangesAsync();
        }));

        Assert.Equal("Ett.", Assert.Single(await Versions(host)).Markdown);
    }

    private static Task<List<DocumentVersion>> Versions(StyrningHost host) => host.WithDb(db => db.Set<DocumentVersion>().AsNoTracking().OrderBy(v => v.Number).ToListAsync());
}

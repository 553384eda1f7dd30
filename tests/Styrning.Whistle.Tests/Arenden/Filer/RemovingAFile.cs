using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Domain;
using Styrning.Whistle.Tests.Files;

namespace Styrning.Whistle.Tests.Arenden.Filer;

/// <summary>VBL 7:7.</summary>
public sealed class RemovingAFile
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Takes_two_and_leaves_a_trace_that_it_was_and_not_what(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var (id, file, karin) = await AFileOfACase.GivenFile(host, "Grannens läkarintyg.jpg", Samples.Jpeg());
        var anna = await host.SignInAsHandler("HR-strateg");
        var path = $"/arenden/arende/{id}/filer/{file}";
        await AFileOfACase.Download(karin, await karin.OpenAsync(path), "Hämta kopian");

        await karin.PressAsync(await karin.OpenAsync(path), "Föreslå att filen tas bort");
        Assert.False((await karin.OpenAsync(path)).HasButton("Ta bort filen för gott"));
        var done = await anna.PressAsync(await anna.OpenAsync(path), "Ta bort filen för gott");

        Assert.Contains("Att den har funnits står kvar", done.Text);
        Assert.Contains("Borttagen 23 november 2026", done.Text);
        Assert.DoesNotContain("läkarintyg", done.Text);
        var row = await host.WithCases(db => db.Files.SingleAsync());
        Assert.Equal((0, 0, 0, 0L, 0), (row.SealedName.Length, row.SealedHash.Length, row.SealedKey.Length, row.Size, row.Chunks));
        Assert.Equal(0, await host.WithCases(db => db.Chunks.CountAsync()));
        Assert.Equal(["laddade-ned-kopia", "foreslog-borttagning", "tog-bort-fil"], await host.WithCases(db => db.Readings.Where(r => r.Of == file).OrderBy(r => r.No).Select(r => r.What).ToListAsync()));
        Assert.Contains("En bifogad fil har tagits bort", (await karin.OpenAsync($"/arenden/arende/{id}")).Text);
        Assert.Contains("Här har funnits en fil", (await karin.OpenAsync(path)).Text);
    }

    [Fact]
    public async Task Takes_its_name_out_of_the_message_that_it_came_with_and_out_of_the_file_on_the_disk()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, code) = await host.ReceivedReport();
        await host.InScope(async services =>
        {
            using var ticket = VisitTicket.New(id, code.ToKeyPair(), host.Clock.GetUtcNow());
            await services.GetRequiredService<SentFiles>().SendAsync(ticket, "Grannens läkarintyg.pdf", new MemoryStream([1, 2, 3]), default);
        });
        var (karin, anna) = (await host.SignInAsHandler("kommunjurist"), await host.SignInAsHandler("HR-strateg"));
        var file = await host.WithCases(db => db.Files.Select(f => new { f.Id, f.SealedName }).SingleAsync());
        var path = $"/arenden/arende/{id}/filer/{file.Id}";
        Assert.Contains("Skickade filen Grannens läkarintyg.pdf.", (await karin.OpenAsync($"/arenden/arende/{id}")).Text);

        await karin.PressAsync(await karin.OpenAsync(path), "Föreslå att filen tas bort");
        await anna.PressAsync(await anna.OpenAsync(path), "Ta bort filen för gott");

        var page = await karin.OpenAsync($"/arenden/arende/{id}");
        Assert.Contains("Skickade en fil, som sedan har tagits bort.", page.Text);
        Assert.DoesNotContain("läkarintyg", page.Html);
        var sealedName = System.Text.Encoding.Latin1.GetString(file.SealedName);
        Assert.All(Directory.EnumerateFiles(host.DataFolder, "whistle.db*"), each => Assert.DoesNotContain(sealedName, Latin1(each), StringComparison.Ordinal));
    }

    private static string Latin1(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
        return reader.ReadToEnd();
    }

    [Fact]
    public async Task Is_refused_to_the_one_who_proposed_it()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, file, karin) = await AFileOfACase.GivenFile(host, "a.txt", [1]);
        var anna = await host.SignInAsHandler("HR-strateg");
        var path = $"/arenden/arende/{id}/filer/{file}";
        await anna.PressAsync(await anna.OpenAsync(path), "Föreslå att filen tas bort");
        var page = await karin.OpenAsync(path); // shows the button; Anna posts what it would
        await anna.PressAsync(await anna.OpenAsync(path), "Behåll filen");
        await karin.PressAsync(await karin.OpenAsync(path), "Föreslå att filen tas bort");

        var stale = await karin.PressAsync(page, "Ta bort filen för gott");
        Assert.Equal("VIS-96", stale.RefusalCode); // another's proposal, which is gone
        await host.WithCases(db => db.Database.ExecuteSqlRawAsync($"UPDATE Files SET RemovalProposedBy = (SELECT PersonId FROM Appointments WHERE Title = 'HR-strateg')"));
        var own = await Own(anna, await anna.OpenAsync(path), page);

        Assert.Equal(HttpStatusCode.Conflict, own.StatusCode);
        Assert.Contains("VIS-97", await own.Content.ReadAsStringAsync());
        Assert.Equal(1, await host.WithCases(db => db.Chunks.CountAsync()));
    }

    [Fact]
    public async Task Is_done_once_when_the_button_is_pressed_twice()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, file, karin) = await AFileOfACase.GivenFile(host, "a.txt", [1]);
        var anna = await host.SignInAsHandler("HR-strateg");
        var path = $"/arenden/arende/{id}/filer/{file}";
        var before = await karin.OpenAsync(path);
        await karin.PressAsync(before, "Föreslå att filen tas bort");
        Assert.Equal("VIS-95", (await karin.PressAsync(before, "Föreslå att filen tas bort")).RefusalCode);
        var (page, old) = (await anna.OpenAsync(path), await anna.OpenAsync(path));
        await anna.PressAsync(page, "Ta bort filen för gott");

        Assert.Equal("VIS-94", (await anna.PressAsync(page, "Ta bort filen för gott")).RefusalCode);
        Assert.Equal(1, await host.WithCases(db => db.Documents.CountAsync(d => d.Kind == CaseDocumentKind.Tjansteanteckning)));
        Assert.Equal("VIS-94", (await anna.PressAsync(old, "Hämta originalet", ("Understood", "on"))).RefusalCode);
    }

    [Fact]
    public async Task Is_refused_when_the_one_who_proposed_it_may_no_longer_open_the_case()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, file, karin) = await AFileOfACase.GivenFile(host, "a.txt", [1]);
        var anna = await host.SignInAsHandler("HR-strateg");
        var path = $"/arenden/arende/{id}/filer/{file}";
        await anna.PressAsync(await anna.OpenAsync(path), "Föreslå att filen tas bort");
        var page = await karin.OpenAsync(path);
        await host.WithCases(db => db.Appointments.Where(a => a.Title == "HR-strateg").ExecuteUpdateAsync(set => set.SetProperty(a => a.ToOn, new DateOnly(2026, 11, 22))));

        var refused = await karin.PressAsync(page, "Ta bort filen för gott");

        Assert.Equal((HttpStatusCode.Conflict, "VIS-99"), (refused.Status, refused.RefusalCode));
        Assert.Equal(1, await host.WithCases(db => db.Chunks.CountAsync()));
        Assert.Equal(HttpStatusCode.OK, (await karin.PressAsync(await karin.OpenAsync(path), "Behåll filen")).Status);
    }

    // A form that the page does not offer, with the poster's own antiforgery token.
    private static Task<HttpResponseMessage> Own(Visitor visitor, PageView own, PageView others)
    {
        var token = own.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var proposedBy = others.Document.QuerySelector("input[name=ProposedBy]")!.GetAttribute("value")!;
        return visitor.Http.PostAsync(
            new Uri(own.Address, $"{own.Address.AbsolutePath}?handler=TaBort"),
            new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("ProposedBy", proposedBy)]));
    }
}

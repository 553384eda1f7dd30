using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Tests.Cases;

public sealed class LosingACase
{
    [Fact]
    public async Task A_handler_who_declares_a_conflict_finds_nothing_of_it_any_more()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, _) = await host.ReceivedReport();
        var karin = await host.SignInAsHandler("kommunjurist");
        var page = await karin.OpenAsync($"/arenden/arende/{id}/jav");
        Assert.Contains(id.ToString(), (await karin.OpenAsync("/arenden")).Html);
        Assert.Contains("Ärenden: ", (await karin.OpenAsync("/idag")).Text);

        var left = await karin.PressAsync(page, "Anmäl jäv", ("OwnReasons", "Min bror äger firman."));

        Assert.Contains("Du har lämnat ärendet", left.Html);
        Assert.DoesNotContain(id.ToString(), left.Html);
        Assert.DoesNotContain("Ärenden: ", (await karin.OpenAsync("/idag")).Text);

        foreach (var path in new[] { "", "/jav", "/behoriga" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await karin.OpenAsync($"/arenden/arende/{id}{path}")).Status);
        }

        Assert.DoesNotContain(await HoldersOf(host, id), a => a.Name == "Karin Öberg");
        var anna = await host.SignInAsHandler("HR-strateg");
        var theirs = await anna.OpenAsync($"/arenden/arende/{id}");
        Assert.Contains("Karin Öberg deltar inte längre i ärendet. Min bror äger firman.", theirs.Text);
    }

    [Theory]
    [InlineData("administratör")]
    [InlineData("registrator")]
    [InlineData("lokalstrateg")]
    public async Task Nobody_without_the_case_reaches_the_pages_about_who_has_it(string role)
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, _) = await host.ReceivedReport();
        var visitor = role == "lokalstrateg" ? await host.SignInAsHandler(role) : await host.SignInAs(role);

        foreach (var path in new[] { $"/arenden/arende/{id}/jav", $"/arenden/arende/{id}/behoriga" })
        {
            Assert.DoesNotContain("Karin Öberg", (await visitor.OpenAsync(path)).Document.QuerySelector("main")?.TextContent ?? "");
            Assert.NotEqual(HttpStatusCode.OK, (await visitor.OpenAsync(path)).Status);
            Assert.Equal("/logga-in", (await host.NewVisitor().OpenAsync(path)).Address.AbsolutePath);
        }
    }

    [Fact]
    public async Task Another_handler_can_be_kept_away_and_hears_nothing_of_it()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, _) = await host.ReceivedReport();
        var karin = await host.SignInAsHandler("kommunjurist");
        var anna = await host.SignInAsHandler("HR-strateg");
        var annas = await host.WithCases(db => db.Appointments.Where(a => a.Name == "Anna Wester").Select(a => a.Id).SingleAsync());
        var page = await karin.OpenAsync($"/arenden/arende/{id}/jav");

        var nobody = await karin.PressAsync(page, "Skilj från ärendet", ("Reasons", "Nämnd i ett meddelande."));
        Assert.Equal("VIS-31", nobody.RefusalCode);
        Assert.Equal("Nämnd i ett meddelande.", nobody.Value("Reasons"));
        page.Choose("Named", annas.ToString());
        var done = await karin.PressAsync(page, "Skilj från ärendet", ("Reasons", "Nämnd i ett meddelande."));

        Assert.Equal(HttpStatusCode.OK, done.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await anna.OpenAsync($"/arenden/arende/{id}")).Status);
        host.Clock.Advance(TimeSpan.FromDays(1));
        var before = host.Letters.Count(l => l.ToName == "Anna Wester");
        await host.RunDueWork();
        Assert.Equal(before, host.Letters.Count(l => l.ToName == "Anna Wester")); // not even the one that was under way when the report came
        Assert.Contains("Anna Wester deltar inte längre i ärendet.", done.Text);
    }

    [Fact]
    public async Task Without_reasons_nothing_happens_and_the_handler_keeps_it()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, _) = await host.ReceivedReport();
        var karin = await host.SignInAsHandler("kommunjurist");
        var page = await karin.OpenAsync($"/arenden/arende/{id}/jav");

        var refused = await karin.PressAsync(page, "Anmäl jäv", ("OwnReasons", "  "));

        Assert.Equal((HttpStatusCode.Conflict, "VIS-30"), (refused.Status, refused.RefusalCode));
        Assert.Equal(HttpStatusCode.OK, (await karin.OpenAsync($"/arenden/arende/{id}")).Status);
        Assert.Equal(1, await host.WithCases(db => db.Cases.Select(c => c.KeyNo).SingleAsync()));
    }

    [Fact]
    public async Task What_is_written_afterwards_does_not_open_with_a_copy_of_the_old_key()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, code) = await host.ReceivedReport();
        using var old = await KeyOf(host, id, 1, code);

        await Lose(host, id, code, "Karin Öberg");

        using var reporter = code.ToKeyPair();
        var document = await host.WithCases(db => db.Documents.SingleAsync(d => d.Kind == CaseDocumentKind.Tjansteanteckning));
        Assert.Equal(2, document.KeyNo);
        Assert.Throws<SealBroken>(() => old.OpenText(document.SealedText, document.Id, "text"));
        using var fresh = await KeyOf(host, id, 2, code);
        Assert.StartsWith("Karin Öberg deltar inte", fresh.OpenText(document.SealedText, document.Id, "text"));
    }

    [Fact]
    public async Task Somebody_with_two_parts_loses_both_and_the_recovery_key_is_made_without_them()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, code) = await host.ReceivedReport();

        await Lose(host, id, code, "Vera Lind"); // outside recipient and one of three holders

        var wraps = await host.WithCases(db => db.Wraps.Where(w => w.CaseId == id).ToListAsync());
        var hers = await host.WithCases(db => db.Appointments.Where(a => a.Name == "Vera Lind").Select(a => a.Id).ToListAsync());
        Assert.DoesNotContain(wraps, w => w.AppointmentId is { } one && hers.Contains(one));
        Assert.DoesNotContain(wraps, w => hers.Exists(one => w.Together.Contains(one.ToString())));
        Assert.Equal([1, 2], wraps.Where(w => w.Holder == WrapHolder.Recovery).Select(w => w.KeyNo).Order()); // the two who are left, for each key
        Assert.Equal([1, 1, 2, 2], wraps.Where(w => w.Holder == WrapHolder.Handler).Select(w => w.KeyNo).Order());
    }

    [Fact]
    public async Task When_nobody_is_left_the_outside_recipient_hears_that_something_waits_and_not_what()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, code) = await host.ReceivedReport();
        await Lose(host, id, code, "Karin Öberg");
        await Lose(host, id, code, "Anna Wester");

        host.Clock.Advance(TimeSpan.FromDays(1));
        await host.RunDueWork();
        await host.RunDueWork();

        Assert.Contains(await Facts(host, id), f => f.Kind == CaseFactKind.LeftToOutsideRecipient);
        var letter = Assert.Single(host.Letters, l => l.ToName == "Vera Lind");
        Assert.Equal("lind@example.se", letter.ToAddress);
        foreach (var word in new[] { "rapport", "Upphandling", "visselblås", "Karin", id.ToString() })
        {
            Assert.DoesNotContain(word, letter.Subject + letter.Body, StringComparison.OrdinalIgnoreCase);
        }

        Assert.DoesNotContain(await HoldersOf(host, id), a => a.Kind == AppointmentKind.Handler);
    }

    [Fact]
    public async Task A_report_that_names_every_handler_goes_to_the_outside_recipient_at_once()
    {
        await using var host = await StyrningHost.StartAsync();

        var (id, _) = await host.ReceivedReport(GivenCases.Report() with { Concerned = [new("Karin Öberg", "", ""), new("Anna Wester", "", "")] });

        Assert.Contains(await Facts(host, id), f => f.Kind == CaseFactKind.LeftToOutsideRecipient);
        host.Clock.Advance(TimeSpan.FromDays(1));
        await host.RunDueWork();
        Assert.Equal("Vera Lind", Assert.Single(host.Letters, l => l.Subject.StartsWith("Något väntar", StringComparison.Ordinal)).ToName);
    }

    [Fact]
    public async Task The_last_one_who_leaves_leaves_it_to_a_handler_who_came_later_and_is_free()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, code) = await host.ReceivedReport(GivenCases.Report() with { Concerned = [new("Anna Wester", "", "")] });
        await AppointAsync(host, "Ny Behörig");

        await Lose(host, id, code, "Karin Öberg");

        Assert.Equal(["Ny Behörig"], (await HoldersOf(host, id)).Where(a => a.Kind == AppointmentKind.Handler).Select(a => a.Name));
        Assert.DoesNotContain(await Facts(host, id), f => f.Kind == CaseFactKind.LeftToOutsideRecipient);
        Assert.Equal([1, 2], await host.WithCases(db => db.Wraps.Where(w => w.CaseId == id && w.Holder == WrapHolder.Handler).Select(w => w.KeyNo).Order().ToListAsync()));
    }

    [Fact]
    public async Task It_can_be_given_to_another_but_never_to_whom_it_is_about_or_who_has_left_it()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, code) = await host.ReceivedReport();
        await Lose(host, id, code, "Anna Wester");
        var added = await AppointAsync(host, "Ny Behörig");
        var karin = await host.SignInAsHandler("kommunjurist");
        var page = await karin.OpenAsync($"/arenden/arende/{id}/behoriga");
        Assert.DoesNotContain("Anna Wester", page.Html);

        var done = await karin.PressAsync(page, "Ge ärendet", ("Receiver", added.ToString()));
        var again = await karin.PressAsync(page, "Ge ärendet", ("Receiver", added.ToString()));

        Assert.Equal(HttpStatusCode.OK, done.Status);
        Assert.Equal("VIS-32", again.RefusalCode);
        Assert.Contains(await HoldersOf(host, id), a => a.Name == "Ny Behörig");
        Assert.Equal(2, await host.WithCases(db => db.Wraps.CountAsync(w => w.CaseId == id && w.AppointmentId == added)));
        var anna = await host.WithCases(db => db.Appointments.SingleAsync(a => a.Name == "Anna Wester"));
        Assert.Equal("VIS-33", (await Assert.ThrowsAsync<Styrning.Domain.RuleBroken>(() => Open(host, id, code, (conflicts, open) => conflicts.GiveAsync(open, anna.Id, default)))).Code);
    }

    [Fact]
    public async Task Somebody_who_is_named_before_they_have_it_can_never_get_it()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, code) = await host.ReceivedReport(GivenCases.Report() with { Concerned = [new("Anna Wester", "", "")] });
        var added = await AppointAsync(host, "Ny Behörig");
        var karin = await host.SignInAsHandler("kommunjurist");
        var page = await karin.OpenAsync($"/arenden/arende/{id}/jav");
        Assert.Contains("Ny Behörig · behörig · har inte ärendet i dag", page.Text);
        page.Choose("Named", added.ToString());
        var done = await karin.PressAsync(page, "Skilj från ärendet", ("Reasons", "Nämnd i ett meddelande."));
        Assert.Contains("Ny Behörig ska inte få ärendet.", done.Text);
        Assert.Equal(1, await host.WithCases(db => db.Cases.Select(c => c.KeyNo).SingleAsync())); // nobody lost a key

        await Lose(host, id, code, "Karin Öberg"); // the last

        Assert.DoesNotContain(await HoldersOf(host, id), a => a.Kind == AppointmentKind.Handler);
        Assert.Contains(await Facts(host, id), f => f.Kind == CaseFactKind.LeftToOutsideRecipient);
    }

    [Fact]
    public async Task Of_two_who_act_at_once_the_second_changes_nothing()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, code) = await host.ReceivedReport();
        var anna = await host.WithCases(db => db.Appointments.SingleAsync(a => a.Name == "Anna Wester"));

        await Open(host, id, code, async (conflicts, open) =>
        {
            await Lose(host, id, code, "Karin Öberg");
            await Assert.ThrowsAnyAsync<DbUpdateException>(() => conflicts.LoseAsync(open, [anna.Id], "Nämnd.", default));
        });

        Assert.Contains(await HoldersOf(host, id), a => a.Name == "Anna Wester");
        Assert.Equal(2, await host.WithCases(db => db.Cases.Select(c => c.KeyNo).SingleAsync()));
    }

    internal static Task Lose(StyrningHost host, Guid id, ReporterCode code, string name) => Open(host, id, code, async (conflicts, open) =>
    {
        var one = (await conflicts.HoldersAsync(open, default)).With.First(a => a.Name == name);
        await conflicts.LoseAsync(open, [one.Id], "Nämnd i ett meddelande.", default);
    });

    private static async Task Open(StyrningHost host, Guid id, ReporterCode code, Func<Conflicts, OpenCase, Task> work) => await host.InScope(async services =>
    {
        var db = services.GetRequiredService<Styrning.Whistle.Data.WhistleDb>();
        using var pair = code.ToKeyPair();
        var wraps = await db.Wraps.AsNoTracking().Where(w => w.CaseId == id && w.Holder == WrapHolder.Reporter).ToListAsync();
        var @case = await db.Cases.Include(c => c.Facts).SingleAsync(c => c.Id == id);
        using var open = new OpenCase(db, @case, await db.Documents.Where(d => d.CaseId == id).ToListAsync(), wraps.Select(w => CaseKey.Unwrap(id, w.KeyNo, w.Sealed, pair)), new(2026, 11, 23), null);
        await work(services.GetRequiredService<Conflicts>(), open);
    });

    private static async Task<CaseKey> KeyOf(StyrningHost host, Guid id, int no, ReporterCode code)
    {
        using var pair = code.ToKeyPair();
        var wrap = await host.WithCases(db => db.Wraps.SingleAsync(w => w.CaseId == id && w.KeyNo == no && w.Holder == WrapHolder.Reporter));
        return CaseKey.Unwrap(id, no, wrap.Sealed, pair);
    }

    private static Task<List<Appointment>> HoldersOf(StyrningHost host, Guid id) =>
        host.WithCases(db => db.Appointments.Where(a => db.Wraps.Any(w => w.CaseId == id && w.AppointmentId == a.Id)).ToListAsync());

    private static Task<List<CaseFact>> Facts(StyrningHost host, Guid id) => host.WithCases(db => db.Cases.Where(c => c.Id == id).SelectMany(c => c.Facts).ToListAsync());

    private static async Task<Guid> AppointAsync(StyrningHost host, string name)
    {
        using var pair = KeyPair.New();
        var one = new Appointment { Organisation = "kommunen", Kind = AppointmentKind.Handler, PersonId = Guid.CreateVersion7(), Name = name, Decision = new("Kommunstyrelsen", new(2026, 11, 1), "§ 9"), FromOn = new(2026, 11, 1), PublicKey = pair.PublicKey };
        await host.WithCases(db =>
        {
            db.Add(one);
            return db.SaveChangesAsync();
        });
        return one.Id;
    }
}

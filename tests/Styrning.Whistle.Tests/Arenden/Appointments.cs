using System.Net;
using Microsoft.EntityFrameworkCore;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Tests.Arenden;

public sealed class Appointments
{
    private const string New = "/arenden/uppdrag/nytt?organisation=kommunen";

    [Fact]
    public async Task A_handler_is_appointed_by_a_decision_and_comes_in_from_the_first_day()
    {
        await using var host = await StyrningHost.StartAsync(now: "2026-11-23 23:59");
        var keeper = await host.SignInAs("kanslichef");
        var person = await host.PersonOf("säkerhetschef");

        var page = await keeper.PressAsync(
            await keeper.OpenAsync(New), "Registrera uppdraget",
            ("PersonId", person.ToString()), ("Decision.Organ", "Kommunstyrelsen"), ("Decision.DecidedOn", "2026-11-20"), ("Decision.Paragraf", "§ 212"), ("FromOn", "2026-11-24"));

        Assert.Equal("/arenden/uppdrag", page.Address.AbsolutePath);
        Assert.Contains("Kommunstyrelsen 20 november 2026 § 212", page.Text);
        var handler = await host.SignInAs("säkerhetschef");
        Assert.Equal(HttpStatusCode.NotFound, (await handler.OpenAsync("/arenden/nyckel")).Status);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await handler.OpenAsync("/arenden/nyckel")).Status);
    }

    [Fact]
    public async Task The_same_person_is_not_appointed_twice_for_the_same_time()
    {
        await using var host = await StyrningHost.StartAsync();
        var keeper = await host.SignInAs("kanslichef");

        var page = await keeper.PressAsync(
            await keeper.OpenAsync(New), "Registrera uppdraget",
            ("PersonId", (await host.PersonOf("kommunjurist")).ToString()), ("Decision.Organ", "Kommunstyrelsen"), ("Decision.DecidedOn", "2026-11-20"), ("FromOn", "2026-12-01"));

        Assert.Equal("VIS-56", page.RefusalCode);
        Assert.Equal("2026-11-20", page.Value("Decision.DecidedOn"));
    }

    [Fact]
    public async Task A_recovery_holder_brings_a_public_key_and_five_are_the_most()
    {
        await using var host = await StyrningHost.StartAsync();
        var keeper = await host.SignInAs("kanslichef");
        foreach (var name in (string[])["Första Person", "Andra Person"])
        {
            Assert.Equal(HttpStatusCode.OK, (await AppointHolder(keeper, name, PublicKeyText.Write(KeyPair.New().PublicKey))).Status);
        }

        var typo = await AppointHolder(keeper, "Tredje Person", "styrning-1.abc");
        var sixth = await AppointHolder(keeper, "Tredje Person", PublicKeyText.Write(KeyPair.New().PublicKey));

        Assert.Contains("öppna nyckeln går inte att läsa", typo.Errors);
        Assert.Equal("VIS-57", sixth.RefusalCode);
    }

    [Fact]
    public async Task The_last_day_is_moved_by_a_decision_and_the_cases_go_along()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, _) = await host.ReceivedReport();
        var keeper = await host.SignInAs("kanslichef");
        var appointment = await host.WithCases(db => db.Appointments.Where(a => a.Title == "kommunjurist").Select(a => a.Id).SingleAsync());
        (string, string)[] decision = [("Decision.Organ", "Kommunstyrelsen"), ("Decision.DecidedOn", "2026-11-23")];

        await keeper.PressAsync(await keeper.OpenAsync($"/arenden/uppdrag/{appointment}"), "Spara sista dagen", [.. decision, ("ToOn", "2026-11-23")]);
        await keeper.PressAsync(await keeper.OpenAsync($"/arenden/uppdrag/{appointment}"), "Spara sista dagen", [.. decision, ("ToOn", "2026-12-31")]);
        host.Clock.Advance(TimeSpan.FromDays(10));
        var handler = await host.SignInAsHandler("kommunjurist");

        Assert.Equal(HttpStatusCode.OK, (await handler.OpenAsync($"/arenden/arende/{id}")).Status);
        host.Clock.Advance(TimeSpan.FromDays(40));
        Assert.Equal(HttpStatusCode.NotFound, (await handler.OpenAsync($"/arenden/arende/{id}")).Status);
        var over = await keeper.OpenAsync($"/arenden/uppdrag/{appointment}");
        Assert.False(over.HasButton("Spara sista dagen"));
        Assert.Equal(2, (await host.WithCases(db => db.Appointments.SingleAsync(a => a.Id == appointment))).Changes.Count);
    }

    [Theory]
    [InlineData("2026-11-24", "2026-11-25", "", "VIS-55")]
    [InlineData("2026-11-23", "2026-11-25", "2026-11-24", "VIS-55")]
    [InlineData("2026-11-23", "2026-11-25", "2026-11-25", null)]
    public async Task The_days_must_fit_the_decision(string decided, string from, string to, string? code)
    {
        await using var host = await StyrningHost.StartAsync();
        var keeper = await host.SignInAs("nämndsekreterare");

        var page = await keeper.PressAsync(
            await keeper.OpenAsync(New), "Registrera uppdraget",
            ("PersonId", (await host.PersonOf("säkerhetschef")).ToString()), ("Decision.Organ", "Kommunstyrelsen"), ("Decision.DecidedOn", decided), ("FromOn", from), ("ToOn", to));

        Assert.Equal(code, page.RefusalCode);
    }

    [Fact]
    public async Task Only_those_who_have_the_decisions_may_change_them_and_handlers_may_look()
    {
        await using var host = await StyrningHost.StartAsync();
        var appointment = await host.WithCases(db => db.Appointments.Select(a => a.Id).FirstAsync());
        var handler = await host.SignInAs("kommunjurist");
        var nobody = await host.SignInAs("säkerhetschef");

        Assert.DoesNotContain("Nytt uppdrag", (await handler.OpenAsync("/arenden/uppdrag")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await nobody.OpenAsync("/arenden/uppdrag")).Status);
        foreach (var path in new[] { New, $"/arenden/uppdrag/{appointment}", "/arenden/uppdrag/installningar?organisation=kommunen", "/arenden/information", "/arenden/information/kommunen", "/arenden/information/kommunen/1" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await handler.OpenAsync(path)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await nobody.OpenAsync(path)).Status);
            Assert.Equal("Logga in", (await host.NewVisitor().OpenAsync(path)).Heading);
            Assert.Equal(HttpStatusCode.OK, (await (await host.SignInAs("kanslichef")).OpenAsync(path)).Status);
        }
    }

    [Fact]
    public async Task No_more_may_be_asked_to_come_together_than_there_are()
    {
        await using var host = await StyrningHost.StartAsync();
        var keeper = await host.SignInAs("kanslichef");
        const string path = "/arenden/uppdrag/installningar?organisation=kommunen";

        Assert.Equal("VIS-58", (await keeper.PressAsync(await keeper.OpenAsync(path), "Spara", ("Input.RecoveryThreshold", "4"))).RefusalCode);
        Assert.Equal("VIS-58", (await keeper.PressAsync(await keeper.OpenAsync(path), "Spara", ("Input.RecoveryThreshold", "0"))).RefusalCode);
        Assert.Null((await keeper.PressAsync(await keeper.OpenAsync(path), "Spara", ("Input.RecoveryThreshold", "3"), ("Input.Personkrets", "Även förtroendevalda."))).RefusalCode);
        Assert.Contains("https://", (await keeper.PressAsync(await keeper.OpenAsync(path), "Spara", ("Input.LeaveTo", "javascript:alert(1)"))).Errors);

        var kommunen = await host.WithCases(db => db.Organisations.SingleAsync(o => o.Key == "kommunen"));
        Assert.Equal((3, "Även förtroendevalda."), (kommunen.RecoveryThreshold, kommunen.Personkrets));
    }

    [Fact]
    public async Task The_yearly_check_is_asked_for_until_it_is_made()
    {
        await using var host = await StyrningHost.StartAsync();
        var keeper = await host.SignInAs("kanslichef");
        const string path = "/arenden/uppdrag/installningar?organisation=bostader";
        Assert.Contains("Årets kontroll är inte gjord", (await keeper.OpenAsync("/arenden/uppdrag")).Text);

        Assert.Equal(HttpStatusCode.BadRequest, (await keeper.PressAsync(await keeper.OpenAsync(path), "Spara årets kontroll", ("Headcount", "49"))).Status);
        await keeper.PressAsync(await keeper.OpenAsync(path), "Spara årets kontroll", ("Headcount", "49"), ("HasRead", "true"));
        Assert.Contains("frivillig", (await keeper.OpenAsync(path)).Text);
        await keeper.PressAsync(await keeper.OpenAsync(path), "Spara årets kontroll", ("Headcount", "50"), ("HasRead", "true"));

        Assert.DoesNotContain("frivillig", (await keeper.OpenAsync(path)).Text);
        Assert.Equal(1, await host.WithCases(db => db.YearlyChecks.CountAsync()));
    }

    private static async Task<PageView> AppointHolder(Visitor keeper, string name, string key) => await keeper.PressAsync(
        await keeper.OpenAsync(New), "Registrera uppdraget",
        ("Kind", nameof(AppointmentKind.RecoveryHolder)), ("Name", name), ("PublicKey", key), ("Decision.Organ", "Kommunstyrelsen"), ("Decision.DecidedOn", "2026-11-20"), ("FromOn", "2026-11-23"));
}

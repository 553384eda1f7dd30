using System.Net;
using Microsoft.EntityFrameworkCore;
using Styrning.Testing;

namespace Styrning.Web.Tests.Processer;

/// <summary>Drawn, published, started and done the same day, without a line of code.</summary>
public sealed class AnOfficersOwnProcess
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Is_started_by_hand_and_goes_from_person_to_person_to_its_end(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        await (await host.SignInAs("kanslichef")).Publish(Files.Card());
        var starter = await host.SignInAs("säkerhetschef");

        var matter = await starter.PressAsync(await starter.OpenAsync((await starter.OpenAsync("/processer/passerkort")).Link("Starta ett ärende")), "Starta ärendet", ("Vad gäller det?", "Passerkort till Anna"));
        Assert.Equal("Passerkort till Anna", matter.Heading);
        Assert.Contains("Pröva behovet Registrator, Birgitta Molin", matter.Text);
        Assert.DoesNotContain("Variabler", matter.Text);

        await host.RunDueWork();
        Assert.Contains(host.Letters, letter => letter.ToName == "Birgitta Molin" && letter.Body.Contains("Passerkort till Anna: Pröva behovet"));

        var first = await host.SignInAs("registrator");
        var task = await first.OpenAsync((await first.OpenAsync("/idag")).Link("Passerkort till Anna: Pröva behovet"));
        Assert.Contains("Kontrollera att personen är anställd.", task.Text);
        Assert.Contains("Behövs det?", task.Text);
        Assert.Equal(HttpStatusCode.BadRequest, (await first.PressAsync(task, "Klar")).Status);
        Assert.Contains("Klart: Pröva behovet", (await first.PressAsync(task, "Klar", ("Way", "0"))).Text);

        var again = await first.PressAsync(task, "Klar", ("Way", "1"));
        Assert.Equal((HttpStatusCode.Conflict, "PRO-02"), (again.Status, again.RefusalCode));

        var second = await host.SignInAs("kanslichef");
        var last = await second.OpenAsync((await second.OpenAsync("/idag")).Link("Passerkort till Anna: Lämna ut kortet"));
        await second.PressAsync(last, "Klar");

        var ended = await starter.OpenAsync(matter.Address.AbsolutePath);
        Assert.Contains("är avslutat", ended.Text);
        Assert.Contains("Pröva behovet: klart Birgitta Molin Passerade: Behövs det?", ended.Text);
        Assert.Contains("Passerkort till Anna", (await second.OpenAsync("/processer/passerkort?visa=avslutade")).Text);
    }

    [Fact]
    public async Task Takes_the_other_way_by_the_other_choice()
    {
        await using var host = await StyrningHost.StartAsync();
        var (_, matter) = await host.Started(Files.Card());
        var registrar = await host.SignInAs("registrator");

        await registrar.PressAsync(await registrar.OpenAsync((await registrar.OpenAsync("/idag")).Link("Passerkort till Anna")), "Klar", ("Way", "1"));

        Assert.Contains("Passerade: Behövs det?, Behövs inte", (await (await host.SignInAs("kanslichef")).OpenAsync(matter.Address.AbsolutePath)).Text);
    }

    [Fact]
    public async Task Asks_for_what_its_conditions_need_when_no_choice_can_answer_them_and_says_why_it_cannot_go_on()
    {
        await using var host = await StyrningHost.StartAsync();
        var file = Files.Card().Replace("beslut = \"ja\"", "belopp &gt; 1000 and beslut = \"ja\"", StringComparison.Ordinal);
        await host.Started(file);
        var registrar = await host.SignInAs("registrator");
        var task = await registrar.OpenAsync((await registrar.OpenAsync("/idag")).Link("Passerkort till Anna"));

        var stuck = await registrar.PressAsync(task, "Klar", ("belopp", "mycket"), ("beslut", "ja"));
        Assert.Equal((HttpStatusCode.Conflict, "PRC-01", "mycket"), (stuck.Status, stuck.RefusalCode, stuck.Value("belopp")));

        await registrar.PressAsync(stuck, "Klar", ("belopp", "1250,50"));
        Assert.Contains("Lämna ut kortet", (await (await host.SignInAs("kanslichef")).OpenAsync("/idag")).Text);
    }

    [Fact]
    public async Task Keeps_its_name_and_its_story_when_it_has_been_packed_away()
    {
        await using var host = await StyrningHost.StartAsync();
        var (visitor, matter) = await host.Started(Files.Of("kort", 1, "fri", "Kort", """
            <startEvent id="borjan" name="Början" /><endEvent id="slut" name="Slut" /><sequenceFlow id="a" sourceRef="borjan" targetRef="slut" />
            """), "kort", "Snabbt klart");
        host.Clock.Advance(TimeSpan.FromDays(400));
        await host.RunDueWork();
        visitor = await host.SignInAs("kanslichef");

        Assert.Equal(0, await host.WithDb(db => db.Set<Workflow.Storage.WorkflowInstance>().CountAsync()));
        Assert.Contains("Snabbt klart", (await visitor.OpenAsync("/processer/kort?visa=avslutade")).Text);
        var page = await visitor.OpenAsync(matter.Address.AbsolutePath);
        Assert.Equal("Snabbt klart", page.Heading);
        Assert.Contains("Startade Peter Sandvik Passerade: Början, Slut", page.Text);
    }

    [Fact]
    public async Task Is_nobodys_who_has_no_part_in_it()
    {
        await using var host = await StyrningHost.StartAsync();
        var (_, matter) = await host.Started(Files.Card());
        var registrar = await host.SignInAs("registrator");
        var task = (await registrar.OpenAsync("/idag")).Link("Passerkort till Anna");
        var stranger = await host.SignInAs("kommunjurist");

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync(task)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync(matter.Address.AbsolutePath)).Status);
        Assert.Equal(HttpStatusCode.OK, (await registrar.OpenAsync(matter.Address.AbsolutePath)).Status);
        Assert.DoesNotContain("Passerkort till Anna", (await stranger.OpenAsync("/processer/passerkort")).Text);
    }

    [Fact]
    public async Task Is_told_at_the_start_what_its_first_decision_needs()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("kanslichef");
        await visitor.Publish(Files.Of("direkt", 1, "fri", "Direkt beslut", """
            <startEvent id="borjan" /><exclusiveGateway id="stort" default="litet" /><endEvent id="slut" name="Litet" /><endEvent id="stor" name="Stort" />
            <sequenceFlow id="a" sourceRef="borjan" targetRef="stort" />
            <sequenceFlow id="b" sourceRef="stort" targetRef="stor"><conditionExpression>belopp &gt; 1000</conditionExpression></sequenceFlow>
            <sequenceFlow id="litet" sourceRef="stort" targetRef="slut" />
            """));
        var form = await visitor.OpenAsync("/processer/direkt/starta");

        var silent = await visitor.PressAsync(form, "Starta ärendet", ("Vad gäller det?", "Inköp"));
        Assert.Equal((HttpStatusCode.Conflict, "PRC-01", "Inköp"), (silent.Status, silent.RefusalCode, silent.Value("Vad gäller det?")));
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PressAsync(form, "Starta ärendet", ("Vad gäller det?", "Inköp"), ("Variabler", "belopp 1200"))).Status);
        Assert.Contains("Stort", (await visitor.PressAsync(form, "Starta ärendet", ("Vad gäller det?", "Inköp"), ("Variabler", "belopp = 1200"))).Text);
    }

    [Fact]
    public async Task Calls_another_and_each_links_to_the_other()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("kanslichef");
        await visitor.Publish(Files.Card());
        await visitor.Publish(Files.Of("nyanstalld", 1, "fri", "Ny medarbetare", """
            <startEvent id="borjan" /><callActivity id="kort" name="Beställ kortet" calledElement="passerkort" /><endEvent id="slut" />
            <sequenceFlow id="a" sourceRef="borjan" targetRef="kort" /><sequenceFlow id="b" sourceRef="kort" targetRef="slut" />
            """));

        var caller = await visitor.PressAsync(await visitor.OpenAsync("/processer/nyanstalld/starta"), "Starta ärendet", ("Vad gäller det?", "Anna börjar"));
        var called = await visitor.OpenAsync(caller.Link("Beställ passerkort"));

        Assert.Equal("Anna börjar", called.Heading);
        Assert.Contains("Startades av en annan process", called.Text);
        Assert.Equal(caller.Address.AbsolutePath, called.Link("Ny medarbetare"));
        Assert.Contains("Anna börjar: Pröva behovet", (await (await host.SignInAs("registrator")).OpenAsync("/idag")).Text);
    }

    [Fact]
    public async Task Needs_a_name_and_a_process_that_is_started_by_hand()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("kanslichef");
        await visitor.Publish(Files.Card());

        var nameless = await visitor.PressAsync(await visitor.OpenAsync("/processer/passerkort/starta"), "Starta ärendet", ("Vad gäller det?", " "));

        Assert.Equal(HttpStatusCode.BadRequest, nameless.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync("/processer/arsrapport/starta")).Status);
        Assert.DoesNotContain("Starta ett ärende", (await visitor.OpenAsync("/processer/arsrapport")).Text);
    }
}

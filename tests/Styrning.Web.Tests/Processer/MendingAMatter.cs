using System.Net;
using Styrning.Testing;

namespace Styrning.Web.Tests.Processer;

public sealed class MendingAMatter
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_has_stopped_is_told_mended_by_a_variable_and_tried_again(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var (visitor, path) = await StoppedAsync(host);

        Assert.Contains("En sak har stannat", (await visitor.OpenAsync("/processer")).Text);
        var list = await visitor.OpenAsync("/processer/incidenter");
        Assert.Contains("Stort belopp? Pröva beloppet · Inköp", list.Text);
        Assert.Equal(path, list.Link("Inköp"));
        var matter = await visitor.OpenAsync(path);
        Assert.Contains("Har stannat: Stort belopp?", matter.Text);
        Assert.Contains("belopp", matter.Text);

        var form = await visitor.OpenAsync(path + "/variabel");
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PressAsync(form, "Ändra", ("Variabel", "belopp"), ("Nytt värde", "2500"))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PressAsync(form, "Ändra", ("Variabel", "belopp"), ("Nytt värde", "=1 +"), ("Skäl", "Glömdes."))).Status);
        await visitor.PressAsync(form, "Ändra", ("Variabel", "belopp"), ("Nytt värde", "=500 * 5"), ("Skäl", "Beloppet glömdes vid starten."));
        await visitor.PressAsync(await visitor.OpenAsync(path), "Försök igen");
        await host.RunDueWork();

        matter = await visitor.OpenAsync(path);
        Assert.DoesNotContain("Har stannat", matter.Text);
        Assert.Contains("belopp2500", matter.Text);
        Assert.Contains("Ändrade belopp Skäl: Beloppet glömdes vid starten. Peter Sandvik", matter.Text);
        Assert.Contains("Besluta Kanslichef, Peter Sandvik", matter.Text);
        Assert.Contains("Inget har stannat.", (await visitor.OpenAsync("/processer/incidenter")).Text);
    }

    [Fact]
    public async Task What_has_stopped_is_taken_elsewhere_with_a_reason()
    {
        await using var host = await StyrningHost.StartAsync();
        var (visitor, path) = await StoppedAsync(host);
        var form = await visitor.OpenAsync(path + (await visitor.OpenAsync(path)).Link("Flytta")[path.Length..]);

        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PressAsync(form, "Flytta ärendet", ("Flytta till", "besluta"))).Status);
        var moved = await visitor.PressAsync(form, "Flytta ärendet", ("Flytta till", "besluta"), ("Skäl", "Vi beslutar ändå."));

        Assert.Contains("Stort belopp?: flyttades till Besluta Skäl: Vi beslutar ändå. Peter Sandvik", moved.Text);
        Assert.DoesNotContain("Har stannat", moved.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.PressAsync(form, "Flytta ärendet", ("Flytta till", "slut"), ("Skäl", "Igen."))).Status);
    }

    [Fact]
    public async Task A_gateway_cannot_be_skipped_and_offers_no_such_link()
    {
        await using var host = await StyrningHost.StartAsync();
        var (visitor, path) = await StoppedAsync(host);
        var token = (await visitor.OpenAsync(path)).Link("Flytta").Split('/')[^1];

        Assert.DoesNotContain("Hoppa över", (await visitor.OpenAsync(path)).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync($"{path}/hoppa-over/{token}")).Status);
    }

    [Fact]
    public async Task A_matter_is_cancelled_by_a_word_and_a_reason_and_only_once()
    {
        await using var host = await StyrningHost.StartAsync();
        var (visitor, matter) = await host.Started(Files.Card());
        var form = await visitor.OpenAsync(matter.Link("Avbryt ärendet"));

        var unsure = await visitor.PressAsync(form, "Avbryt ärendet", ("Skäl", "Dubblett."));
        Assert.Equal((HttpStatusCode.BadRequest, "Dubblett."), (unsure.Status, unsure.Value("Skäl")));
        var cancelled = await visitor.PressAsync(form, "Avbryt ärendet", ("Skäl", "Dubblett."), ("Confirmation", "Avbryt"));

        Assert.Contains("Ärendet är avbrutet.", cancelled.Text);
        Assert.Contains("Avbröts Skäl: Dubblett. Peter Sandvik", cancelled.Text);
        Assert.DoesNotContain("Passerkort till Anna", (await (await host.SignInAs("registrator")).OpenAsync("/idag")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.PressAsync(form, "Avbryt ärendet", ("Skäl", "Igen."), ("Confirmation", "avbryt"))).Status);
    }

    [Fact]
    public async Task A_message_that_nobody_takes_stands_in_the_list_and_is_sent_again()
    {
        await using var host = await StyrningHost.StartAsync();
        var (visitor, started) = await host.Started(Files.Of("ropar", 1, "fri", "Ropar", """
            <startEvent id="borjan" /><intermediateThrowEvent id="ropa" name="Ropa"><messageEventDefinition messageRef="rop" /></intermediateThrowEvent>
            <userTask id="vanta" name="Vänta"><extensionElements><styrning:task role="registrator" /></extensionElements></userTask><endEvent id="slut" />
            <sequenceFlow id="a" sourceRef="borjan" targetRef="ropa" /><sequenceFlow id="b" sourceRef="ropa" targetRef="vanta" /><sequenceFlow id="c" sourceRef="vanta" targetRef="slut" />
            """).Replace("</definitions>", "<message id=\"rop\" name=\"nagon\" /></definitions>", StringComparison.Ordinal), "ropar", "Rop");
        var sender = started.Address.AbsolutePath;
        await host.RunDueWork();

        var list = await visitor.OpenAsync("/processer/incidenter");
        Assert.Contains("Ropa Ropar · Rop", list.Text);
        Assert.Contains("Det görs om inom en minut.", (await visitor.PressAsync(list, "Försök igen")).Text);
        await host.RunDueWork();
        list = await visitor.OpenAsync("/processer/incidenter");
        Assert.Contains("Två försök", list.Text, StringComparison.OrdinalIgnoreCase);

        var form = await visitor.OpenAsync(list.Link("Släpp"));
        Assert.Contains("Ingen väntar på nagon", form.Text);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PressAsync(form, "Släpp")).Status);
        Assert.Contains("Inget har stannat.", (await visitor.PressAsync(form, "Släpp", ("Skäl", "Ringde i stället."))).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.PressAsync(form, "Släpp", ("Skäl", "Igen."))).Status);
        Assert.Contains("nagon: ska inte längre fram Skäl: Ringde i stället. Peter Sandvik", (await visitor.OpenAsync(sender)).Text);
    }

    private static async Task<(Visitor Visitor, string Path)> StoppedAsync(StyrningHost host)
    {
        var (visitor, matter) = await host.Started(Files.Stops(), "belopp", "Inköp");
        host.Clock.Advance(TimeSpan.FromHours(2));
        await host.RunDueWork();
        return (visitor, matter.Address.AbsolutePath);
    }
}

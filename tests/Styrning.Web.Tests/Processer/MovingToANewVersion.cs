using System.Net;
using Styrning.Testing;

namespace Styrning.Web.Tests.Processer;

public sealed class MovingToANewVersion
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Is_tried_first_confirmed_and_done_once(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var (visitor, matter) = await host.Started(Files.Card());
        await visitor.Publish(Files.Card(version: 2, second: "registrator"));

        var page = await visitor.OpenAsync((await visitor.OpenAsync("/processer/passerkort")).Link("Flytta ärenden"));
        Assert.Contains("Inget behöver översättas.", page.Text);
        var tried = await visitor.PressAsync(page, "Prova först");
        Assert.Contains("Ett ärende kan flyttas till version 2.", tried.Text);
        Assert.Contains("version 1", (await visitor.OpenAsync(matter.Address.AbsolutePath)).Text);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PressAsync(tried, "Flytta ärendena")).Status);

        var done = await visitor.PressAsync(tried, "Flytta ärendena", ("Confirmed", "on"));
        var again = await visitor.PressAsync(tried, "Flytta ärendena", ("Confirmed", "on"));

        Assert.Contains("Ett ärende har flyttats till version 2.", done.Text);
        Assert.Contains("Inget ärende har flyttats till version 2.", again.Text);
        Assert.Contains("Flyttades från version 1 till version 2 av processen Peter Sandvik", (await visitor.OpenAsync(matter.Address.AbsolutePath)).Text);
    }

    [Fact]
    public async Task Names_each_matter_that_cannot_come_along_and_why()
    {
        await using var host = await StyrningHost.StartAsync();
        var (visitor, matter) = await host.Started(Files.Card());
        await visitor.Publish(Files.Card(version: 2).Replace("prova", "granska", StringComparison.Ordinal).Replace("Pröva behovet", "Granska behovet", StringComparison.Ordinal));

        var page = await visitor.OpenAsync("/processer/passerkort/flytta?fran=1&till=2");
        var tried = await visitor.PressAsync(page, "Prova först");
        Assert.Contains("Inget ärende kan flyttas till version 2.", tried.Text);
        Assert.Contains("Passerkort till Anna Pröva behovet (prova) finns inte i den nya versionen. MIG-01", tried.Text);
        Assert.Equal(matter.Address.AbsolutePath, tried.Link("Passerkort till Anna"));

        var mapped = await visitor.PressAsync(page, "Prova först", ("Map[0].New", "granska"));
        Assert.Contains("Ett ärende kan flyttas till version 2.", mapped.Text);
        await visitor.PressAsync(mapped, "Flytta ärendena", ("Confirmed", "on"));
        Assert.Contains("Granska behovet Registrator", (await visitor.OpenAsync(matter.Address.AbsolutePath)).Text);
    }

    [Fact]
    public async Task The_same_version_is_refused_on_the_page()
    {
        await using var host = await StyrningHost.StartAsync();
        var (visitor, _) = await host.Started(Files.Card());
        await visitor.Publish(Files.Card(version: 2));
        var page = await visitor.OpenAsync("/processer/passerkort/flytta?fran=1&till=2");
        page.Document.QuerySelector("form[method=post] input[name=till]")!.SetAttribute("value", "1");

        var refused = await visitor.PressAsync(page, "Prova först");

        Assert.Equal((HttpStatusCode.Conflict, "PRO-21"), (refused.Status, refused.RefusalCode));
    }
}

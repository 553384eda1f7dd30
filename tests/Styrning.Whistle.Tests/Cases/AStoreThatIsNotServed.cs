using Microsoft.Extensions.Configuration;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Web.Hosting;

namespace Styrning.Whistle.Tests.Cases;

public sealed class AStoreThatIsNotServed
{
    [Fact]
    public async Task Is_the_demos_when_the_program_is_no_demo()
    {
        await using var host = await StyrningHost.StartAsync();

        Assert.Null(await host.Services.WhyNotServeWhistleAsync(demo: true));
        Assert.Contains("Styrning__Mode=production", await host.Services.WhyNotServeWhistleAsync(demo: false));
    }

    [Fact]
    public async Task Is_one_whose_secret_has_been_exchanged_for_a_new_one()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.ReceivedReport();
        await host.RestartAsync(); // with its own
        var secret = Path.Combine(host.Settings.KeyFolder, "visselblasning.nyckel");
        var right = await File.ReadAllTextAsync(secret);
        File.Delete(secret); // as after a restore without the key folder

        var refused = await Assert.ThrowsAsync<SettingsRefused>(host.RestartAsync);

        Assert.Contains("visselblasning.nyckel", refused.Message);
        Assert.Null(await host.Services.WhyNotServeWhistleAsync(demo: true, newSecret: true)); // it is lost for good: the channel opens again, and nobody's key is lost with it
        await host.ReceivedReport();
        await File.WriteAllTextAsync(secret, right);
        await host.RestartAsync();
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("data/nycklar", true)]
    [InlineData("data/../data/keys", true)]
    [InlineData("nycklar", false)]
    [InlineData("datat", false)]
    public void In_production_has_its_secret_beside_its_data_and_never_in_it(string? keys, bool refused)
    {
        var settings = Settings.Read(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Styrning:Mode"] = "production", ["Styrning:Roles"] = "channel", ["Styrning:Nycklar"] = keys }).Build());

        if (refused)
        {
            Assert.Contains("Styrning__Nycklar", Assert.Throws<SettingsRefused>(settings.RefuseWhatTheModeForbids).Message);
        }
        else
        {
            settings.RefuseWhatTheModeForbids();
        }
    }
}

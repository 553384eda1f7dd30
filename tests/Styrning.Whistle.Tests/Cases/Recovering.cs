using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Domain;
using Styrning.Whistle.Published;

namespace Styrning.Whistle.Tests.Cases;

public sealed class Recovering
{
    private const string Passphrase = "lösa ord utan inbördes ordning";

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Two_of_three_holders_give_every_case_to_a_handler(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var holders = await HoldersWithFiles(host);
        var (id, _) = await host.ReceivedReport(GivenCases.Report("Det här får inte gå förlorat."));
        await host.WithCases(db => db.Wraps.Where(w => w.Holder == WrapHolder.Handler).ExecuteDeleteAsync()); // both handlers have lost their passphrases

        var alone = await Run(host, Arguments(holders[..1]));
        Assert.Equal(1, alone.Status);
        Assert.Contains("öppnas inte av de här nycklarna", alone.Output);
        var together = await Run(host, Arguments(holders[1..]));

        Assert.Equal(0, together.Status);
        Assert.Contains("Karin Öberg har fått ett ärende", together.Output);
        var handler = await host.SignInAsHandler("kommunjurist");
        Assert.Contains("Det här får inte gå förlorat.", (await handler.OpenAsync($"/arenden/arende/{id}")).Text);
        Assert.Contains(await host.WithCases(db => db.Readings.Where(r => r.CaseId == id).Select(r => r.What).ToListAsync()), what => what == "aterstallde");
        Assert.Contains("hade ett ärende", (await Run(host, Arguments(holders[1..]))).Output); // once more changes nothing
    }

    [Fact]
    public async Task A_report_that_names_every_handler_can_still_be_opened_but_is_given_to_none_of_them()
    {
        await using var host = await StyrningHost.StartAsync();
        var holders = await HoldersWithFiles(host);
        var (id, _) = await host.ReceivedReport(GivenCases.Report() with { Concerned = [new("Karin Öberg", "", ""), new("Anna Wester", "", "")] });

        var result = await Run(host, Arguments(holders[..2]));

        Assert.Equal(1, result.Status);
        Assert.Contains("nämnd", result.Output);
        Assert.Equal(0, await host.WithCases(db => db.Wraps.CountAsync(w => w.CaseId == id && w.Holder == WrapHolder.Handler)));
    }

    [Fact]
    public async Task A_holder_who_is_named_opens_nothing()
    {
        await using var host = await StyrningHost.StartAsync();
        var holders = await HoldersWithFiles(host);
        await host.ReceivedReport(GivenCases.Report() with { Concerned = [new("Olof Dahl", "", "")] });
        await host.WithCases(db => db.Wraps.Where(w => w.Holder == WrapHolder.Handler).ExecuteDeleteAsync());

        Assert.Contains("öppnas inte", (await Run(host, Arguments(holders[..2]))).Output); // Olof Dahl is the second
        Assert.Contains("har fått ett ärende", (await Run(host, Arguments([holders[0], holders[2]]))).Output);
    }

    [Theory]
    [InlineData("kommunen", "Tomas Ek", "VIS-33")] // the company's
    [InlineData("bostader", "Tomas Ek", "VIS-59")] // the keys are the kommun's
    public async Task Keys_and_handlers_of_one_organisation_open_nothing_of_another(string organisation, string to, string code)
    {
        await using var host = await StyrningHost.StartAsync();
        var holders = await HoldersWithFiles(host);
        await host.ReceivedReport();

        var refused = await Assert.ThrowsAsync<Styrning.Domain.RuleBroken>(() => Run(host, Arguments(holders, organisation, to)));

        Assert.Equal(code, refused.Code);
    }

    [Fact]
    public async Task A_wrong_passphrase_and_an_unknown_word_are_told()
    {
        await using var host = await StyrningHost.StartAsync();
        var holders = await HoldersWithFiles(host);
        var wrong = Path.Combine(host.DataFolder, "fel.txt");
        await File.WriteAllTextAsync(wrong, "något annat");

        Assert.Contains("går inte att öppna", (await Run(host, ["visselblasning", "aterstall", "--organisation", "kommunen", "--till", "Karin Öberg", "--nyckel", holders[0].File, "--losenfras", wrong])).Errors);
        Assert.Equal(64, (await Run(host, ["visselblasning", "aterstall", "--organisation", "kommunen"])).Status);
        Assert.Equal(64, (await Run(host, ["visselblasning", "okant"])).Status);
    }

    [Fact]
    public async Task A_key_is_made_on_the_holders_own_machine_and_never_over_another()
    {
        await using var host = await StyrningHost.StartAsync();
        var (file, passphrase) = (Path.Combine(host.DataFolder, "min.nyckel"), Path.Combine(host.DataFolder, "fras.txt"));
        await File.WriteAllTextAsync(passphrase, Passphrase + "\n");

        var made = await Run(host, ["visselblasning", "aterstallningsnyckel", file, "--losenfras", passphrase]);
        var again = await Run(host, ["visselblasning", "aterstallningsnyckel", file, "--losenfras", passphrase]);

        Assert.Equal(0, made.Status);
        Assert.Equal(1, again.Status);
        using var pair = await RecoveryKeyFile.OpenAsync(await File.ReadAllTextAsync(file), Passphrase, CancellationToken.None);
        Assert.Contains(PublicKeyText.Write(pair!.PublicKey), made.Output);
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    // The demo's holders get keys of which the test has the files, in the order of their names.
    private static async Task<List<(string Name, string File, string Passphrase)>> HoldersWithFiles(StyrningHost host)
    {
        var passphrase = Path.Combine(host.DataFolder, "losenfras.txt");
        await File.WriteAllTextAsync(passphrase, Passphrase);
        var files = new List<(string Name, string File, string Passphrase)>();
        foreach (var name in (string[])["Ulla Berg", "Olof Dahl", "Vera Lind"])
        {
            using var pair = KeyPair.New();
            var file = Path.Combine(host.DataFolder, $"{files.Count}.nyckel");
            await File.WriteAllTextAsync(file, await RecoveryKeyFile.WriteAsync(pair, Passphrase, CancellationToken.None));
            await host.WithCases(async db =>
            {
                (await db.Appointments.SingleAsync(a => a.Organisation == "kommunen" && a.Kind == AppointmentKind.RecoveryHolder && a.Name == name)).PublicKey = pair.PublicKey;
                return await db.SaveChangesAsync();
            });
            files.Add((name, file, passphrase));
        }

        return files;
    }

    private static string[] Arguments(IEnumerable<(string Name, string File, string Passphrase)> holders, string organisation = "kommunen", string to = "Karin Öberg") =>
        ["visselblasning", "aterstall", "--organisation", organisation, "--till", to, .. holders.SelectMany(h => new[] { "--nyckel", h.File, "--losenfras", h.Passphrase })];

    private static async Task<(int Status, string Output, string Errors)> Run(StyrningHost host, string[] words)
    {
        var (output, errors, status) = (new StringWriter(new StringBuilder()), new StringWriter(new StringBuilder()), -1);
        await host.InScope(async services => status = await services.GetRequiredService<IWhistleCommands>().RunAsync(words, json: false, output, errors, CancellationToken.None));
        return (status, output.ToString(), errors.ToString());
    }
}

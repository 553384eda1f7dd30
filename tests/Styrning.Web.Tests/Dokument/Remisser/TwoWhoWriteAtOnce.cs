using System.Net;
using Styrning.Testing;

namespace Styrning.Web.Tests.Dokument.Remisser;

public sealed class TwoWhoWriteAtOnce
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Bemotanden_of_different_synpunkter_both_stay_and_of_the_same_the_second_is_told(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var matter = await AMatterOnRemiss.SentAsync(host);
        foreach (var (role, text) in new[] { ("säkerhetschef", "Första synpunkten."), ("HR-strateg", "Andra synpunkten.") })
        {
            var asked = await host.SignInAs(role);
            await asked.PressAsync(await asked.OpenAsync($"{matter.Path}/svar"), "Skicka svaret", ("Texts[0]", text));
        }

        await matter.MoveToAsync(new(2027, 1, 11), "08:00");
        var answers = (await matter.RecordAsync()).Answers.ToDictionary(a => a.Text, a => a.Id);
        var (first, second) = (answers["Första synpunkten."], answers["Andra synpunkten."]);
        var kanslichef = await host.SignInAs("kanslichef");
        var jurist = await host.SignInAs("kommunjurist");
        var hers = await jurist.OpenAsync($"{matter.Path}/sammanstallning");
        var his = await kanslichef.OpenAsync($"{matter.Path}/sammanstallning");

        await kanslichef.PressAsync(his, "Spara", ($"Rows[{first}].Response", "Hans svar."), ($"Rows[{first}].Heeded", "nej"));
        var both = await jurist.PressAsync(hers, "Spara", ($"Rows[{second}].Response", "Hennes svar."), ($"Rows[{second}].Heeded", "ja"));
        Assert.Equal(HttpStatusCode.OK, both.Status);
        Assert.Contains("2 av 2 synpunkter är bemötta", both.Text);

        // The page that she opened before he saved: now she writes on the same synpunkt as he did.
        var conflict = await jurist.PressAsync(hers, "Spara", ($"Rows[{second}].Response", ""), ($"Rows[{second}].Heeded", ""), ($"Rows[{first}].Response", "Hennes på samma."), ($"Rows[{first}].Heeded", "ja"));
        Assert.Equal((HttpStatusCode.Conflict, "SAM-01"), (conflict.Status, conflict.RefusalCode));
        Assert.Contains("Peter Sandvik har sparat: ingen ändring. Hans svar.", conflict.Text);
        Assert.Equal("Hennes på samma.", conflict.Value($"Rows[{first}].Response"));
        Assert.Equal(["Hans svar.", "Hennes svar."], (await matter.RecordAsync()).Answers.Select(a => a.Response).Order());

        var saved = await jurist.PressAsync(conflict, "Spara"); // she has read his, and stands by hers
        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.Equal(["Hennes på samma.", "Hennes svar."], (await matter.RecordAsync()).Answers.Select(a => a.Response).Order());
    }

    [Fact]
    public async Task An_answer_that_a_colleague_has_saved_meanwhile_is_not_written_over()
    {
        await using var host = await StyrningHost.StartAsync();
        var matter = await AMatterOnRemiss.SentAsync(host);
        var chief = await host.SignInAs("säkerhetschef");
        var old = await chief.OpenAsync($"{matter.Path}/svar");
        await chief.PressAsync(old, "Spara utkast", ("Texts[0]", "Kollegans text."));

        var conflict = await chief.PressAsync(old, "Skicka svaret", ("Texts[0]", "Min text."));
        Assert.Equal("SAM-01", conflict.RefusalCode);
        Assert.Contains("Någon annan har sparat: Kollegans text.", conflict.Text);
        Assert.Equal("Min text.", conflict.Value("Texts[0]"));
        Assert.Contains("Svaret är skickat", (await chief.PressAsync(conflict, "Skicka svaret")).Text);
        Assert.Equal("Min text.", Assert.Single((await matter.RecordAsync()).Answers).Text);
    }
}

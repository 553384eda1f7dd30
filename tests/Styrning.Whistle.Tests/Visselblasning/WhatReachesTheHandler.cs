using Microsoft.EntityFrameworkCore;
using Styrning.Testing;
using Styrning.Testing.Whistle;

namespace Styrning.Whistle.Tests.Visselblasning;

/// <summary>What was answered to each question stands before whoever reads the case, and on the reporter's own page.</summary>
public sealed class WhatReachesTheHandler
{
    private static readonly string[] Answers =
    [
        AReporter.Story, "Sedan i våras", "Förrådet på Storgatan", "Bo Ek, förrådschef, Tekniska", "Har arbetat där", "Skyddsombudet i maj", "Siv Lund, 070-1740699",
    ];

    [Fact]
    public async Task Is_everything_that_was_said_in_any_field_and_each_file()
    {
        await using var staff = await StyrningHost.StartAsync();
        await using var channel = await ChannelHost.StartAsync(staff);
        var reporter = channel.NewVisitor();
        var (receipt, code) = await reporter.AnswerEverythingAsync();
        var karin = await staff.SignInAsHandler("kommunjurist");
        var id = (await staff.WithCases(db => db.Cases.SingleAsync())).Id;

        var read = await karin.OpenAsync($"/arenden/arende/{id}");
        var files = await karin.OpenAsync(read.Link("Det finns en fil i ärendet"));
        var back = await reporter.PressAsync(await reporter.OpenAsync("/aterkom"), "Öppna", ("kod", code));

        Assert.Contains("Du har bett om ett möte", receipt.Text);
        Assert.All(Answers, said => Assert.Contains(said, read.Text));
        Assert.All(Answers, said => Assert.Contains(said, back.Text));
        Assert.Contains(read.Document.QuerySelectorAll("dd"), answer => answer.TextContent == "Anna Wester");
        Assert.Contains("Får inte läsa den: Anna Wester", back.Text);
        Assert.Contains("Personen vill inte ha någon", read.Text);
        Assert.Contains("Personen vill träffa någon", read.Text);
        Assert.Contains("Bekräftelse: du avstår", back.Text);
        Assert.Contains("Möte: du vill träffa någon", back.Text);
        Assert.Contains("kvitto.pdf", files.Text);
        Assert.Contains("kvitto.pdf", back.Text);
        Assert.DoesNotContain("läst än", read.Text); // that a reporter has come back is written nowhere
    }
}

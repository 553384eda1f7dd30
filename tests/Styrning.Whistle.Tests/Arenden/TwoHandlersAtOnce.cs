using System.Net;
using Microsoft.EntityFrameworkCore;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Tests.Arenden;

/// <summary>Both have the page open and save: nothing is lost, and whoever comes second is told and keeps the text.</summary>
public sealed class TwoHandlersAtOnce
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Of_two_decisions_one_holds_and_the_other_is_told(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var (id, _) = await host.ReceivedReport(GivenCases.Report() with { DeclinesAcknowledgement = true });
        var (karin, anna) = (await host.SignInAsHandler("kommunjurist"), await host.SignInAsHandler("HR-strateg"));
        var (hers, theirs) = (await karin.OpenAsync($"/arenden/arende/{id}/bedom"), await anna.OpenAsync($"/arenden/arende/{id}/bedom"));

        var answers = await Task.WhenAll(
            karin.PressAsync(hers, "Spara", ("Outcome", "PublicInterest"), ("Reasons", "Karins skäl.")),
            anna.PressAsync(theirs, "Spara", ("Outcome", "PublicInterest"), ("Reasons", "Annas skäl.")));

        var told = Assert.Single(answers, answer => answer.Status == HttpStatusCode.Conflict);
        Assert.Contains(told.RefusalCode, new[] { "VIS-60", "SAM-01" });
        Assert.EndsWith("skäl.", told.Value("Reasons"));
        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.Equal([CaseFactKind.InvestigationBegun], await host.WithCases(db => db.Set<CaseFact>().Where(f => f.CaseId == id).Select(f => f.Kind).ToListAsync()));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Of_two_notes_none_is_lost_without_being_told(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var (id, _) = await host.ReceivedReport();
        var (karin, anna) = (await host.SignInAsHandler("kommunjurist"), await host.SignInAsHandler("HR-strateg"));
        var (hers, theirs) = (await karin.OpenAsync($"/arenden/arende/{id}/anteckna"), await anna.OpenAsync($"/arenden/arende/{id}/anteckna"));

        var answers = await Task.WhenAll(karin.PressAsync(hers, "Spara", ("Text", "Karins.")), anna.PressAsync(theirs, "Spara", ("Text", "Annas.")));

        var saved = answers.Count(answer => answer.Status == HttpStatusCode.OK);
        Assert.InRange(saved, 1, 2);
        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.OK), answer => Assert.Equal("SAM-01", answer.RefusalCode));
        Assert.Equal(saved, await host.WithCases(db => db.Documents.CountAsync(d => d.Kind == CaseDocumentKind.InternalNote)));
    }

    [Theory]
    [InlineData("anteckna", "Spara anteckningen")]
    [InlineData("skriv", "Lämna till personen")]
    public async Task What_is_written_while_the_other_closes_is_refused_and_stands_in_its_field(string page, string button)
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, _) = await host.ReceivedReport();
        var (karin, anna) = (await host.SignInAsHandler("kommunjurist"), await host.SignInAsHandler("HR-strateg"));
        var form = await karin.OpenAsync($"/arenden/arende/{id}/{page}");
        await host.Recorded(id, CaseFactKind.Acknowledged, CaseFactKind.InvestigationBegun, CaseFactKind.FinalFeedback, CaseFactKind.Closed);

        var refused = await karin.PressAsync(form, button, ("Text", "Min långa text."));

        Assert.Equal("VIS-70", refused.RefusalCode);
        Assert.Equal("Min långa text.", refused.Value("Text"));
        Assert.Contains("Avslutat", (await anna.OpenAsync($"/arenden/arende/{id}")).Text);
    }
}

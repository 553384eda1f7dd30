using Styrning.Domain.Reporting.Reading;

namespace Styrning.Domain.Tests.Reporting.Reading;

public sealed class ReadingPromises
{
    private static IReadOnlyList<ReadCommitment> In(string text) =>
        ReportReader.Read($"Rapport 2022\n\n1.1 Larm\nAnsvarig är säkerhetschef, KLK.\n\n{text}\n\n1.2 Lås\nAnsvarig är lokalchef, KLK.\n\nLåsen har bytts.").Sections[0].Commitments;

    [Theory]
    [InlineData("Larmen ska bytas hösten 2023.", "hösten 2023")]
    [InlineData("Arbetet kommer fortsätta under 2023.", "2023")]
    [InlineData("Under 2024 kommer vi att införa larm i skolorna.", "2024")]
    [InlineData("Kommunen avser att byta larm senast 2024-06-30.", "senast 2024-06-30")]
    [InlineData("Ambitionen är att alla skolor ska ha larm till 2025.", "till 2025")]
    [InlineData("Upphandling planeras till Q1 2024.", "till Q1 2024")]
    [InlineData("Nästa övning är den 14 mars 2023.", "den 14 mars 2023")]
    [InlineData("Arbetet återupptas i höst.", null)]
    [InlineData("Larmen byts under nästa år.", "nästa år")]
    [InlineData("Kommunen behöver se över larmen inför 2023.", "2023")]
    [InlineData("Den plan som togs fram 2021 ska revideras.", null)]
    [InlineData("Nämnden har beslutat att larmen ska bytas.", null)]
    [InlineData("När upphandlingen är klar ska en utbildning hållas.", null)]
    [InlineData("En plan som ska vara klar våren 2023 har påbörjats.", "våren 2023")]
    [InlineData("Larm i skolorna, t.ex. Björkskolan, ska bytas till sommaren.", "till sommaren")]
    public void Are_proposed_with_their_time(string sentence, string? period)
    {
        var found = Assert.Single(In(sentence));

        Assert.True(found.Suggested, found.Why);
        Assert.Equal((sentence, period), (found.Sentence, found.Period?.Text));
    }

    [Theory]
    [InlineData("Enligt lagen ska kommunen ha en plan.")]
    [InlineData("Verksamheten ska enligt socialtjänstlagen vara av god kvalitet.")]
    [InlineData("Rutinen beskriver hur larmen ska hanteras.")]
    [InlineData("Ett lås som ska användas vid larm har köpts.")]
    [InlineData("Det skulle kunna komma att brinna.")]
    [InlineData("De kommer att vara viktiga framöver.")]
    [InlineData("Regler antogs av kommunstyrelsen i februari 2023.")]
    [InlineData("Alla chefer ska årligen gå igenom rutinen.")]
    [InlineData("Arbetet fortsätter.")]
    [InlineData("Arbetet utgår från \"alla ska vara trygga\" som motto.")]
    public void Are_shown_but_not_proposed_when_they_promise_nothing(string sentence)
    {
        var found = Assert.Single(In(sentence));

        Assert.False(found.Suggested);
        Assert.NotEmpty(found.Why);
    }

    [Theory]
    [InlineData("Under 2022 byttes alla larm.")]
    [InlineData("Inför 2022 knöts dataskydd till arbetet.")]
    [InlineData("Kommunen har tre uppgifter vad avser civilt försvar.")]
    [InlineData("Arbetet utgår från Agenda 2030.")]
    [InlineData("Förvaltningen kommer från en svår tid.")]
    [InlineData("I juni gick den nya organisationen igång.")]
    public void Are_not_seen_where_nothing_points_forward(string sentence) => Assert.Empty(In(sentence));

    [Fact]
    public void In_a_list_are_taken_from_what_leads_it()
    {
        var found = In("Planerade åtgärder 2023:\n• Byta larm i tre skolor\n• Utbilda vaktmästare till hösten 2023");

        Assert.Equal(["2023", "hösten 2023"], found.Where(one => one.Suggested).Select(one => one.Period?.Text.Replace("till ", "")));
        Assert.False(found[0].Suggested);
    }

    [Fact]
    public void Without_a_year_of_the_report_keep_their_words_without_bounds()
    {
        var report = ReportReader.Read("1.1 Larm\nAnsvarig är säkerhetschef, KLK.\n\nLarmen ska bytas till sommaren.");

        Assert.Null(report.Year);
        Assert.Equal(("till sommaren", false), (report.Sections[0].Commitments[0].Period?.Text, report.Sections[0].Commitments[0].Period?.HasBounds));
    }

    [Fact]
    public void Tell_the_sentence_before_for_what_this_is()
    {
        var found = Assert.Single(In("Ett låsbyte har inletts. Detta ska vara komplett infört till år 2025."));

        Assert.Equal("Ett låsbyte har inletts.", found.Before);
    }
}

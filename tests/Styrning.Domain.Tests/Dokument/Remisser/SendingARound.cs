using Styrning.Domain.Documents;
using static Styrning.Domain.Tests.Dokument.Remisser.ARound;

namespace Styrning.Domain.Tests.Dokument.Remisser;

public sealed class SendingARound
{
    [Fact]
    public void Settles_what_was_asked_and_the_text_that_it_was_asked_about()
    {
        var round = Sent();

        Assert.Equal((SentOn, LastDay, RemissStage.Open), (round.SentOn, round.LastDayOn, round.StageOn(SentOn)));
        Assert.Equal("Policy mot korruption", Assert.Single(round.Proposals).Title);
        Assert.Equal("DOK-100", Refused(() => round.Send([], Somebody, SentOn)));
        Assert.Equal("DOK-100", Refused(() => round.Plan("Annat", LastDay)));
        Assert.Equal("DOK-100", Refused(() => round.Remove(round.Recipients[0].Id)));
    }

    [Fact]
    public void Takes_a_last_day_of_today_and_none_before()
    {
        var round = Composed();
        round.Plan("Vad tycker ni?", SentOn.AddDays(-1));
        Assert.Equal("DOK-108", Refused(() => round.Send([], Somebody, SentOn)));

        round.Plan("Vad tycker ni?", null);
        Assert.Equal("DOK-108", Refused(() => round.Send([], Somebody, SentOn)));

        round.Plan("Vad tycker ni?", SentOn);
        round.Send([], Somebody, SentOn);
        Assert.Equal(SentOn, round.LastDayOn);
    }

    [Fact]
    public void Needs_a_question_and_somebody_to_ask()
    {
        var round = new Remiss { MatterId = Guid.CreateVersion7(), Round = 1 };
        round.Plan("  ", LastDay);
        round.Add("Länsstyrelsen", null, SentOn);
        Assert.Equal("DOK-106", Refused(() => round.RequireReady(SentOn)));

        round.Plan("Vad tycker ni?", LastDay);
        round.Remove(round.Recipients[0].Id);
        Assert.Equal("DOK-107", Refused(() => round.RequireReady(SentOn)));
        Assert.Equal("DOK-106", Refused(() => round.Plan(new string('x', Remiss.LongestQuestion + 1), LastDay)));
    }

    [Fact]
    public void Asks_nobody_twice()
    {
        var round = Composed();

        Assert.Equal("DOK-102", Refused(() => round.Add("socialnämnden", null, SentOn)));
        Assert.Equal("DOK-102", Refused(() => round.Add("Förvaltningen", "socialchef", SentOn)));
        Assert.Equal("DOK-101", Refused(() => round.Add(" ", null, SentOn)));
        Assert.Equal("DOK-101", Refused(() => round.Add(new string('x', RemissRecipient.LongestName + 1), null, SentOn)));
        Assert.Equal(3, round.Recipients.Count);
    }

    [Fact]
    public void Asks_one_more_later_with_as_much_time_as_the_others_at_least()
    {
        var round = Sent();

        Assert.Equal("DOK-104", Refused(() => round.Add("Polisen", null, SentOn.AddDays(9), LastDay.AddDays(-1))));
        Assert.Equal(LastDay, round.LastDayOf(round.Add("Polisen", null, SentOn.AddDays(9), LastDay)));
        var later = round.Add("Brå", null, SentOn.AddDays(9), LastDay.AddDays(1));
        Assert.Equal((LastDay.AddDays(1), LastDay.AddDays(1)), (round.LastDayOf(later), round.WaitsToOn));
        Assert.Equal("DOK-103", Refused(() => round.Add("Facket", null, LastDay.AddDays(3), LastDay.AddDays(2))));
        Assert.Equal("Facket", round.Add("Facket", null, LastDay.AddDays(3), LastDay.AddDays(3)).Name);
    }

    [Fact]
    public void Proposes_six_weeks_and_a_vardag()
    {
        Assert.Equal(new(2027, 1, 4), RemissTime.Proposed(new(2026, 11, 23)));
        Assert.Equal(new(2027, 1, 7), RemissTime.Proposed(new(2026, 11, 25))); // six weeks on is trettondedag jul
        Assert.True(RemissTime.IsShort(SentOn, SentOn.AddDays(RemissTime.ShortDays - 1)));
        Assert.False(RemissTime.IsShort(SentOn, SentOn.AddDays(RemissTime.ShortDays)));
    }

    [Fact]
    public void Reads_a_line_for_each_of_those_asked()
    {
        var lines = RemissLine.Read("Socialnämnden: socialchef\r\n\n  Länsstyrelsen \nVästra Götaland: hälsa: chef\nPolisen:");

        Assert.Equal([new("Socialnämnden", "socialchef"), new("Länsstyrelsen", null), new("Västra Götaland: hälsa", "chef"), new RemissLine("Polisen", null)], lines);
        Assert.Empty(RemissLine.Read(null));
    }

    [Fact]
    public void Tells_the_places_of_a_text_apart_and_ends_with_the_whole()
    {
        var round = Composed();
        round.Send([new(DocumentId, "Plan", MatterAction.Adopt, "Inledning.\n\n# Mål\n\nEtt.\n\n# Mål\n\nTvå."), new(Guid.CreateVersion7(), "Gammal plan", MatterAction.Repeal, "")], Somebody, SentOn);

        var places = RemissPlace.Of(round);
        Assert.Equal(["", "Mål", "Mål (2)", "", ""], places.Select(p => p.Section));
        Assert.Equal(["Plan", "Plan", "Plan", "Gammal plan", ""], places.Select(p => p.Document));
        Assert.True(places[^1].IsWhole);
    }
}

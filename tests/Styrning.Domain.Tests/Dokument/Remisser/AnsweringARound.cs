using Styrning.Domain.Documents;
using static Styrning.Domain.Tests.Dokument.Remisser.ARound;

namespace Styrning.Domain.Tests.Dokument.Remisser;

public sealed class AnsweringARound
{
    [Fact]
    public void Anstand_is_given_to_a_later_day_only()
    {
        var round = Sent();
        var one = round.Recipients[0];

        Assert.Equal("DOK-111", Refused(() => round.Extend(one, LastDay, "Nämnden har inget möte.", SentOn)));
        round.Extend(one, LastDay.AddDays(1), "Nämnden har inget möte.", SentOn);
        Assert.Equal((LastDay.AddDays(1), LastDay.AddDays(1)), (round.LastDayOf(one), round.WaitsToOn));
        Assert.Equal(LastDay, round.LastDayOf(round.Recipients[1]));
        Assert.Equal("DOK-112", Refused(() => round.Extend(one, LastDay.AddDays(4), "Igen.", LastDay.AddDays(5))));
        round.Extend(one, LastDay.AddDays(5), "Igen.", LastDay.AddDays(5));
        Assert.Equal("DOK-113", Refused(() => round.Extend(one, LastDay.AddDays(9), " ", SentOn)));
    }

    [Fact]
    public void Anstand_is_not_given_to_one_who_has_answered_or_before_it_is_sent_or_after_it_is_closed()
    {
        var round = Sent();
        round.Answered(0, "Otydligt.", SentOn);
        Assert.Equal("DOK-110", Refused(() => round.Extend(round.Recipients[0], LastDay.AddDays(7), "Tid.", SentOn)));
        round.Close("Alla viktiga har svarat.", SentOn);
        Assert.Equal("DOK-105", Refused(() => round.Extend(round.Recipients[1], LastDay.AddDays(7), "Tid.", SentOn)));
        Assert.Equal("DOK-105", Refused(() => round.Add("Polisen", null, SentOn)));

        var unsent = Composed();
        Assert.Equal("DOK-109", Refused(() => unsent.Extend(unsent.Recipients[0], LastDay.AddDays(7), "Tid.", SentOn)));
    }

    [Fact]
    public void An_answer_says_something_or_that_there_is_nothing_to_say()
    {
        var round = Sent();
        var one = round.Recipients[0];

        Assert.Equal("DOK-118", Refused(() => round.Answer(one, SentOn, abstained: false, Somebody, SentOn)));
        one.Write(DocumentId, "Gåvor", "Otydligt.");
        Assert.Equal("DOK-118", Refused(() => round.Answer(one, SentOn, abstained: true, Somebody, SentOn)));
        Assert.Empty(round.Answers); // a draft is nobody's but its writer's

        round.Answer(one, SentOn, abstained: false, Somebody, SentOn);
        Assert.Equal("Otydligt.", Assert.Single(round.Answers).Text);
        Assert.Equal("DOK-116", Refused(() => round.Answer(one, SentOn, abstained: false, Somebody, SentOn)));
        Assert.Equal("DOK-116", Refused(() => one.Write(null, "", "Mer.")));

        round.Answer(round.Recipients[1], SentOn, abstained: true, Somebody, SentOn);
        Assert.True(round.Recipients[1].Abstained);
    }

    [Fact]
    public void A_synpunkt_is_changed_and_taken_away_while_it_is_a_draft()
    {
        var one = Sent().Recipients[0];
        one.Write(DocumentId, "Gåvor", "Ett.");
        one.Write(DocumentId, "Gåvor", "Två.\r\nTre. ");
        Assert.Equal("Två.\nTre.", Assert.Single(one.Answers).Text);
        one.Write(DocumentId, "Gåvor", "  ");
        Assert.Empty(one.Answers);

        one.Write(null, "", new string('x', RemissAnswer.LongestText));
        Assert.Equal("DOK-127", Refused(() => one.Write(null, "", new string('x', RemissAnswer.LongestText + 1))));
    }

    [Fact]
    public void It_cannot_have_come_before_the_round_was_sent_or_after_today()
    {
        var round = Sent();
        var today = SentOn.AddDays(10);

        Assert.Equal("DOK-117", Refused(() => round.Answer(round.Recipients[0], SentOn.AddDays(-1), true, Somebody, today)));
        Assert.Equal("DOK-117", Refused(() => round.Answer(round.Recipients[0], today.AddDays(1), true, Somebody, today)));
        round.Answer(round.Recipients[0], SentOn, true, Somebody, today);
        round.Answer(round.Recipients[1], today, true, Somebody, today);
        Assert.Equal("DOK-114", Refused(() => Composed().Answer(round.Recipients[2], SentOn, true, Somebody, SentOn)));
    }

    [Fact]
    public void One_that_comes_after_its_own_last_day_is_late_and_taken()
    {
        var round = Sent();
        round.Extend(round.Recipients[2], LastDay.AddDays(14), "Jul.", SentOn);

        Assert.False(round.IsLate(round.Answered(0, "I tid.", LastDay)));
        Assert.True(round.IsLate(round.Answered(1, "Sent.", LastDay.AddDays(1))));
        Assert.False(round.IsLate(round.Answered(2, "Med anstånd.", LastDay.AddDays(14))));
    }

    [Fact]
    public void It_can_be_taken_back_to_the_last_day_and_no_longer()
    {
        var round = Sent();
        var one = round.Answered(0, "Otydligt.", SentOn);

        Assert.Equal("DOK-120", Refused(() => round.TakeBack(one, LastDay.AddDays(1))));
        round.TakeBack(one, LastDay);
        Assert.Equal((false, 1), (one.HasAnswered, one.Answers.Count)); // the text is a draft again
        Assert.Equal("DOK-119", Refused(() => round.TakeBack(one, LastDay)));

        round.Answer(one, SentOn, false, Somebody, SentOn);
        round.Close("Klart.", SentOn);
        Assert.Equal("DOK-120", Refused(() => round.TakeBack(one, SentOn)));
    }
}

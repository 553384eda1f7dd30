using Styrning.Domain.Documents;
using static Styrning.Domain.Tests.Dokument.Remisser.ARound;

namespace Styrning.Domain.Tests.Dokument.Remisser;

public sealed class CompilingARound
{
    private static readonly DateOnly After = LastDay.AddDays(1);

    [Fact]
    public void Begins_when_an_answer_can_no_longer_be_taken_back()
    {
        var round = Sent();
        var answer = round.Answered(0, "Otydligt.", SentOn).Answers[0];

        Assert.Equal("DOK-121", Refused(() => round.Treat(answer, "Vi håller med.", true, Somebody, LastDay)));
        round.Treat(answer, "Vi håller med.", true, Somebody, After);
        Assert.True(answer.IsTreated);
        Assert.Equal("DOK-128", Refused(() => round.Treat(answer, new string('x', RemissAnswer.LongestResponse + 1), true, Somebody, After)));
    }

    [Fact]
    public void Closing_early_lets_it_begin_and_needs_a_reason()
    {
        var round = Sent();
        var answer = round.Answered(0, "Otydligt.", SentOn).Answers[0];

        Assert.Equal("DOK-123", Refused(() => round.Close(" ", SentOn)));
        round.Close("Alla viktiga har svarat.", SentOn);
        Assert.Equal(RemissStage.Closed, round.StageOn(SentOn));
        round.Treat(answer, "Nej.", false, Somebody, SentOn);
        Assert.Equal("DOK-122", Refused(() => round.Close("Igen.", SentOn)));
    }

    [Fact]
    public void A_round_whose_time_is_out_is_not_closed_early()
    {
        var round = Sent();
        Assert.Equal((RemissStage.Open, RemissStage.Overdue), (round.StageOn(LastDay), round.StageOn(After)));
        Assert.Equal("DOK-122", Refused(() => round.Close("För sent.", After)));

        round.Extend(round.Recipients[0], After, "En dag till.", SentOn);
        Assert.Equal(RemissStage.Open, round.StageOn(After));
    }

    [Fact]
    public void Ends_when_every_synpunkt_has_its_bemotande()
    {
        var round = Sent();
        var one = round.Answered(0, "Otydligt.", SentOn);
        Assert.Equal("DOK-124", Refused(() => round.Finish(false, Somebody, LastDay)));
        Assert.Equal("DOK-125", Refused(() => round.Finish(false, Somebody, After)));

        round.Treat(one.Answers[0], "Vi skriver om det.", null, Somebody, After); // half a bemötande
        Assert.Equal("DOK-125", Refused(() => round.Finish(true, Somebody, After)));
        round.Treat(one.Answers[0], "Vi skriver om det.", true, Somebody, After);
        Assert.Equal("DOK-126", Refused(() => round.Finish(false, Somebody, After)));

        round.Finish(true, Somebody, After);
        Assert.Equal((RemissStage.Finished, true), (round.StageOn(After), round.LeadsToChange));
        Assert.Equal("DOK-115", Refused(() => round.Finish(true, Somebody, After)));
        Assert.Equal("DOK-115", Refused(() => round.Treat(one.Answers[0], "Nej.", false, Somebody, After)));
        Assert.Equal("DOK-115", Refused(() => round.Answer(round.Recipients[1], After, true, Somebody, After)));
    }

    [Fact]
    public void Ends_without_a_change_when_nobody_had_anything_to_say()
    {
        var round = Sent();
        round.Answer(round.Recipients[0], SentOn, true, Somebody, SentOn);

        round.Finish(false, Somebody, After);
        Assert.False(round.LeadsToChange);
    }
}

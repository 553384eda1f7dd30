using Styrning.Workflow.Execution;

namespace Styrning.Workflow.Tests.Execution;

public sealed class ThrowingSignalsAndMessages
{
    [Fact]
    public void A_signal_reaches_everybody_who_listens_in_the_same_event_and_then_goes_out()
    {
        var play = Play.Start("""
            start s
            and f
            catch w signal=stopp
            user a
            boundary x on a signal=stopp
            user b
            boundary y on b signal=stopp free
            user c
            throw t signal=stopp
            user d
            s > f > w > d
            f > a
            f > b
            f > c > t
            """);
        Assert.Equal("w a x b y c", play.Waiting);
        play.Complete("c");
        Assert.Equal("b y d", play.Waiting);
        Assert.Equal(["signal stopp"], play.Sent);
        Assert.Equal("s f c t w x y", play.PathText);
    }

    [Fact]
    public void A_signal_from_outside_brings_its_variables()
    {
        var play = Play.Start("start s\ncatch w signal=stopp\nuser a\ns > w > a").Signal("stopp", ("orsak", "regn"));
        Assert.Equal("a", play.Waiting);
        Assert.Equal("regn", play.State.Variables["orsak"]);
    }

    [Fact]
    public void An_end_may_throw_one_that_cancels_its_own_scope()
    {
        var play = Play.Start("""
            start s
            sub u {
              user a
              end ue signal=stopp
              user b
              a > ue
            }
            boundary x on u signal=stopp
            user c
            s > u
            x > c
            """).Complete("a");
        Assert.Equal("c", play.Waiting);
        Assert.DoesNotContain("u", play.Path);
    }

    [Fact]
    public void A_signal_that_answers_itself_for_ever_is_stopped()
    {
        const string model = "start s\nuser a\nboundary x on a signal=eko free\nthrow t signal=eko\ns > a\nx > t";
        Assert.Equal(ExecutionCodes.TooManyMoves, Assert.Throws<ProcessFault>(() => Play.Start(model).Signal("eko")).Code);
    }

    [Fact]
    public void A_message_without_a_step_is_sent_and_the_token_goes_on()
    {
        var play = Play.Start("start s\nthrow t message=svar key==nr\nend e message=klart\ns > t > e", ("nr", 7));
        Assert.True(play.Ended);
        Assert.Equal(["message svar 7", "message klart"], play.Sent);
    }

    [Fact]
    public void A_message_whose_key_cannot_be_found_out_is_not_sent_until_it_can()
    {
        var play = Play.Start("start s\nthrow t message=svar key==nr\nend e\ns > t > e");
        Assert.Empty(play.Sent);
        Assert.Empty(play.Path.Skip(1));
        var incident = Assert.Single(play.Incidents);
        Assert.True(play.Set(null, ("nr", 7)).Retry(incident.Token).Ended);
        Assert.Equal(["message svar 7"], play.Sent);
    }

    [Theory]
    [InlineData("throw t message=svar step=brev\nuser a\ns > t > a", "a", false)]
    [InlineData("end t message=svar step=brev\ns > t", "", true)]
    public void A_message_with_a_step_waits_until_the_host_has_sent_it(string rest, string then, bool ended)
    {
        var play = Play.Of($"start s\n{rest}", stepsAnswer: false).Begin();
        Assert.Equal("t", play.Waiting);
        play.Fail("t");
        play.Retry(Assert.Single(play.Incidents).Token).Answer("t", ("diarienummer", "1"));
        Assert.Equal((then, ended), (play.Waiting, play.Ended));
        Assert.Equal("s t", play.PathText);
        Assert.Empty(play.Sent);
    }

    [Fact]
    public void Links_are_leaps_within_the_scope() =>
        Assert.Equal("s t c e", Play.Start("start s\nthrow t link=A\ncatch c link=A\nend e\ns > t\nc > e").PathText);

    [Fact]
    public void A_token_that_leaps_comes_to_a_join_like_any_other()
    {
        var play = Play.Start("start s\nor f\nuser a\nthrow t link=A\nuser b\ncatch c link=A\nor j\nend e\ns > f\nf > a : true\nf > b : true\na > t\nc > j\nb > j > e");
        play.Complete("b");
        Assert.DoesNotContain("j", play.Path); // a can still come by the link
        Assert.True(play.Complete("a").Ended);
        Assert.Single(play.Path, "j");
    }
}

using Styrning.Domain.Reporting;

namespace Styrning.Domain.Tests.Reporting;

public sealed class AskingAColleague
{
    private static readonly IReadOnlySet<string> NoRole = new HashSet<string>();

    [Fact]
    public void A_colleague_is_asked_answers_and_the_answer_becomes_the_last_paragraphs()
    {
        var asked = Ask(A.Section());
        Assert.True(asked.IsUnanswered);

        asked.Answer("  Ett stycke.\r\n\r\nOch ett till. ", A.Moment);
        Assert.True(asked.IsWaitingForWriter);

        var content = asked.AddTo(A.Finished("Mitt."), A.Moment);
        Assert.Equal(["Mitt.", "Ett stycke.", "Och ett till."], content.Passages.Select(p => p.Text));
        Assert.False(asked.IsWaitingForWriter);
    }

    [Fact]
    public void The_answer_does_not_inherit_the_secrecy_of_the_paragraph_above()
    {
        var asked = Ask(A.Section());
        asked.Answer("Öppet.", A.Moment);

        var content = asked.AddTo(new() { Passages = [new("Hemligt.", "OSL 18:8")] }, A.Moment);

        Assert.Equal(["OSL 18:8", null], content.Passages.Select(p => p.Secrecy));
    }

    [Fact]
    public void A_section_that_is_handed_in_asks_nobody()
    {
        var section = A.Section().Written();
        section.HandIn("hr", A.Anna, A.Moment, []);

        Assert.Equal("RAP-101", Refused(() => Ask(section)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void A_question_must_say_something(string? question) => Assert.Equal("RAP-102", Refused(() => Ask(A.Section(), question: question)));

    [Fact]
    public void Whoever_answers_for_the_section_is_not_asked() =>
        Assert.Equal("RAP-103", Refused(() => Ask(A.Section(), roles: new HashSet<string> { "hr" })));

    [Fact]
    public void Nobody_asks_themselves() =>
        Assert.Equal("RAP-103", Refused(() => SectionContribution.Ask(A.Section(), A.Section().Parts[0], A.Anna, NoRole, "Vad?", A.Anna, [], A.Moment)));

    [Fact]
    public void One_question_at_a_time_until_it_is_answered_or_taken_back()
    {
        var section = A.Section();
        var first = Ask(section);
        Assert.Equal("RAP-104", Refused(() => Ask(section, [first])));

        first.Withdraw(A.Moment);
        var second = Ask(section, [first]);
        second.Answer("Så här.", A.Moment);
        Ask(section, [first, second]);
    }

    [Fact]
    public void An_answer_is_given_once_and_needs_words()
    {
        var asked = Ask(A.Section());
        Assert.Equal("RAP-106", Refused(() => asked.Answer(" \n ", A.Moment)));
        asked.Answer("Så här.", A.Moment);

        Assert.Equal("RAP-105", Refused(() => asked.Answer("Igen.", A.Moment)));
        Assert.Equal("RAP-105", Refused(() => asked.Withdraw(A.Moment)));
        Assert.Equal("Så här.", asked.Text);
    }

    [Fact]
    public void A_question_that_was_taken_back_cannot_be_answered()
    {
        var asked = Ask(A.Section());
        asked.Withdraw(A.Moment);

        Assert.Equal("RAP-105", Refused(() => asked.Answer("Så här.", A.Moment)));
        Assert.Equal("RAP-105", Refused(() => asked.Withdraw(A.Moment)));
    }

    [Fact]
    public void An_answer_is_used_or_declined_once()
    {
        var asked = Ask(A.Section());
        Assert.Equal("RAP-107", Refused(() => asked.Decline(A.Moment)));
        asked.Answer("Så här.", A.Moment);
        asked.Decline(A.Moment);

        Assert.Equal("RAP-107", Refused(() => asked.AddTo(SectionContent.Empty, A.Moment)));
        Assert.Equal("RAP-107", Refused(() => asked.Decline(A.Moment)));
    }

    private static SectionContribution Ask(ReportSection section, IReadOnlyCollection<SectionContribution>? earlier = null, string? question = "Vad gjorde ni?", IReadOnlySet<string>? roles = null) =>
        SectionContribution.Ask(section, section.Parts[0], A.Bo, roles ?? NoRole, question, A.Anna, earlier ?? [], A.Moment);

    private static string Refused(Action act) => Assert.Throws<RuleBroken>(act).Code;
}

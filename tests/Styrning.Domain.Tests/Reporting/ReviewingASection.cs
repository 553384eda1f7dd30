using Styrning.Domain.Reporting;

namespace Styrning.Domain.Tests.Reporting;

public sealed class ReviewingASection
{
    private static readonly HashSet<string> Owner = ["agare"];

    [Fact]
    public void Another_than_the_responsible_approves()
    {
        var section = HandedIn();

        section.Approve("agare", A.Bo, Owner, A.Moment);

        Assert.Equal(SectionStatus.Approved, section.Status);
    }

    [Fact]
    public void Who_answers_for_a_section_cannot_approve_it() =>
        Assert.Equal("RAP-39", Assert.Throws<RuleBroken>(() => HandedIn().Approve("agare", A.Bo, new HashSet<string> { "agare", "hr" }, A.Moment)).Code);

    [Fact]
    public void Who_handed_it_in_cannot_approve_it_even_after_leaving_the_role() =>
        Assert.Equal("RAP-39", Assert.Throws<RuleBroken>(() => HandedIn().Approve("agare", A.Anna, Owner, A.Moment)).Code);

    [Fact]
    public void A_return_needs_a_comment_and_opens_the_section_again()
    {
        var section = HandedIn();
        Assert.Equal("RAP-40", Assert.Throws<RuleBroken>(() => section.Return(" ", "agare", A.Bo, Owner, A.Moment)).Code);

        section.Return("Skriv om övningen.", "agare", A.Bo, Owner, A.Moment);

        Assert.True(section.IsOpen);
        Assert.Equal(SectionStatus.Returned, section.Status);
        Assert.True(section.HandIn("hr", A.Anna, A.Moment, []));
        Assert.Equal("Skriv om övningen.", section.Events.Single(e => e.Kind is SectionEventKind.Returned).Comment);
    }

    [Fact]
    public void What_is_not_handed_in_cannot_be_judged() =>
        Assert.Equal("RAP-38", Assert.Throws<RuleBroken>(() => A.Section().Approve("agare", A.Bo, Owner, A.Moment)).Code);

    [Fact]
    public void Leaving_a_section_out_needs_a_reason_and_can_be_done_until_it_is_approved()
    {
        var section = A.Section();
        Assert.Equal("RAP-42", Assert.Throws<RuleBroken>(() => section.Omit("", "agare", A.Bo, A.Moment)).Code);
        section.Omit("Området har lagts ned.", "agare", A.Bo, A.Moment);
        Assert.Equal(SectionStatus.Omitted, section.Status);

        var approved = HandedIn();
        approved.Approve("agare", A.Bo, Owner, A.Moment);
        Assert.Equal("RAP-41", Assert.Throws<RuleBroken>(() => approved.Omit("För sent.", "agare", A.Bo, A.Moment)).Code);
    }

    [Fact]
    public void A_section_can_be_opened_again_but_not_from_under_its_reviewer()
    {
        Assert.Equal("RAP-43", Assert.Throws<RuleBroken>(() => HandedIn().Reopen("agare", A.Bo, A.Moment)).Code);

        var section = HandedIn();
        section.Approve("agare", A.Bo, Owner, A.Moment);
        section.Reopen("agare", A.Bo, A.Moment);
        Assert.Equal(SectionStatus.InProgress, section.Status);
    }

    private static ReportSection HandedIn()
    {
        var section = A.Section().Written();
        section.HandIn("hr", A.Anna, A.Moment, []);
        return section;
    }
}

using Styrning.Domain.Reporting;

namespace Styrning.Domain.Tests.Reporting;

public sealed class HandingInASection
{
    [Fact]
    public void One_responsible_hands_in_and_the_section_waits_for_review()
    {
        var section = A.Section().Written();

        Assert.True(section.HandIn("hr", A.Anna, A.Moment, []));
        Assert.Equal(SectionStatus.Submitted, section.Status);
    }

    [Fact]
    public void An_empty_section_is_refused_and_told_what_is_missing()
    {
        var section = A.Section();

        var refused = Assert.Throws<RuleBroken>(() => section.HandIn("hr", A.Anna, A.Moment, []));

        Assert.Equal("RAP-46", refused.Code);
        Assert.Contains("incidenter", refused.Sentence, StringComparison.Ordinal);
        Assert.Equal(SectionStatus.NotStarted, section.Status);
    }

    [Fact]
    public void No_incidents_is_a_choice_and_not_an_empty_list()
    {
        var section = A.Section();
        section.Parts[0].Save(new() { Passages = [new("Text.")] }, 0, A.Anna, A.Moment);
        Assert.Equal("RAP-47", Assert.Throws<RuleBroken>(() => section.HandIn("hr", A.Anna, A.Moment, [])).Code);

        section.Parts[0].Save(new() { Passages = [new("Text.")], Incidents = [new("Ett larm", "maj")] }, 1, A.Anna, A.Moment);
        Assert.True(section.HandIn("hr", A.Anna, A.Moment, []));
    }

    [Theory]
    [InlineData(SectionForm.Unchanged)]
    [InlineData(SectionForm.Separate)]
    public void Unchanged_and_reported_elsewhere_need_no_text_but_every_promise_still_needs_its_answer(SectionForm form)
    {
        var section = A.Section();
        var promise = A.Commitment();
        section.Parts[0].Save(new() { Form = form }, 0, A.Anna, A.Moment);
        Assert.Equal("RAP-44", Assert.Throws<RuleBroken>(() => section.HandIn("hr", A.Anna, A.Moment, [promise])).Code);

        section.Parts[0].Save(new() { Form = form, Answers = [new(promise.Id, CommitmentStatus.Ongoing, null, "", "")] }, 1, A.Anna, A.Moment);
        Assert.True(section.HandIn("hr", A.Anna, A.Moment, [promise]));
    }

    [Theory]
    [InlineData(CommitmentStatus.Delayed, null, "", false)]
    [InlineData(CommitmentStatus.Delayed, DelayCause.Personalomsattning, "", true)]
    [InlineData(CommitmentStatus.Delayed, DelayCause.Other, " ", false)]
    [InlineData(CommitmentStatus.Delayed, DelayCause.Other, "Lokalen brann.", true)]
    [InlineData(CommitmentStatus.Dropped, null, "", false)]
    [InlineData(CommitmentStatus.Dropped, null, "Lagen har ändrats.", true)]
    [InlineData(CommitmentStatus.Done, null, "", true)]
    [InlineData(CommitmentStatus.Ongoing, null, "", true)]
    public void A_late_promise_needs_a_cause_and_a_dropped_one_a_reason(CommitmentStatus status, DelayCause? cause, string note, bool enough)
    {
        var section = A.Section();
        var promise = A.Commitment();
        section.Parts[0].Save(A.Finished() with { Answers = [new(promise.Id, status, cause, note, "")] }, 0, A.Anna, A.Moment);

        var missing = SectionCompleteness.Missing(section, section.Parts[0], [promise]);

        Assert.Equal(enough, missing.Count == 0);
        Assert.All(missing, m => Assert.Equal("RAP-45", m.Code));
    }

    [Fact]
    public void A_shared_text_waits_for_everyone()
    {
        var section = A.Section(Responsibility.Shared, new("jurist"), new("handlaggare")).Written();

        Assert.False(section.HandIn("jurist", A.Anna, A.Moment, []));
        Assert.Equal(SectionStatus.InProgress, section.Status);
        Assert.Equal("RAP-35", Assert.Throws<RuleBroken>(() => section.HandIn("jurist", A.Anna, A.Moment, [])).Code);
        Assert.True(section.HandIn("handlaggare", A.Bo, A.Moment, []));
        Assert.Equal(SectionStatus.Submitted, section.Status);
    }

    [Fact]
    public void The_lead_of_a_shared_text_hands_it_in_alone()
    {
        var section = A.Section(Responsibility.Shared, new("samordnare", IsLead: true), new("chef")).Written();

        Assert.True(section.HandIn("samordnare", A.Anna, A.Moment, []));
    }

    [Fact]
    public void A_split_section_asks_each_role_for_its_own_part_only()
    {
        var section = A.Section(Responsibility.Split, new("it", "IT-säkerhet"), new("info", "informationssäkerhet"));
        Assert.Equal(2, section.Parts.Count);
        section.PartsOf("it").Single().Save(A.Finished(), 0, A.Anna, A.Moment);

        Assert.False(section.HandIn("it", A.Anna, A.Moment, []));
        Assert.Equal("RAP-46", Assert.Throws<RuleBroken>(() => section.HandIn("info", A.Bo, A.Moment, [])).Code);

        section.PartsOf("info").Single().Save(A.Finished(), 0, A.Bo, A.Moment);
        Assert.True(section.HandIn("info", A.Bo, A.Moment, []));
    }

    [Fact]
    public void A_promise_in_a_split_section_falls_to_its_role_and_one_without_a_role_to_every_part()
    {
        var section = A.Section(Responsibility.Split, new("it", "IT-säkerhet"), new("info", "informationssäkerhet"));
        var (first, second) = (section.Parts[0], section.Parts[1]);

        Assert.True(A.Commitment(role: "info").BelongsTo(section, second));
        Assert.False(A.Commitment(role: "info").BelongsTo(section, first));
        Assert.All(section.Parts, part => Assert.True(A.Commitment(role: null).BelongsTo(section, part)));
        Assert.All(section.Parts, part => Assert.True(A.Commitment(role: "har-slutat").BelongsTo(section, part)));
    }

    [Fact]
    public void When_one_part_has_answered_a_common_promise_the_other_need_not()
    {
        var section = A.Section(Responsibility.Split, new("it", "IT-säkerhet"), new("info", "informationssäkerhet"));
        var promise = A.Commitment();
        section.Parts[0].Save(A.Finished() with { Answers = [new(promise.Id, CommitmentStatus.Done, null, "", "")] }, 0, A.Anna, A.Moment);
        section.Parts[1].Save(A.Finished(), 0, A.Bo, A.Moment);

        Assert.Empty(SectionCompleteness.Missing(section, section.Parts[1], [promise]));
        Assert.True(SectionCompleteness.Missing(section, section.Parts[0], [promise]).Count == 0);
    }

    [Fact]
    public void When_two_parts_answer_differently_the_promise_stays_open()
    {
        var cycle = A.Cycle(A.Area("1.1", Responsibility.Split, new SectionAssignment("it", "IT"), new SectionAssignment("info", "info")));
        var promise = A.Commitment();
        var statuses = new[] { CommitmentStatus.Ongoing, CommitmentStatus.Done };
        foreach (var (part, status) in cycle.Sections[0].Parts.Zip(statuses))
        {
            part.Save(A.Finished() with { Answers = [new(promise.Id, status, null, "", "")] }, 0, A.Anna, A.Moment);
        }

        cycle.Sections[0].HandIn("it", A.Anna, A.Moment, [promise]);
        cycle.Sections[0].HandIn("info", A.Anna, A.Moment, [promise]);
        cycle.Sections[0].Approve("agare", A.Bo, new HashSet<string> { "agare" }, A.Moment);
        CarryForward.Run(cycle, [promise]);

        Assert.False(promise.IsClosed);
    }

    [Fact]
    public void A_role_that_does_not_answer_for_it_is_refused() =>
        Assert.Equal("RAP-33", Assert.Throws<RuleBroken>(() => A.Section().Written().HandIn("annan", A.Anna, A.Moment, [])).Code);

    [Fact]
    public void Handing_in_twice_is_refused()
    {
        var section = A.Section().Written();
        section.HandIn("hr", A.Anna, A.Moment, []);

        Assert.Equal("RAP-34", Assert.Throws<RuleBroken>(() => section.HandIn("hr", A.Anna, A.Moment, [])).Code);
    }

    [Fact]
    public void What_was_handed_in_can_be_taken_back_until_it_is_judged()
    {
        var section = A.Section().Written();
        section.HandIn("hr", A.Anna, A.Moment, []);
        section.Withdraw("hr", A.Anna, A.Moment);
        Assert.Equal(SectionStatus.InProgress, section.Status);
        Assert.True(section.HandIn("hr", A.Anna, A.Moment, []));

        section.Approve("agare", A.Bo, new HashSet<string> { "agare" }, A.Moment);
        Assert.Equal("RAP-37", Assert.Throws<RuleBroken>(() => section.Withdraw("hr", A.Anna, A.Moment)).Code);
    }

    [Fact]
    public void One_can_ask_beforehand_whether_a_role_is_the_last()
    {
        var shared = A.Section(Responsibility.Shared, new("jurist"), new("handlaggare")).Written();
        Assert.False(shared.IsLastWith(["jurist"]));
        Assert.True(shared.IsLastWith(["jurist", "handlaggare"]));
        shared.HandIn("jurist", A.Anna, A.Moment, []);
        Assert.True(shared.IsLastWith(["handlaggare"]));

        Assert.True(A.Section(Responsibility.Shared, new("samordnare", IsLead: true), new("chef")).IsLastWith(["samordnare"]));
        Assert.False(A.Section(Responsibility.Split, new("it", "IT", IsLead: true), new("info", "info")).IsLastWith(["it"]));
    }
}

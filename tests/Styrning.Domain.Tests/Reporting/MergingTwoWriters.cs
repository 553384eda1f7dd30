using Styrning.Domain.Reporting;

namespace Styrning.Domain.Tests.Reporting;

public sealed class MergingTwoWriters
{
    private const string Law = "OSL 18:8";

    private static readonly SectionContent Origin = Text("Ett.", "Två.", "Tre.");

    [Fact]
    public void Each_changed_another_paragraph_and_both_changes_are_kept() =>
        AssertJoined(["Ett, av Bo.", "Två.", "Tre, av mig."], Text("Ett, av Bo.", "Två.", "Tre."), Text("Ett.", "Två.", "Tre, av mig."));

    [Fact]
    public void Neighbouring_paragraphs_can_be_changed_by_one_each() =>
        AssertJoined(["Ett, av Bo.", "Två, av mig.", "Tre."], Text("Ett, av Bo.", "Två.", "Tre."), Text("Ett.", "Två, av mig.", "Tre."));

    [Fact]
    public void One_rewrote_the_beginning_into_more_paragraphs_while_the_other_changed_the_end() =>
        AssertJoined(["Nytt.", "Mer nytt.", "Två.", "Tre, av mig."], Text("Nytt.", "Mer nytt.", "Två.", "Tre."), Text("Ett.", "Två.", "Tre, av mig."));

    [Fact]
    public void One_removed_a_paragraph_and_the_other_added_one_elsewhere() =>
        AssertJoined(["Ett.", "Tre.", "Fyra, av mig."], Text("Ett.", "Tre."), Text("Ett.", "Två.", "Tre.", "Fyra, av mig."));

    [Fact]
    public void Both_added_at_the_same_place_and_both_are_kept_theirs_first() =>
        AssertJoined(["Ett.", "Två.", "Tre.", "Av Bo.", "Av mig."], Text("Ett.", "Två.", "Tre.", "Av Bo."), Text("Ett.", "Två.", "Tre.", "Av mig."));

    [Fact]
    public void Both_began_from_nothing_and_both_texts_are_kept() =>
        Assert.Equal(["Av Bo.", "Av mig."], Joined(SectionContent.Empty, Text("Av Bo."), Text("Av mig.")).Passages.Select(p => p.Text));

    [Fact]
    public void A_form_that_was_sent_twice_adds_nothing_the_second_time()
    {
        var sent = Text("Ett.", "Två.", "Tre.", "Nytt.") with { Meetings = [new("Råd", "mars")], NoIncidents = true };

        Assert.True(Joined(Origin, sent, sent).SaysTheSameAs(sent));
    }

    [Fact]
    public void A_form_that_was_sent_twice_with_a_paragraph_more_adds_that_one_only() =>
        AssertJoined(["Ett.", "Två.", "Tre.", "Nytt.", "Mer."], Text("Ett.", "Två.", "Tre.", "Nytt."), Text("Ett.", "Två.", "Tre.", "Nytt.", "Mer."));

    [Fact]
    public void Only_one_has_changed_anything()
    {
        var changed = Text("Allt", "är", "omskrivet", "här.") with { Form = SectionForm.Unchanged };

        Assert.True(Joined(Origin, changed, Origin).SaysTheSameAs(changed));
        Assert.True(Joined(Origin, Origin, changed).SaysTheSameAs(changed));
    }

    [Theory]
    [InlineData("Två, av Bo.", "Två, av mig.")]
    [InlineData("Två, av Bo.", null)]
    [InlineData(null, "Två, av mig.")]
    [InlineData("Två.\n\nMer av Bo.", "Två a.\n\nTvå b.\n\nTvå c.")]
    public void The_same_paragraph_changed_in_two_ways_is_for_a_person_to_decide(string? theirs, string? mine)
    {
        var merged = SectionMerge.Merge(Origin, Written(theirs), Written(mine));

        Assert.Equal(["texten"], merged.Disputed);
        Assert.Equal(Written(mine).Text, merged.Content.Text);
    }

    [Fact]
    public void A_mark_of_secrecy_and_a_changed_word_meet_in_the_same_paragraph()
    {
        var marked = new SectionContent { Passages = [new("Ett."), new("Två.", Law), new("Tre.")] };
        var rewritten = Text("Ett.", "Två, ändrat.", "Tre.");

        Assert.Equal(new Passage("Två, ändrat.", Law), Joined(Origin, marked, rewritten).Passages[1]);
        Assert.Equal(new Passage("Två, ändrat.", Law), Joined(Origin, rewritten, marked).Passages[1]);
    }

    [Fact]
    public void A_mark_follows_a_paragraph_that_the_other_split_in_two()
    {
        var marked = new SectionContent { Passages = [new("Ett."), new("Två.", Law), new("Tre.")] };
        var split = Text("Ett.", "Två a.", "Två b.", "Tre.");

        Assert.Equal([null, Law, Law, null], Joined(Origin, marked, split).Passages.Select(p => p.Secrecy));
        Assert.Equal([null, Law, Law, null], Joined(Origin, split, marked).Passages.Select(p => p.Secrecy));
    }

    [Fact]
    public void A_mark_on_a_paragraph_that_both_leave_as_it_is_is_kept()
    {
        var marked = new SectionContent { Passages = [new("Ett."), new("Två.", Law), new("Tre.")] };

        Assert.Equal(Law, Joined(Origin, marked, Text("Ett, av mig.", "Två.", "Tre.")).Passages[1].Secrecy);
        Assert.Null(Joined(marked, Origin, marked with { NoIncidents = true }).Passages[1].Secrecy); // taken away on purpose by one
    }

    [Theory]
    [InlineData("Kamerorna vid torget filmar dygnet runt.")]
    [InlineData("Kamerorna vid torget filmar numera dygnet runt.")]
    public void A_mark_follows_a_paragraph_that_the_other_moved_and_perhaps_rewrote(string moved)
    {
        const string Cameras = "Kamerorna vid torget filmar dygnet runt.";
        var origin = Text("Ett.", Cameras, "Tre.", "Fyra.");
        var marked = new SectionContent { Passages = [new("Ett."), new(Cameras, Law), new("Tre."), new("Fyra.")] };
        var rearranged = Text("Ett.", "Tre.", "Fyra.", moved);

        Assert.Equal(new Passage(moved, Law), Joined(origin, marked, rearranged).Passages[^1]);
        Assert.Equal(new Passage(moved, Law), Joined(origin, rearranged, marked).Passages[^1]);
    }

    [Fact]
    public void Two_different_provisions_for_one_paragraph_are_for_a_person_to_decide()
    {
        var theirs = new SectionContent { Passages = [new("Ett."), new("Två.", Law), new("Tre.")] };
        var mine = new SectionContent { Passages = [new("Ett."), new("Två.", "OSL 15:2"), new("Tre.")] };

        Assert.Equal(["texten"], SectionMerge.Merge(Origin, theirs, mine).Disputed);
    }

    [Fact]
    public void The_same_new_paragraph_keeps_the_mark_that_either_gave_it() =>
        Assert.Equal(new Passage("Nytt.", Law), Joined(SectionContent.Empty, Text("Nytt."), new() { Passages = [new("Nytt.", Law)] }).Passages.Single());

    [Fact]
    public void Rows_that_each_added_are_all_kept_and_a_row_that_both_added_is_kept_once()
    {
        var merged = Joined(Rows("Råd"), Rows("Råd", "Av Bo", "Av båda"), Rows("Råd", "Av båda", "Av mig"));

        Assert.Equal(["Råd", "Av Bo", "Av båda", "Av mig"], merged.Meetings.Select(m => m.What));
    }

    [Fact]
    public void One_changed_a_row_and_the_other_removed_another() =>
        Assert.Equal(["Ett, ändrat", "Två"], Joined(Rows("Ett", "Två", "Tre"), Rows("Ett, ändrat", "Två", "Tre"), Rows("Ett", "Två")).Meetings.Select(m => m.What));

    [Fact]
    public void The_same_row_changed_in_two_ways_is_for_a_person_to_decide() =>
        Assert.Equal(["mötena"], SectionMerge.Merge(Rows("Ett"), Rows("Ett, av Bo"), Rows("Ett, av mig")).Disputed);

    [Fact]
    public void Every_list_is_merged_by_itself()
    {
        var theirs = new SectionContent { Exercises = [new("Larmövning", "maj")], Plans = [new("Ny plan", "våren 2027")] };
        var mine = new SectionContent { Incidents = [new("Inbrott", "juni")], References = [new("Regler", "KS", new(2027, 2, 1), "§ 31")] };

        var merged = Joined(SectionContent.Empty, theirs, mine);

        Assert.Equal((1, 1, 1, 1), (merged.Exercises.Count, merged.Plans.Count, merged.Incidents.Count, merged.References.Count));
    }

    [Fact]
    public void No_incidents_cannot_be_joined_with_an_incident()
    {
        var merged = SectionMerge.Merge(SectionContent.Empty, new() { NoIncidents = true }, new() { Incidents = [new("Inbrott", "juni")] });

        Assert.Equal(["incidenterna"], merged.Disputed);
    }

    [Fact]
    public void The_form_is_taken_from_whoever_changed_it_and_two_changes_are_for_a_person_to_decide()
    {
        var (separate, unchanged) = (new SectionContent { Form = SectionForm.Separate }, new SectionContent { Form = SectionForm.Unchanged });

        Assert.Equal(SectionForm.Separate, Joined(SectionContent.Empty, separate, SectionContent.Empty).Form);
        Assert.Equal(["redovisningsformen"], SectionMerge.Merge(SectionContent.Empty, separate, unchanged).Disputed);
    }

    [Fact]
    public void Answers_are_merged_promise_by_promise()
    {
        var (a, b) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var theirs = new SectionContent { Answers = [new(a, CommitmentStatus.Done, null, "", "")] };
        var mine = new SectionContent { Answers = [new(b, CommitmentStatus.Ongoing, null, "", "")] };

        Assert.Equal([a, b], Joined(SectionContent.Empty, theirs, mine).Answers.Select(x => x.CommitmentId));
        Assert.Equal(["åtagandena"], SectionMerge.Merge(SectionContent.Empty, theirs, new() { Answers = [new(a, CommitmentStatus.Dropped, null, "Behövs inte.", "")] }).Disputed);
    }

    [Fact]
    public void What_is_in_dispute_does_not_hide_what_could_be_joined()
    {
        var merged = SectionMerge.Merge(Origin, Text("Ett b.", "Två.", "Tre.") with { Meetings = [new("Råd", "mars")] }, Text("Ett m.", "Två.", "Tre."));

        Assert.False(merged.IsClean);
        Assert.Single(merged.Content.Meetings);
    }

    [Fact]
    public void A_long_text_is_merged_where_it_was_changed()
    {
        var paragraphs = Enumerable.Range(0, 400).Select(i => $"Stycke {i}.").ToArray();
        string[] With(int at, string text) => [.. paragraphs.Select((p, i) => i == at ? text : p)];

        var merged = Joined(Text(paragraphs), Text(With(3, "Av Bo.")), Text(With(390, "Av mig.")));

        Assert.Equal(("Av Bo.", "Av mig.", 400), (merged.Passages[3].Text, merged.Passages[390].Text, merged.Passages.Count));
    }

    private static SectionContent Text(params string[] paragraphs) => new() { Passages = [.. paragraphs.Select(p => new Passage(p))] };

    private static SectionContent Written(string? middle) => new() { Passages = Passages.Parse($"Ett.\n\n{middle}\n\nTre.", []) };

    private static SectionContent Rows(params string[] rows) => new() { Meetings = [.. rows.Select(r => new ReportEntry(r, ""))] };

    private static void AssertJoined(string[] expected, SectionContent theirs, SectionContent mine) =>
        Assert.Equal(expected, Joined(Origin, theirs, mine).Passages.Select(p => p.Text));

    private static SectionContent Joined(SectionContent origin, SectionContent theirs, SectionContent mine)
    {
        var merged = SectionMerge.Merge(origin, theirs, mine);
        Assert.Empty(merged.Disputed);
        return merged.Content;
    }
}

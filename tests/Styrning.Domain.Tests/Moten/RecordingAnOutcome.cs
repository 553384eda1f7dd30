using Styrning.Domain.Decisions;
using static Styrning.Domain.Tests.Moten.AChamber;

namespace Styrning.Domain.Tests.Moten;

public sealed class RecordingAnOutcome
{
    [Fact]
    public void Waits_until_the_meeting_has_begun()
    {
        var ks = new AChamber(OrganTyp.KS);
        ks.Meeting.StartsAt = new TimeOnly(18, 0);
        var begins = new DateTimeOffset(2026, 12, 7, 17, 0, 0, TimeSpan.Zero);

        Assert.Equal("MOT-64", Code(() => ks.With().Record(Adopted, Guid.Empty, begins.AddMinutes(-1))));
        Assert.Equal(Day, ks.With().Record(Adopted, Guid.Empty, begins).DecidedOn);
    }

    [Fact]
    public void Is_done_once_and_not_at_a_meeting_that_was_cancelled()
    {
        var ks = new AChamber(OrganTyp.KS);
        ks.With().Record(Adopted, Guid.Empty, After);
        Assert.Equal("MOT-65", Code(() => ks.With().Record(Adopted, Guid.Empty, After)));

        var off = new AChamber(OrganTyp.KS);
        off.Meeting.CancelledOn = Day;
        Assert.Equal("MOT-64", Code(() => off.With().Record(Adopted, Guid.Empty, After)));
    }

    [Fact]
    public void Needs_the_words_the_change_and_the_motivering()
    {
        Decision Record(DecisionOutcome outcome, DecisionWords words) => new AChamber(OrganTyp.KS).With().Record(new(outcome, words, null, [], []), Guid.Empty, After);

        Assert.Equal("MOT-69", Code(() => Record(DecisionOutcome.Adopted, new(" "))));
        Assert.Equal("MOT-68", Code(() => Record(DecisionOutcome.AdoptedWithChange, new("Antas."))));
        Assert.Equal("MOT-44", Code(() => Record(DecisionOutcome.Aterremiss, new("Återremitteras."))));
        Assert.Equal("Punkt 3 stryks.", Record(DecisionOutcome.AdoptedWithChange, new("Antas.", "Punkt 3 stryks.")).Change);
        Assert.Equal("Utred.", Record(DecisionOutcome.Aterremiss, new("Återremitteras.", Motivering: "Utred.")).Motivering);
    }

    [Fact]
    public void Refuses_what_does_not_fit_the_item()
    {
        var information = new AChamber(OrganTyp.KS, treatment: Treatment.Information);
        Assert.Equal("MOT-67", Code(() => information.With().Record(Adopted, Guid.Empty, After)));
        Assert.Equal("MOT-67", Code(() => new AChamber(OrganTyp.KS).With().Record(Adopted with { Outcome = DecisionOutcome.Noted }, Guid.Empty, After)));
    }

    [Fact]
    public void Of_a_matter_that_waits_no_longer_is_that_the_item_is_left_out_and_says_nothing_of_the_matter()
    {
        var kf = new AChamber(OrganTyp.KF); // neither announced nor prepared: nothing is decided
        var gone = kf.With() with { IsGone = true };

        Assert.Equal("MOT-66", Code(() => gone.Record(Adopted, Guid.Empty, After)));
        Assert.Equal([DecisionOutcome.Noted], gone.Outcomes);
        var decision = gone.Record(Adopted with { Outcome = DecisionOutcome.Noted, Words = new("Punkten utgår.") }, Guid.Empty, After);
        Assert.Equal((null, After), (decision.MatterId, kf.Item.TreatedAt));
        Assert.Equal("utgår", decision.Outcome.InWords(decision.Treatment));
        Assert.Equal("noteras", DecisionOutcome.Noted.InWords(Treatment.Information));
    }

    [Fact]
    public void Keeps_what_is_secret_out_of_the_protocol_that_is_shown()
    {
        var ks = new AChamber(OrganTyp.KS);
        ks.Item.ProtocolId = Guid.CreateVersion7();

        Assert.Equal("MOT-82", Code(() => ks.With().Record(Adopted with { IsSecret = true }, Guid.Empty, After)));
        ks.With().Record(Adopted, Guid.Empty, After);
        Assert.False(ks.Item.IsSecret);

        var free = new AChamber(OrganTyp.KS);
        free.With().Record(Adopted with { IsSecret = true }, Guid.Empty, After);
        Assert.True(free.Item.IsSecret);
    }

    [Fact]
    public void Leaves_no_trace_when_the_organ_is_not_quorate()
    {
        var ks = new AChamber(OrganTyp.KS, 6, 13);

        Assert.Equal("MOT-58", Code(() => ks.With().Record(Adopted with { IsSecret = true }, Guid.Empty, After)));
        Assert.True(ks.Item is { TreatedAt: null, IsSecret: false });
    }

    [Fact]
    public void May_be_corrected_in_its_words_with_a_trace_until_the_protocol_is_justerat()
    {
        var decision = Made(OrganTyp.KF, Treatment.Decision, DecisionOutcome.Aterremiss, minority: Asked(20, 60));
        var words = new DecisionWords("Ny text.", "", "", "Anna Ek och Bo Al");

        Assert.Equal(2, DecisionCorrection.Of(decision, words, null, After, Guid.Empty));
        Assert.Equal(0, DecisionCorrection.Of(decision, words, null, After, Guid.Empty));
        Assert.Equal("Anna Ek och Bo Al", decision.Minority!.Motiveringar[0].Names);
        Assert.Equal(["Text.", "Anna Ek (S) med flera"], decision.Corrections.Select(c => c.Before));
        Assert.Equal("MOT-77", Code(() => DecisionCorrection.Of(decision, words, Day, After, Guid.Empty)));
    }

    [Fact]
    public void What_is_tabled_comes_back_at_the_organs_next_meeting_that_is_held()
    {
        Meeting On(string organ, string day, bool cancelled = false) =>
            new() { OrganKey = organ, MeetsOn = DateOnly.ParseExact(day, "yyyy-MM-dd"), CancelledOn = cancelled ? Day : null };
        Meeting[] calendar = [On("kf", "2027-02-24"), On("ks", "2026-12-14"), On("kf", "2026-12-07"), On("kf", "2027-01-27", cancelled: true), On("kf", "2027-03-31")];

        Assert.Equal(new DateOnly(2027, 2, 24), Bordlaggning.ComesBackAt(calendar, "kf", Day)!.MeetsOn);
        Assert.Null(Bordlaggning.ComesBackAt(calendar, "kf", new DateOnly(2027, 3, 31)));
    }

    private static ItemRecord Adopted => new(DecisionOutcome.Adopted, new("Antas."), null, [], []);
}

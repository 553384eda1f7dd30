using Styrning.Whistle.Cases;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Tests.Cases;

public sealed class ScreeningForConflicts
{
    private static readonly Appointment Karin = new()
    {
        Organisation = "kommunen",
        Name = "Karin Öberg",
        Title = "kommunjurist",
        Unit = "Kansliet",
        Decision = new("Kommunstyrelsen", new(2026, 1, 14), "§ 7"),
    };

    [Theory]
    [InlineData("Karin Öberg")]
    [InlineData("karin oberg")]
    [InlineData("ÖBERG, KARIN")]
    [InlineData("Karin Anna-Lisa Öberg")]
    [InlineData("Karin Öberg-Lund")]
    [InlineData("K. Öberg")]
    [InlineData("Karin Öbergs")]
    [InlineData("Carin Öberg")]
    [InlineData("Kommunens Karin Öbergh")]
    [InlineData("Öberg")]
    [InlineData("Karin")]
    [InlineData("  Karin\tÖberg  ")]
    public void A_name_that_can_be_the_handlers_keeps_the_handler_away(string written) =>
        Assert.True(ConflictScreening.IsConcerned(Karin, Of(new(written, "", ""))));

    [Theory]
    [InlineData("Per Öberg")]
    [InlineData("P. Öberg")]
    [InlineData("Karin Sjöberg")]
    [InlineData("Anna Wester")]
    [InlineData("Åke")]
    [InlineData("")]
    [InlineData("—")]
    public void Another_name_does_not(string written) =>
        Assert.False(ConflictScreening.IsConcerned(Karin, Of(new(written, "", ""))));

    [Theory]
    [InlineData("kommunjurist", "", true)]
    [InlineData("Kommunjuristen", "kansliet", true)]
    [InlineData("vår kommunjurist", "", true)]
    [InlineData("Kommunjurist", "Socialförvaltningen", false)]
    [InlineData("Jurist", "", false)]
    [InlineData("", "Kansliet", false)]
    public void Without_a_name_the_post_tells_who_it_is_unless_the_unit_is_another(string title, string unit, bool concerned) =>
        Assert.Equal(concerned, ConflictScreening.IsConcerned(Karin, Of(new("", title, unit))));

    [Fact]
    public void Whoever_was_ticked_is_kept_away_and_nobody_else()
    {
        Assert.True(ConflictScreening.IsConcerned(Karin, new() { What = "x", ConcernsAppointments = [Karin.Id] }));
        Assert.False(ConflictScreening.IsConcerned(Karin, new() { What = "x", ConcernsAppointments = [Guid.Empty] }));
    }

    [Fact]
    public void Who_is_only_mentioned_in_the_text_may_handle_it() =>
        Assert.False(ConflictScreening.IsConcerned(Karin, new() { What = "Jag har berättat för Karin Öberg." }));

    private static ReportContent Of(ConcernedPerson one) => new() { What = "x", Concerned = [one] };
}

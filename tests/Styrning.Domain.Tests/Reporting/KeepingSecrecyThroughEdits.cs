using Styrning.Domain.Reporting;

namespace Styrning.Domain.Tests.Reporting;

public sealed class KeepingSecrecyThroughEdits
{
    private static readonly IReadOnlyList<Passage> Earlier = [new("Öppet ett."), new("Hemligt.", "OSL 18:8"), new("Öppet två.")];

    [Fact]
    public void An_unchanged_paragraph_keeps_its_proposal_wherever_it_moves() =>
        Assert.Equal([new("Nytt."), new("Hemligt.", "OSL 18:8"), new("Öppet två.")], Passages.Parse("Nytt.\n\nHemligt.\n\nÖppet två.", Earlier));

    [Fact]
    public void A_changed_word_does_not_make_a_paragraph_public() =>
        Assert.Equal("OSL 18:8", Passages.Parse("Öppet ett.\n\nHemligt, med ett tillägg.\n\nÖppet två.", Earlier)[1].Secrecy);

    [Fact]
    public void A_marked_paragraph_that_is_split_is_marked_in_both_halves()
    {
        var split = Passages.Parse("Öppet ett.\n\nHemlig första.\n\nHemlig andra.\n\nÖppet två.", Earlier);

        Assert.Equal([null, "OSL 18:8", "OSL 18:8", null], split.Select(p => p.Secrecy));
    }

    [Fact]
    public void A_new_paragraph_beside_an_unchanged_marked_one_is_public() =>
        Assert.Null(Passages.Parse("Öppet ett.\n\nNytt och öppet.\n\nHemligt.\n\nÖppet två.", Earlier)[1].Secrecy);

    [Fact]
    public void A_text_written_all_over_again_keeps_the_strictest_it_had() =>
        Assert.All(Passages.Parse("Allt är nytt.\n\nHär också.\n\nOch här.\n\nOch här med.", Earlier), p => Assert.Equal("OSL 18:8", p.Secrecy));

    [Theory]
    [InlineData("a\r\n\r\nb")]
    [InlineData("a\n \n\n\tb")]
    [InlineData("a\r\rb")]
    [InlineData("\n\na\n\nb\n\n")]
    public void Line_ends_of_any_system_part_paragraphs(string text) => Assert.Equal(["a", "b"], Passages.Split(text));

    [Theory]
    [InlineData("Öppet ett.\n\nÖppet två.\n\nHemligt.", 2)]
    [InlineData("Hemligt.\n\nÖppet ett.\n\nÖppet två.", 0)]
    [InlineData("Öppet två.\n\nHemligt.\n\nÖppet ett.", 1)]
    public void A_marked_paragraph_that_is_moved_takes_its_proposal_along(string text, int place)
    {
        var moved = Passages.Parse(text, Earlier);

        Assert.Equal("OSL 18:8", moved[place].Secrecy);
        Assert.Equal(1, moved.Count(p => p.Secrecy is not null));
    }

    [Fact]
    public void A_marked_paragraph_that_is_moved_and_edited_is_still_known()
    {
        IReadOnlyList<Passage> earlier = [new("Kameror planeras vid stationen och parken.", "OSL 18:8"), new("Året var lugnt.")];

        var moved = Passages.Parse("Året var lugnt.\n\nKameror planeras nu vid stationen och torget.", earlier);

        Assert.Equal([null, "OSL 18:8"], moved.Select(p => p.Secrecy));
    }

    [Fact]
    public void Two_rewritten_together_are_both_marked_when_one_was() =>
        Assert.Equal(["OSL 18:8", "OSL 18:8", null], Passages.Parse("Nytt ett.\n\nNytt två.\n\nÖppet två.", Earlier).Select(p => p.Secrecy));

    [Fact]
    public void No_text_is_no_paragraph() => Assert.Empty(Passages.Parse(null, Earlier));

    [Fact]
    public void A_very_long_text_is_still_marked_where_it_was()
    {
        var many = Enumerable.Range(0, 1500).Select(i => new Passage($"Stycke {i}", i == 700 ? "OSL 15:2" : null)).ToList();
        var text = string.Join("\n\n", many.Select((p, i) => i == 3 ? "Ändrat" : p.Text));

        var parsed = Passages.Parse(text, many);

        Assert.Equal("OSL 15:2", parsed[700].Secrecy);
        Assert.Equal(1, parsed.Count(p => p.Secrecy is not null));
    }
}

using Styrning.Domain;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Tests.Arenden.Utlamnande;

public sealed class TakingOutWhatIsSecret
{
    private const string Mark = "[uppgift utelämnad: OSL 32 kap. 3 b §]";

    [Theory]
    [InlineData("Karin Öberg sade nej.", "Karin Öberg", $"{Mark} sade nej.")]
    [InlineData("KARIN ÖBERG sade nej.", "Karin Öberg", $"{Mark} sade nej.")]
    [InlineData("karin oberg sade nej.", "Karin Öberg", $"{Mark} sade nej.")]
    [InlineData("Karin\r\nÖberg sade nej.", "Karin Öberg", $"{Mark} sade nej.")]
    [InlineData("Karin\u00a0Öberg sade nej.", "Karin Öberg", $"{Mark} sade nej.")]
    [InlineData("Kar\u00adin\u200b Öberg sade nej.", "Karin Öberg", $"{Mark} sade nej.")]
    [InlineData("Karin O\u0308berg sade nej.", "Karin Öberg", $"{Mark} sade nej.")]
    [InlineData("Karin Öberg, Karin Öberg.", "Karin Öberg", $"{Mark}, {Mark}.")]
    [InlineData("070-123 45 67 (ring)", "070-123 45 67 (ring)", Mark)]
    [InlineData("Ingen nämns.", "Karin Öberg", "Ingen nämns.")]
    public void Finds_a_piece_however_it_is_written(string text, string piece, string copy) => Assert.Equal(copy, Redaction.Apply(text, [Kept(piece)]));

    [Fact]
    public void Leaves_neither_the_text_nor_its_length()
    {
        var @short = Redaction.Apply("Det var Bo som gjorde det.", [Kept("Bo")]);
        var @long = Redaction.Apply("Det var Alexandra Rosencrantz-Gyllenstierna som gjorde det.", [Kept("Alexandra Rosencrantz-Gyllenstierna")]);

        Assert.Equal(@short, @long);
    }

    [Fact]
    public void Takes_pieces_that_overlap_as_one()
    {
        var copy = Redaction.Apply("Chefen Karin Öberg på kansliet.", [Kept("Chefen Karin Öberg"), Kept("Karin Öberg på kansliet", SecrecyGround.Purpose)]);

        Assert.Equal("[uppgift utelämnad: OSL 32 kap. 3 b § och OSL 17 kap. 3 b §].", copy);
    }

    [Fact]
    public void Leaves_what_was_tried_and_may_be_given_out() =>
        Assert.Equal("Karin Öberg sade nej.", Redaction.Apply("Karin Öberg sade nej.", [Kept("Karin Öberg") with { Released = true, Reason = "Hon har själv berättat det." }]));

    [Theory]
    [InlineData("Karins väska stod kvar.", "Karin")]
    [InlineData("Hos Öberg fanns den.", "Öberg")]
    [InlineData("Inget.", null)]
    [InlineData("[uppgift utelämnad: OSL 32 kap. 3 b §] Öbergsgatan", null)]
    public void Tells_which_part_of_a_name_still_stands(string copy, string? word) =>
        Assert.Equal(word is null ? [] : [word], Redaction.Remaining(copy, [Kept("Karin Öberg")]));

    [Fact]
    public void A_hostile_text_takes_no_longer_than_another()
    {
        var text = string.Concat(Enumerable.Repeat("a a a a a a a a a a ", 5000));

        Assert.Equal(text, Redaction.Apply(text, [Kept("a a a a a a a a a a b")]));
    }

    [Theory]
    [InlineData("rapporterande", true, "skäl", "VIS-84")]
    [InlineData("rapporterande", false, "", null)]
    [InlineData("annan-enskild", true, "", "VIS-85")]
    [InlineData("annan-enskild", true, "Personen har samtyckt.", null)]
    [InlineData("annan-enskild", false, "", null)]
    [InlineData("syftet", false, "", "VIS-85")]
    [InlineData("syftet", false, "Den kan då förstöra bevis.", null)]
    [InlineData("syftet", true, "", null)]
    public void Each_ground_asks_its_own_question(string ground, bool released, string reason, string? code)
    {
        var refusal = Record.Exception(() => new Uppgift("Karin Öberg", ground, released, reason).Check()) as RuleBroken;

        Assert.Equal(code, refusal?.Code);
    }

    private static Uppgift Kept(string text, SecrecyGround? ground = null) => new(text, (ground ?? SecrecyGround.Other).Key, Released: false, "");
}

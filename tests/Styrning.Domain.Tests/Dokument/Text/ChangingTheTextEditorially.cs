using Styrning.Domain.Documents;
using static Styrning.Domain.Tests.Dokument.Text.WritingAVersion;

namespace Styrning.Domain.Tests.Dokument.Text;

public sealed class ChangingTheTextEditorially
{
    private const string Text = "# Syfte\n\nKommunens kanslienhet svarar för att policyn följs och för att den ses över i början av varje mandatperiod av den som är ny.";

    private static readonly Guid Nils = Guid.CreateVersion7();
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 11, 23), Decided = new(2022, 11, 30);

    [Fact]
    public void Makes_a_minor_version_and_an_editorial_decision_of_the_same_organ()
    {
        var document = Adopted();
        var change = new EditorialChange(Text.Replace("kanslienhet", "kansliavdelning"), "KS delegationsordning 4.2", Today, "Nytt namn på enheten.");

        var (version, decision) = change.Make(document, Today, Nils, Now);
        var (second, _) = (change with { Markdown = Text }).Make(document, Today, Nils, Now.AddMinutes(1));

        Assert.Equal(("2.1", false, "Nytt namn på enheten."), (version.Label, version.IsDraft, version.Note));
        Assert.Equal((DecisionEffect.Editorial, version.Id, "kf", Today, "KS delegationsordning 4.2", null), (decision.Effect, decision.VersionId, decision.OrganKey, decision.DecidedOn, decision.Delegation, decision.Paragraf));
        Assert.Equal("2.2", second.Label);
        Assert.Equal(second.Id, DocumentState.On(document, Today).VersionId);
    }

    [Fact]
    public void Applies_from_its_day_and_not_before()
    {
        var document = Adopted();
        var (version, _) = new EditorialChange(Text + " x", "4.2", Today, "").Make(document, Today, Nils, Now);

        Assert.Equal(document.VersionOf("2")!.Id, DocumentState.On(document, Today.AddDays(-1)).VersionId);
        Assert.Equal(version.Id, DocumentState.On(document, Today).VersionId);
    }

    [Fact]
    public void Needs_a_named_delegation() => Refused("DOK-47", () => new EditorialChange(Text + "x", " ", Today, "").Make(Adopted(), Today, Nils, Now));

    [Fact]
    public void May_be_of_today_and_not_of_tomorrow()
    {
        new EditorialChange(Text + "x", "4.2", Today, "").Make(Adopted(), Today, Nils, Now);

        Refused("DOK-48", () => new EditorialChange(Text + "x", "4.2", Today.AddDays(1), "").Make(Adopted(), Today, Nils, Now));
    }

    [Fact]
    public void May_be_of_the_texts_first_day_and_not_of_the_day_before()
    {
        new EditorialChange(Text + "x", "4.2", Decided, "").Make(Adopted(), Today, Nils, Now);

        Refused("DOK-49", () => new EditorialChange(Text + "x", "4.2", Decided.AddDays(-1), "").Make(Adopted(), Today, Nils, Now));
    }

    [Fact]
    public void Needs_a_change() => Refused("DOK-50", () => new EditorialChange(Text + "\r\n", "4.2", Today, "").Make(Adopted(), Today, Nils, Now));

    [Fact]
    public void Needs_a_text_in_force()
    {
        var document = Document();
        document.StartDraft(null, Nils, Now);

        Refused("DOK-46", () => new EditorialChange("x", "4.2", Today, "").Make(document, Today, Nils, Now));
    }

    [Fact]
    public void Of_names_raises_no_doubt_and_of_headings_or_many_words_does()
    {
        var hundred = string.Join(' ', Enumerable.Range(0, 98).Select(i => $"ord{i}"));
        Assert.Empty(EditorialChange.Doubts($"# Syfte\n\n{hundred}", $"# Syfte\n\n{hundred.Replace("ord1 ", "annat ")}"));

        Assert.Single(EditorialChange.Doubts("# Syfte\n\n" + hundred, "# Ändamål\n\n" + hundred), d => d.Contains("Rubrikerna", StringComparison.Ordinal));
        var five = $"# Syfte\n\n{hundred.Replace("ord1 ", "a ").Replace("ord2 ", "a ").Replace("ord3 ", "a ").Replace("ord4 ", "a ").Replace("ord5 ", "a ")}";
        Assert.Empty(EditorialChange.Doubts($"# Syfte\n\n{hundred}", five)); // 5 of 100
        Assert.Equal("Ungefär 6 procent av orden skiljer sig. En redaktionell ändring rör bara enstaka ord.", Assert.Single(EditorialChange.Doubts($"# Syfte\n\n{hundred}", five.Replace("ord6 ", "a "))));
    }

    private static Styrdokument Adopted()
    {
        var document = Document();
        document.StartDraft(null, Nils, Now).Settle(Now);
        var version = document.StartDraft(null, Nils, Now);
        version.Write(Text, "", Nils, Now);
        version.Settle(Now);
        document.Decisions.Add(new() { DocumentId = document.Id, Effect = DecisionEffect.Adopt, VersionId = version.Id, OrganKey = "kf", DecidedOn = Decided, RecordedAt = Now, RecordedBy = Nils });
        return document;
    }
}

using Styrning.Domain.Documents;

namespace Styrning.Domain.Tests.Dokument.Text;

public sealed class WritingAVersion
{
    private static readonly Guid Nils = Guid.CreateVersion7(), Karin = Guid.CreateVersion7();
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Who_wrote_last_is_kept_and_so_is_everyone_before()
    {
        var draft = Draft("Ett.");
        draft.Write("Två.", "", Nils, Now);
        draft.Write("Tre.", "", Karin, Now.AddHours(1));

        Assert.Equal((Karin, Now.AddHours(1)), (draft.WrittenBy, draft.WrittenAt));
        Assert.True(draft.IsWrittenBy(Nils));
        Assert.True(draft.IsWrittenBy(Karin));
        Assert.False(draft.IsWrittenBy(Guid.CreateVersion7()));
    }

    [Fact]
    public void To_save_what_one_has_only_read_is_not_to_write()
    {
        var draft = Draft("Ett.");
        draft.Write("Två.", "Nytt.", Nils, Now);
        draft.Write("Två.\r\n", "Nytt.", Karin, Now.AddHours(1));

        Assert.Equal((Nils, Now), (draft.WrittenBy, draft.WrittenAt));
        Assert.False(draft.IsWrittenBy(Karin));
    }

    [Fact]
    public void A_blank_line_at_the_end_is_no_change()
    {
        var draft = Draft("Ett.\r\n\n");
        draft.Write("Ett.", "", Karin, Now);

        Assert.Null(draft.WrittenBy);
    }

    [Fact]
    public void A_settled_version_never_changes()
    {
        var version = Draft("Ett.");
        version.Settle(Now);
        version.Settle(Now.AddDays(1));

        Refused("DOK-41", () => version.Write("Två.", "", Nils, Now));
        Refused("DOK-41", () => version.TakeFrom(Guid.CreateVersion7(), "Två.", [], Nils, Now));
        Assert.Equal(("Ett.", Now), (version.Markdown, version.SettledAt));
    }

    [Fact]
    public void A_million_signs_are_kept_and_one_more_is_refused()
    {
        var draft = Draft("");
        draft.Write(new string('a', VersionText.Longest), "", Nils, Now);

        var refused = Refused("DOK-42", () => draft.Write(new string('b', VersionText.Longest + 1), "", Nils, Now));

        Assert.StartsWith("Texten är för lång: 1 000 001 tecken. Högst 1 000 000 tecken går att spara, ungefär 400 sidor.", refused.Sentence, StringComparison.Ordinal);
        Assert.StartsWith("aaa", draft.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_thousand_headings_are_kept_and_one_more_is_refused()
    {
        var draft = Draft("");
        draft.Write(string.Concat(Enumerable.Repeat("# a\n", 2000)), "", Nils, Now);

        Refused("DOK-44", () => draft.Write(string.Concat(Enumerable.Repeat("# a\n", 2001)), "", Nils, Now));
    }

    [Fact]
    public void What_turns_or_hides_writing_is_not_kept() =>
        Assert.Equal("abc\tä\n\ud83d\ude00 \ufffd", VersionText.Clean("a\u0000b\u202ec\u200b\tä\r\n\ud83d\ude00 \ud800\U000E0041  "));

    [Fact]
    public void One_draft_at_a_time_and_the_second_is_told_of_the_first()
    {
        var document = Document();
        var first = document.StartDraft(null, Nils, Now);

        var refused = Refused("DOK-40", () => document.StartDraft(null, Karin, Now));

        Assert.Equal("Det finns redan ett utkast: version 1, påbörjat 23 november 2026 kl. 09.00. Ett dokument har ett utkast åt gången. Skriv vidare i det, eller kasta det först.", refused.Sentence);
        Assert.Same(first, Assert.Single(document.Versions));
    }

    [Fact]
    public void A_new_draft_begins_from_what_one_chooses_and_has_the_next_number()
    {
        var document = Document();
        foreach (var text in (string[])["Ett.", "Två."])
        {
            var version = document.StartDraft(null, Nils, Now);
            version.Write(text, "", Nils, Now);
            version.Settle(Now);
        }

        var draft = document.StartDraft(document.VersionOf("1"), Karin, Now);

        Assert.Equal(("3", "Ett.", null), (draft.Label, draft.Markdown, draft.WrittenBy));
        Assert.Same(draft, document.Draft());
    }

    [Fact]
    public void A_draft_is_thrown_away_once_and_a_settled_version_never()
    {
        var document = Document();
        document.StartDraft(null, Nils, Now).Settle(Now);
        document.StartDraft(null, Nils, Now);

        document.ThrowAwayDraft();

        Refused("DOK-43", () => document.ThrowAwayDraft());
        Assert.Equal("1", Assert.Single(document.Versions).Label);
    }

    internal static RuleBroken Refused(string code, Action act)
    {
        var refused = Assert.Throws<RuleBroken>(act);
        Assert.Equal(code, refused.Code);
        return refused;
    }

    internal static Styrdokument Document() => new() { Key = "policy", Title = "Policy", TypeKey = "policy", OwnerRoleKey = "kanslichef", DecidingOrganKey = "kf" };

    private static DocumentVersion Draft(string text) => new() { DocumentId = Guid.CreateVersion7(), Number = 1, Source = VersionSource.Markdown, Markdown = text, CreatedAt = Now, CreatedBy = Nils };
}

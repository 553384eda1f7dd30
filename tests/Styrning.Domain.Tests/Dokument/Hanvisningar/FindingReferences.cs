using Styrning.Domain.Documents;

namespace Styrning.Domain.Tests.Dokument.Hanvisningar;

public sealed class FindingReferences
{
    private static readonly NamedDocument Policy = new(Guid.CreateVersion7(), "policy-mot-korruption", "Policy mot korruption");
    private static readonly NamedDocument Security = new(Guid.CreateVersion7(), "sakerhetspolicy", "Säkerhetspolicy");
    private static readonly NamedDocument Guidelines = new(Guid.CreateVersion7(), "riktlinjer-for-sakerhetsarbetet", "Riktlinjer för säkerhetsarbetet");
    private static readonly NamedDocument Work = new(Guid.CreateVersion7(), "sakerhetsarbetet", "Säkerhetsarbetet");
    private static readonly NamedDocument Plan = new(Guid.CreateVersion7(), "plan", "Plan");
    private static readonly NamedDocument[] All = [Policy, Security, Guidelines, Work, Plan];

    [Theory]
    [InlineData("Se Säkerhetspolicy.", "Säkerhetspolicy")]
    [InlineData("Enligt säkerhetspolicyn gäller detta.", "säkerhetspolicyn")]
    [InlineData("säkerhetspolicyns mål", "säkerhetspolicyns")]
    [InlineData("SÄKERHETSPOLICY 2019", "SÄKERHETSPOLICY")]
    [InlineData("(säkerhetspolicy)", "säkerhetspolicy")]
    [InlineData("i **säkerhetspolicyn**.", "säkerhetspolicyn")]
    public void A_title_is_found_in_any_case_and_with_its_endings(string text, string words)
    {
        var found = Assert.Single(ReferenceFinder.In(text, Policy.Id, All));
        Assert.Equal((Security.Id, words), (found.ToId, found.Words));
    }

    [Theory]
    [InlineData("säkerhetspolicyarbete")] // another word
    [InlineData("informationssäkerhetspolicy")]
    [InlineData("policy mot all korruption")]
    [InlineData("Vi har en policy. Mot korruption arbetar alla.")] // two sentences
    [InlineData("En plan finns, och planen följs.")] // one short word stands everywhere
    public void What_is_not_a_whole_title_is_not_found(string text) => Assert.Empty(ReferenceFinder.In(text, Guid.Empty, All));

    [Theory]
    [InlineData("policyn mot korruption")]
    [InlineData("Policy mot\nkorruption")]
    [InlineData("policy mot korruptions")]
    public void The_first_and_the_last_word_may_be_inflected_and_a_title_may_go_over_a_line(string text) =>
        Assert.Equal(Policy.Id, Assert.Single(ReferenceFinder.In(text, Guid.Empty, All)).ToId);

    [Fact]
    public void The_longest_title_wins_and_what_it_has_taken_is_not_taken_again()
    {
        Assert.Equal([Guidelines.Id], ReferenceFinder.In("Se riktlinjerna för säkerhetsarbetet.", Guid.Empty, All).Select(f => f.ToId));
        Assert.Equal([Guidelines.Id, Work.Id], ReferenceFinder.In("Se riktlinjer för säkerhetsarbetet, och säkerhetsarbetet.", Guid.Empty, All).Select(f => f.ToId));
    }

    [Fact]
    public void A_document_does_not_refer_to_itself() => Assert.Empty(ReferenceFinder.In("Policy mot korruption gäller alla.", Policy.Id, All));

    [Fact]
    public void A_link_is_found_by_where_it_leads()
    {
        var found = ReferenceFinder.In("Läs [vår plan](/dokument/plan/version/2) och [mer](https://kommun.example/dokument/sakerhetspolicy), men inte [säkerhetspolicyn](https://annan.example/policy).", Guid.Empty, All);

        Assert.Equal([(Plan.Id, "vår plan"), (Security.Id, "mer")], found.Select(f => (f.ToId, f.Words)));
    }

    [Fact]
    public void Each_section_tells_once_where_it_stands()
    {
        var found = ReferenceFinder.In("Säkerhetspolicy och säkerhetspolicyn.\n\n# Ansvar\n\nSäkerhetspolicy, policyn mot korruption.\n\n# Mål\n\nInget.", Guid.Empty, All);

        Assert.Equal([("", Security.Id), ("Ansvar", Security.Id), ("Ansvar", Policy.Id)], found.Select(f => (f.Section, f.ToId)));
        Assert.Equal("Säkerhetspolicy", found[0].Words);
    }

    [Fact]
    public void A_long_text_and_many_titles_take_no_time_worth_speaking_of()
    {
        var many = Enumerable.Range(0, 2000).Select(i => new NamedDocument(Guid.CreateVersion7(), $"riktlinje-{i}", $"Riktlinje för område nummer {i}")).ToList();
        var text = string.Join(' ', Enumerable.Repeat("Riktlinje för område nummer", 5000)) + " 1999.";

        Assert.Equal(many[1999].Id, Assert.Single(ReferenceFinder.In(text, Guid.Empty, many)).ToId);
    }
}

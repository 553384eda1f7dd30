using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;

namespace Styrning.Domain.Tests.Dokument;

public sealed class RegisteringADocument
{
    private static readonly DocumentTerms Terms =
        new("Policy mot korruption", "policy", "kommunjurist", "kf", "Kommunövergripande", "Integritet", null, null, RenewalRule.None, false);

    private static readonly Organ Kf = Organ("kf", "Kommunfullmäktige", OrganTyp.KF);
    private static readonly Organ Ks = Organ("ks", "Kommunstyrelsen", OrganTyp.KS);
    private static readonly Organ Au = Organ("ksau", "Arbetsutskottet", OrganTyp.Utskott);

    [Fact]
    public void Makes_it_found_by_title_subject_and_scope_in_Swedish_order()
    {
        var document = Document();
        document.Register(Terms with { Title = "  Åtgärder mot korruption " });

        Assert.Equal("Åtgärder mot korruption", document.Title);
        Assert.Equal(SwedishText.SortKey("Åtgärder mot korruption"), document.SortKey);
        Assert.Equal(" atgarder mot korruption integritet kommunovergripande ", document.SearchKey);
        Assert.Equal("plan", document.Key);
    }

    public static TheoryData<string, DocumentTerms> Lacking => new()
    {
        { "DOK-12", Terms with { Title = " " } },
        { "DOK-12", Terms with { Title = new string('a', 301) } },
        { "DOK-12", Terms with { Scope = "" } },
        { "DOK-14", Terms with { TypeKey = "" } },
        { "DOK-15", Terms with { OwnerRoleKey = null } },
        { "DOK-16", Terms with { DecidingOrganKey = null } },
        { "DOK-130", Terms with { Renewal = new(RenewalKind.Interval) } },
        { "DOK-130", Terms with { Renewal = new(RenewalKind.EachTerm, 121) } },
        { "DOK-131", Terms with { Renewal = new(RenewalKind.FixedDay, Month: 2, Day: 29) } },
        { "DOK-18", Terms with { ValidToOn = new(2019, 10, 29) } },
        { "DOK-18", Terms with { ValidToOn = new(2027, 12, 31), ReviseByOn = new(2028, 1, 1) } },
    };

    [Theory, MemberData(nameof(Lacking))]
    public void Refuses_what_is_missing_or_does_not_go_together_and_changes_nothing(string code, DocumentTerms terms)
    {
        var document = Document();

        Assert.Equal(code, Assert.Throws<RuleBroken>(() => document.Register(terms)).Code);
        Assert.Equal(("Plan", null), (document.Title, document.ValidToOn));
    }

    [Fact]
    public void Takes_the_last_day_of_each_limit()
    {
        var document = Document();

        document.Register(Terms with { Title = new string('a', 300), ValidToOn = new(2019, 10, 30), ReviseByOn = new(2019, 10, 30), Renewal = new(RenewalKind.FixedDay, Month: 2, Day: 28) });

        Assert.Equal(new DateOnly(2019, 10, 30), document.ValidToOn);
    }

    [Theory]
    [InlineData("policy", "kf", null)]
    [InlineData("policy", "ks", "Policy brukar beslutas av kommunfullmäktige. Kommunstyrelsen är en lägre instans: kontrollera att den får besluta.")]
    [InlineData("regler", "kf", null)]
    [InlineData("regler", "ks", null)]
    [InlineData("regler", "ksau", "Regler brukar beslutas av kommunstyrelsen eller en nämnd. Arbetsutskottet är en lägre instans: kontrollera att den får besluta.")]
    public void Warns_of_a_lower_organ_than_the_types_and_of_no_higher(string type, string organ, string? warning)
    {
        var row = DocumentType.Create(new(type, DocumentCharacter.Normative, DocumentLevel.General, type == "policy" ? [OrganTyp.KF] : [OrganTyp.Namnd, OrganTyp.KS], RenewalRule.None, false), []);
        Assert.Equal(warning, row.WarningFor(organ switch { "kf" => Kf, "ks" => Ks, _ => Au }));
    }

    [Fact]
    public void Needs_types_with_names_of_their_own_and_somebody_who_decides()
    {
        var policy = DocumentType.Create(new("policy", DocumentCharacter.Normative, DocumentLevel.Overview, [OrganTyp.KF], RenewalRule.None, false), []);

        Assert.Equal("DOK-19", Assert.Throws<RuleBroken>(() => DocumentType.Create(new("Policy", DocumentCharacter.Other, DocumentLevel.General, [OrganTyp.KF], RenewalRule.None, false), [policy])).Code);
        Assert.Equal("DOK-16", Assert.Throws<RuleBroken>(() => DocumentType.Create(new("taxa", DocumentCharacter.Other, DocumentLevel.General, [], RenewalRule.None, false), [policy])).Code);
        Assert.False(policy.UsuallyHasParent);
    }

    [Fact]
    public void Lets_a_child_be_older_than_its_parent_but_no_document_be_above_itself()
    {
        var (policy, riktlinje, regler) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        DocumentRelation[] all =
        [
            new() { FromId = riktlinje, ToId = policy, Kind = RelationKind.Parent }, new() { FromId = regler, ToId = riktlinje, Kind = RelationKind.Parent },
            new() { FromId = policy, ToId = regler, Kind = RelationKind.Related },
        ];

        DocumentParents.Require(regler, [riktlinje, policy], all);
        Assert.Equal("DOK-28", Assert.Throws<RuleBroken>(() => DocumentParents.Require(policy, [policy], all)).Code);
        Assert.Equal("DOK-29", Assert.Throws<RuleBroken>(() => DocumentParents.Require(policy, [regler], all)).Code);
    }

    [Theory]
    [InlineData("Policy mot korruption", "policy-mot-korruption")]
    [InlineData("Säkerhetspolicy", "sakerhetspolicy-2")]
    [InlineData("Nytt", "nytt-2")]
    [InlineData("§ –", "namnlos")]
    public void Gives_it_a_lasting_address(string title, string key) => Assert.Equal(key, DocumentKey.Free(title, DocumentKey.Longest, taken => taken is "sakerhetspolicy" or "nytt"));

    [Fact]
    public void Cuts_a_long_address_at_a_word()
    {
        var key = DocumentKey.Free(string.Join(' ', Enumerable.Repeat("handlingsplan", 20)), DocumentKey.Longest, _ => false);

        Assert.InRange(key.Length, 60, DocumentKey.Longest);
        Assert.EndsWith("-handlingsplan", key);
    }

    private static Organ Organ(string key, string name, OrganTyp typ) => new() { Key = key, Name = name, ShortName = key, Typ = typ, SecretaryRoleKey = "namndsekreterare" };

    private static Styrdokument Document()
    {
        var document = new Styrdokument { Key = "plan", Title = "Plan", TypeKey = "plan", OwnerRoleKey = "kanslichef", DecidingOrganKey = "ks" };
        document.Decisions.Add(new DocumentDecision { DocumentId = document.Id, Effect = DecisionEffect.Adopt, OrganKey = "kf", DecidedOn = new(2019, 10, 30), RecordedAt = default, RecordedBy = Guid.Empty });
        return document;
    }
}

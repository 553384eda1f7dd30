using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using static Styrning.Domain.Tests.Dokument.AMatter;

namespace Styrning.Domain.Tests.Dokument;

public sealed class StartingAMatter
{
    [Theory]
    [InlineData(MatterAction.Adopt, false, "Antagande av Arkivpolicy")]
    [InlineData(MatterAction.Revise, true, "Revidering av Arkivpolicy")]
    [InlineData(MatterAction.ReAdopt, true, "Fastställande på nytt av Arkivpolicy")]
    [InlineData(MatterAction.Repeal, true, "Upphävande av Arkivpolicy")]
    public void Names_it_by_what_is_wanted(MatterAction action, bool applies, string title)
    {
        var document = Document(applies: applies);

        Assert.Equal(title, Start(Plan(document, action), Kf, null, document).Title);
    }

    [Theory]
    [InlineData(MatterAction.Adopt, true)]
    [InlineData(MatterAction.Revise, false)]
    [InlineData(MatterAction.ReAdopt, false)]
    [InlineData(MatterAction.Repeal, false)]
    public void Refuses_what_does_not_fit_the_document(MatterAction action, bool applies)
    {
        var document = Document(applies: applies);

        Assert.Equal("DOK-62", Refused(() => Start(Plan(document, action), Kf, null, document)));
    }

    [Fact]
    public void Refuses_a_second_one_about_the_same_document()
    {
        var document = Document();

        Assert.Equal("DOK-61", Refused(() => Start(Plan(document, MatterAction.Adopt), Kf, new() { [document.Id] = "Antagande av Arkivpolicy" }, document)));
    }

    [Fact]
    public void Needs_a_document_and_takes_each_once()
    {
        var document = Document();
        var plan = Plan(document, MatterAction.Adopt);

        Assert.Equal("DOK-60", Refused(() => Start(plan with { Items = [] }, Kf, null, document)));
        Assert.Equal("DOK-60", Refused(() => Start(plan with { Items = [plan.Items[0], plan.Items[0]] }, Kf, null, document)));
    }

    [Fact]
    public void Needs_two_roles_for_four_eyes()
    {
        var document = Document();

        Assert.Equal("DOK-66", Refused(() => Start(Plan(document, MatterAction.Adopt) with { ReviewerRoleKey = "handlaggare" }, Kf, null, document)));
    }

    [Fact]
    public void Needs_an_organ_that_still_exists()
    {
        var document = Document();
        var retired = new Organ { Key = "kn", Name = "Kulturnämnden", ShortName = "KN", Typ = OrganTyp.Namnd, SecretaryRoleKey = "namndsekreterare", RetiredOn = new(2020, 1, 1) };

        Assert.Equal("DOK-68", Refused(() => Start(Plan(document, MatterAction.Adopt), null, null, document)));
        Assert.Equal("DOK-68", Refused(() => Start(Plan(document, MatterAction.Adopt), retired, null, document)));
    }

    [Theory]
    [InlineData("2026-11-23", "2026-11-23", true)]
    [InlineData("2026-11-22", "2026-11-23", true)]
    [InlineData("2026-11-23", "2026-11-22", false)] // registered before it arrived
    [InlineData("2026-11-24", null, false)] // tomorrow
    [InlineData("2026-11-20", "2026-11-24", false)]
    public void Tells_at_once_of_days_that_cannot_be(string arrived, string? registered, bool allowed)
    {
        var document = Document();
        var plan = Plan(document, MatterAction.Adopt) with
        {
            ArrivedOn = DateOnly.Parse(arrived, null),
            RegisteredOn = registered is null ? null : DateOnly.Parse(registered, null),
            Diarienummer = registered is null ? "" : "KS 2026/255",
        };

        var refusal = Record.Exception(() => Start(plan, Kf, null, document)) as RuleBroken;
        Assert.Equal(allowed ? null : "DOK-65", refusal?.Code);
    }

    [Fact]
    public void A_number_without_a_day_of_registration_is_refused_and_the_other_way_round()
    {
        var document = Document();
        var plan = Plan(document, MatterAction.Adopt);

        Assert.Equal("DOK-65", Refused(() => Start(plan with { Diarienummer = "KS 2026/255" }, Kf, null, document)));
        Assert.Equal("DOK-65", Refused(() => Start(plan with { RegisteredOn = Today }, Kf, null, document)));
    }

    [Fact]
    public void One_adoption_has_one_diarienummer()
    {
        Assert.Equal("DOK-64", Refused(() => DocumentMatter.RequireFree("KS 2026/255", "Antagande av Arkivpolicy")));
        Assert.Null(Record.Exception(() => DocumentMatter.RequireFree("KS 2026/255", null)));
    }

    [Fact]
    public void A_replacement_names_another_document()
    {
        var old = Document(applies: true);
        var plan = Plan(old, MatterAction.Replace);
        var successor = Guid.CreateVersion7();

        Assert.Equal("DOK-67", Refused(() => Start(plan, Kf, null, old)));
        Assert.Equal("DOK-67", Refused(() => Start(plan with { Items = [plan.Items[0] with { ReplacedById = old.Id }] }, Kf, null, old)));
        Assert.Equal(successor, Start(plan with { Items = [plan.Items[0] with { ReplacedById = successor }] }, Kf, null, old).Items.Single().ReplacedById);
    }

    [Fact]
    public void What_is_registered_later_is_kept_with_each_change()
    {
        var matter = Started();

        matter.Register("KS 2026/255", Today, Today, null, PersonOf("jurist"), Now, Today);
        matter.Register("KS 2026/256", Today.AddDays(-1), Today, null, PersonOf("jurist"), Now, Today);
        matter.Register("KS 2026/256", Today.AddDays(-1), Today, null, PersonOf("jurist"), Now, Today);

        Assert.Equal("KS 2026/256", matter.Diarienummer);
        Assert.Equal(2, matter.Events.Count(e => e.Kind is MatterEventKind.Registered));
        Assert.Equal("DOK-64", Refused(() => matter.Register("KS 2026/1", Today, Today, "Antagande av Taxa", PersonOf("jurist"), Now, Today)));
    }
}

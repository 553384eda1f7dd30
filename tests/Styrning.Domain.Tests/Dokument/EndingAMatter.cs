using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using static Styrning.Domain.Tests.Dokument.AMatter;

namespace Styrning.Domain.Tests.Dokument;

public sealed class EndingAMatter
{
    [Fact]
    public void Withdrawn_it_says_why_and_only_once()
    {
        var matter = Started();

        Assert.Equal("DOK-83", Refused(() => matter.Withdraw("", false, PersonOf("jurist"), Now, Today)));
        matter.Withdraw("Uppdraget har dragits tillbaka.", false, PersonOf("jurist"), Now, Today);
        Assert.Equal(Today, matter.WithdrawnOn);
        Assert.Equal("DOK-85", Refused(() => matter.Withdraw("Igen.", false, PersonOf("jurist"), Now, Today)));
    }

    [Fact]
    public void What_is_decided_is_not_withdrawn() =>
        Assert.Equal("DOK-84", Refused(() => Started().Withdraw("Ångrat.", true, PersonOf("jurist"), Now, Today)));

    [Fact]
    public void A_document_leaves_a_batch_before_the_decision_and_the_last_one_stays()
    {
        var (one, two) = (Document("Arkivpolicy", applies: true), Document("Taxa", applies: true));
        var plan = Plan(one, MatterAction.ReAdopt) with { IsBatch = true, Items = [new(one.Id, MatterAction.ReAdopt), new(two.Id, MatterAction.ReAdopt)] };
        var batch = Start(plan, Kf, null, one, two);
        Assert.Equal("Översyn av två styrdokument", batch.Title);

        Assert.Equal("DOK-88", Refused(() => batch.TakeOut(two.Id, "Taxa", true, PersonOf("jurist"), Now)));
        Assert.Equal(two.Id, batch.TakeOut(two.Id, "Taxa", false, PersonOf("jurist"), Now).DocumentId);
        Assert.Equal("DOK-88", Refused(() => batch.TakeOut(one.Id, "Arkivpolicy", false, PersonOf("jurist"), Now)));
    }

    [Fact]
    public void After_a_court_what_is_found_agrees_with_what_the_register_computes()
    {
        var matter = Started(MatterAction.Revise);

        Assert.Equal("DOK-91", Refused(() => matter.FindAfterAnnulment(true, false, "Ingen vill ha den.", PersonOf("jurist"), Now)));
        Assert.Equal("DOK-91", Refused(() => matter.FindAfterAnnulment(false, true, "Den gamla.", PersonOf("jurist"), Now)));
        Assert.Equal("DOK-90", Refused(() => matter.FindAfterAnnulment(true, true, "", PersonOf("jurist"), Now)));
        matter.FindAfterAnnulment(true, true, "Lydelsen från 2022 var aldrig upphävd för sig.", PersonOf("jurist"), Now);
        Assert.Contains(matter.Events, e => e.Kind is MatterEventKind.FoundAfterAnnulment);
    }

    [Fact]
    public void An_exception_is_one_that_the_law_has_and_says_why_it_is_met()
    {
        var matter = Started();

        Assert.Equal("DOK-80", Refused(() => matter.RelyOn(new("", "Brådskar."), [], PersonOf("jurist"), Now)));
        Assert.Equal("MOT-53", Refused(() => matter.RelyOn(new("5:28", "Brådskar."), [], PersonOf("jurist"), Now)));
        Assert.Equal("MOT-53", Refused(() => matter.RelyOn(new("5:29", "Avsägelse."), [], PersonOf("jurist"), Now)));
        Assert.Equal("DOK-81", Refused(() => matter.RelyOn(new("5:33", " "), [], PersonOf("jurist"), Now)));
        matter.RelyOn(new("5:33", "Brådskar."), [], PersonOf("jurist"), Now);
        Assert.Equal("5:33", matter.Exception?.Paragraf);
    }

    [Theory]
    [InlineData(MatterAction.Revise, DecisionOutcome.Adopted, DecisionEffect.Revise, false)]
    [InlineData(MatterAction.ReAdopt, DecisionOutcome.Adopted, DecisionEffect.ReAdopt, false)]
    [InlineData(MatterAction.ReAdopt, DecisionOutcome.AdoptedWithChange, DecisionEffect.Revise, true)]
    [InlineData(MatterAction.Repeal, DecisionOutcome.Adopted, DecisionEffect.Repeal, null)]
    public void A_decision_has_its_effect_once_and_locks_the_text_unless_it_changed_it(MatterAction action, DecisionOutcome outcome, DecisionEffect effect, bool? draft)
    {
        var document = Document(applies: true);
        if (action is MatterAction.Revise)
        {
            document.Versions.Add(new DocumentVersion { DocumentId = document.Id, Number = 2, Source = VersionSource.Markdown, Markdown = "# Nytt", CreatedAt = Now, CreatedBy = PersonOf("handlaggare") });
        }

        var matter = Start(Plan(document, action), Kf, null, document);
        var decision = new Decision { MatterId = matter.Id, OrganKey = "kf", DecidedOn = Today, Treatment = Treatment.Decision, Outcome = outcome, Text = "Antas.", RecordedBy = PersonOf("jurist"), RecordedAt = Now };

        var made = DecisionEffects.Record(matter, matter.Items[0], document, decision, 112, Now)!;
        document.Decisions.Add(made);

        Assert.Equal((effect, 112), (made.Effect, made.Paragraf));
        Assert.Equal(draft, document.Versions.Find(v => v.Id == made.VersionId)?.IsDraft);
        Assert.Null(DecisionEffects.Record(matter, matter.Items[0], document, decision, 112, Now));
    }
}

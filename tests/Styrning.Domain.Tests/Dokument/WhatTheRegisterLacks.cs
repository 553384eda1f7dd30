using Styrning.Domain.Documents;

namespace Styrning.Domain.Tests.Dokument;

public sealed class WhatTheRegisterLacks
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly DocumentType Riktlinje = new() { Key = "riktlinje", Name = "riktlinje", Character = DocumentCharacter.Normative, Level = DocumentLevel.General };

    [Fact]
    public void Is_nothing_for_a_document_that_is_whole() => Assert.Empty(Gaps(Document(201, "2019.412 KS", Guid.CreateVersion7())));

    [Fact]
    public void Is_each_fact_that_a_cover_has()
    {
        var document = Document(null, "", null);
        (document.Renewal, document.Subject, document.ValidToOn) = (RenewalRule.None, "", null);

        Assert.Equal(
            [GapKind.NoParagraf, GapKind.NoDiarienummer, GapKind.NoOwnerHolder, GapKind.NoText, GapKind.NoRenewal, GapKind.NoParent, GapKind.NoSubject],
            RecordGap.Of(document, Riktlinje, ownerIsVacant: true, hasParent: false, isInWork: false, Today).Select(gap => gap.Kind));
    }

    [Fact]
    public void Is_no_decision_only_while_nobody_works_with_it()
    {
        var document = Document(201, "x", null);
        document.Decisions.Clear();

        Assert.Equal([GapKind.NoDecision], Gaps(document));
        Assert.Empty(Gaps(document, isInWork: true));
    }

    [Fact]
    public void Is_little_for_one_that_no_longer_applies()
    {
        var document = Document(201, "x", null);
        document.ValidToOn = new(2022, 12, 31);

        Assert.Empty(RecordGap.Of(document, Riktlinje, ownerIsVacant: true, hasParent: false, isInWork: false, Today));
    }

    [Fact]
    public void Is_a_validity_that_ended_before_the_latest_decision()
    {
        var document = Document(201, "x", Guid.CreateVersion7());
        document.ValidToOn = new(2019, 1, 1);

        Assert.Equal([GapKind.OldValidity], Gaps(document));
    }

    private static IEnumerable<GapKind> Gaps(Styrdokument document, bool isInWork = false) =>
        RecordGap.Of(document, Riktlinje, ownerIsVacant: false, hasParent: true, isInWork, Today).Select(gap => gap.Kind);

    private static Styrdokument Document(int? paragraf, string number, Guid? version)
    {
        var document = new Styrdokument
        {
            Key = "plan",
            Title = "Plan",
            TypeKey = "riktlinje",
            OwnerRoleKey = "kanslichef",
            DecidingOrganKey = "ks",
            Subject = "Säkerhet",
            Renewal = new(RenewalKind.Interval, 24),
        };
        document.Decisions.Add(new DocumentDecision
        {
            DocumentId = document.Id,
            Effect = DecisionEffect.Adopt,
            OrganKey = "ks",
            DecidedOn = new(2019, 10, 14),
            Paragraf = paragraf,
            Diarienummer = number,
            VersionId = version,
            RecordedAt = default,
            RecordedBy = Guid.Empty,
        });
        return document;
    }
}

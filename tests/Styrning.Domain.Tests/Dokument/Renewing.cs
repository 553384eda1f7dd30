using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using static Styrning.Domain.Tests.Swedish;

namespace Styrning.Domain.Tests.Dokument;

/// <summary>Documents, decisions and terms to reckon renewals from.</summary>
internal static class Renewing
{
    public static readonly RenewalRule EachTerm = new(RenewalKind.EachTerm, 12);

    public static readonly OrganTerm Kf2022 = Term("kf", "2022-10-15", "2026-10-14");
    public static readonly OrganTerm Kf2026 = Term("kf", "2026-10-15", "2030-10-14");
    public static readonly OrganTerm Ks2026 = Term("ks", "2027-01-01", "2030-12-31");

    public static OrganTerm Term(string organ, string from, string to) => new() { OrganKey = organ, FromOn = Day(from), ToOn = Day(to) };

    public static Styrdokument Document(RenewalRule rule, string organ = "kf", params IEnumerable<DocumentDecision> decisions)
    {
        var document = new Styrdokument { Key = "policy", Title = "Policy", TypeKey = "policy", OwnerRoleKey = "kanslichef", DecidingOrganKey = organ, Renewal = rule };
        document.Decisions.AddRange(decisions.Select(d => Of(document, d)));
        return document;
    }

    public static DocumentDecision Decided(string on, DecisionEffect effect = DecisionEffect.Adopt, string? from = null, string? annulled = null) => new()
    {
        DocumentId = Guid.Empty,
        Effect = effect,
        VersionId = effect is DecisionEffect.Repeal or DecisionEffect.Replace ? null : Guid.CreateVersion7(),
        OrganKey = "kf",
        DecidedOn = Day(on),
        AppliesFromOn = from is null ? null : Day(from),
        AnnulledOn = annulled is null ? null : Day(annulled),
        RecordedAt = Utc($"{on}T12:00Z"),
        RecordedBy = Guid.Empty,
    };

    public static RenewalReckoning Reckon(Styrdokument document, params IReadOnlyCollection<OrganTerm> terms) => new(document, [], terms);

    /// <summary>The renewal that has begun on a day.</summary>
    public static Renewal Begun(Styrdokument document, string today, params IReadOnlyCollection<OrganTerm> terms) =>
        Renewal.Begin(document, Reckon(document, terms).Begun(Day(today))!, Utc("2026-10-15T00:00Z"));

    public static DocumentDecision Of(Styrdokument document, DocumentDecision d) => new()
    {
        Id = d.Id,
        DocumentId = document.Id,
        Effect = d.Effect,
        VersionId = d.VersionId,
        OrganKey = d.OrganKey,
        DecidedOn = d.DecidedOn,
        AppliesFromOn = d.AppliesFromOn,
        AnnulledOn = d.AnnulledOn,
        RecordedAt = d.RecordedAt,
        RecordedBy = d.RecordedBy,
    };
}

using Styrning.Domain.Decisions;
using Styrning.Domain.Organisation;

namespace Styrning.Domain.Documents;

/// <summary>A decision as an old cover has it. It becomes a fact without a process: what was decided before the system was there is not decided again.</summary>
/// <param name="KnownFinal">Known to have won laga kraft.</param>
/// <param name="ReplacedById">Of a replacement: the document that took its place.</param>
/// <param name="Delegation">Of an editorial change: the right it was made by.</param>
public sealed record OldDecision(
    DecisionEffect Effect, string? OrganKey, DateOnly? DecidedOn, int? Paragraf, string? Diarienummer, DateOnly? AppliesFromOn, Guid? VersionId, bool KnownFinal,
    Guid? ReplacedById, string? Delegation)
{
    private static readonly DateOnly Earliest = new(1900, 1, 1);

    /// <summary>What was typed in, to be mended.</summary>
    public static OldDecision Of(DocumentDecision typed) => new(
        typed.Effect, typed.OrganKey, typed.DecidedOn, typed.Paragraf, typed.Diarienummer, typed.AppliesFromOn, typed.VersionId, typed.KnownFinal, typed.ReplacedById, typed.Delegation);

    /// <param name="organs">Also those that no longer exist.</param>
    /// <param name="insteadOf">What was typed in wrongly and is taken back in the same save; null for a decision more.</param>
    /// <exception cref="RuleBroken">DOK-16, DOK-20 to DOK-24, and DOK-25 for what it stands instead of: something is missing or cannot be. Nothing has been added.</exception>
    public DocumentDecision AddTo(Styrdokument document, IEnumerable<Organ> organs, DateOnly today, DateTimeOffset at, Guid by, DocumentDecision? insteadOf = null)
    {
        insteadOf?.RequireTypedIn();
        Rule.Require(organs.Any(o => o.Key == OrganKey), "DOK-16", "Välj den instans som beslutade. En instans som inte längre finns läggs upp bland organen som avslutad.");
        Rule.Require(DecidedOn is { } day && day >= Earliest && day <= today, "DOK-20", "Ange beslutets dag. Den kan inte ligga i framtiden: det som ska beslutas går genom ett ärende.");
        Rule.Require(Paragraf is null or (> 0 and < 10000), "DOK-21", "Paragrafen är ett tal från 1 och uppåt, som i protokollet.");
        Rule.Require(AppliesFromOn is null || (AppliesFromOn >= Earliest && AppliesFromOn <= DecidedOn.Value.AddYears(10)), "DOK-20", "Kontrollera dagen då beslutet började gälla: den ligger orimligt långt från beslutet.");
        Rule.Require(Effect is not DecisionEffect.Replace || (ReplacedById is { } other && other != document.Id), "DOK-22", "Välj vilket annat dokument som ersatte det här.");
        var delegation = Effect is DecisionEffect.Editorial
            ? OneLine.Require(Delegation, 300, "DOK-23", "Skriv med stöd av vilken delegation den redaktionella ändringen gjordes.")
            : "";
        Rule.Require(
            !document.Decisions.Any(e => e.IsStanding && e != insteadOf && e.Effect == Effect && e.OrganKey == OrganKey && e.DecidedOn == DecidedOn && (e.Paragraf == Paragraf || e.Paragraf is null || Paragraf is null)),
            "DOK-24",
            "Beslutet är redan registrerat: samma instans, samma dag och samma slag. Ändra det som står där i stället.");

        var keepsText = Effect is not (DecisionEffect.Repeal or DecisionEffect.Replace);
        var decision = new DocumentDecision
        {
            DocumentId = document.Id,
            Effect = Effect,
            VersionId = keepsText ? VersionId : null,
            OrganKey = OrganKey!,
            DecidedOn = DecidedOn.Value,
            Paragraf = Paragraf,
            Diarienummer = Diarienummer ?? "",
            AppliesFromOn = AppliesFromOn == DecidedOn ? null : AppliesFromOn,
            KnownFinal = KnownFinal,
            ReplacedById = Effect is DecisionEffect.Replace ? ReplacedById : null,
            Delegation = delegation,
            PublishedOn = DecidedOn,
            RecordedAt = at,
            RecordedBy = by,
        };
        document.Decisions.Add(decision);
        return decision;
    }
}

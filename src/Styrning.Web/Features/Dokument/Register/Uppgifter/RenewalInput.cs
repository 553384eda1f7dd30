using Microsoft.AspNetCore.Mvc.Rendering;
using Styrning.Domain;
using Styrning.Domain.Documents;

namespace Styrning.Web.Features.Dokument.Register.Uppgifter;

/// <summary>A rule of renewal as it is chosen in a form: a kind of the kommun's own, or what a statute demands.</summary>
public sealed class RenewalInput
{
    private const string ByStatute = "lag/";

    /// <summary>The name of a <see cref="RenewalKind"/>, or "lag/" and the key of a statutory renewal.</summary>
    public string? Choice { get; set; }

    public int? Months { get; set; }

    /// <summary>Whose mandatperiod; empty: the deciding organ's.</summary>
    public string? OrganKey { get; set; }

    public int? Month { get; set; }

    public int? Day { get; set; }

    /// <summary>"granskning", "beslut" or empty: what is usual for the rule.</summary>
    public string? Suffices { get; set; }

    public static IReadOnlyList<SelectListItem> Months12 { get; } =
        [new("Välj månad", ""), .. Enumerable.Range(1, 12).Select(month => new SelectListItem(SwedishText.Month(month), $"{month}"))];

    public static IReadOnlyList<SelectListItem> WhatSuffices { get; } =
        [new("Det som är vanligt för regeln", ""), new("Det räcker att någon prövar att det är aktuellt", "granskning"), new("Det krävs ett nytt beslut", "beslut")];

    public static string KeyOf(StatutoryRenewal statutory) => ByStatute + statutory.Key;

    public static RenewalInput Of(RenewalRule rule) => new()
    {
        Choice = StatutoryRenewals.All.FirstOrDefault(s => s.Rule.Statute == rule.Statute && rule.Statute is not null) is { } statutory ? KeyOf(statutory) : rule.Kind.ToString(),
        Months = rule.Months == 0 ? null : rule.Months,
        OrganKey = rule.OrganKey,
        Month = rule.Month,
        Day = rule.Day,
        Suffices = rule.ReviewSuffices switch { true => "granskning", false => "beslut", null => null },
    };

    /// <exception cref="RuleBroken">DOK-17: longer than the statute allows. DOK-130 and DOK-131: the rule lacks what its kind needs.</exception>
    public RenewalRule ToRule()
    {
        bool? suffices = Suffices switch { "granskning" => true, "beslut" => false, _ => null };
        if (Choice?.StartsWith(ByStatute, StringComparison.Ordinal) == true && StatutoryRenewals.Find(Choice[ByStatute.Length..]) is { } statutory)
        {
            var rule = statutory.Rule with { Months = Months ?? statutory.Rule.Months, ReviewSuffices = suffices ?? statutory.Rule.ReviewSuffices };
            Rule.Require(rule.Kind is RenewalKind.EachTerm || rule.Months <= statutory.Rule.Months, "DOK-17", $"Lagen ger högst {statutory.Rule.Months} månader för {statutory.Name}. Ange ett kortare antal, eller lämna fältet tomt.");
            return rule.Checked();
        }

        var kind = Enum.TryParse<RenewalKind>(Choice, out var chosen) && Enum.IsDefined(chosen) ? chosen : RenewalKind.None;
        var own = kind switch
        {
            RenewalKind.EachTerm => new RenewalRule(kind, Months ?? 0, string.IsNullOrEmpty(OrganKey) ? null : OrganKey),
            RenewalKind.Interval or RenewalKind.AfterElection => new(kind, Months ?? 0),
            RenewalKind.FixedDay => new(kind, Month: Month, Day: Day),
            _ => RenewalRule.None,
        };
        return (kind is RenewalKind.None ? own : own with { ReviewSuffices = suffices }).Checked();
    }
}

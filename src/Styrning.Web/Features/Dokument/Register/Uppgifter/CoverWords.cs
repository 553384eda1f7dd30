using Styrning.Domain;
using Styrning.Domain.Documents;

namespace Styrning.Web.Features.Dokument.Register.Uppgifter;

/// <summary>A document's facts as words, for the log and for whoever compares.</summary>
internal static class CoverWords
{
    public static IReadOnlyList<(string Name, string Value)> Of(Styrdokument d, RegisterTables tables) =>
    [
        ("titel", d.Title), ("typ", tables.TypeName(d.TypeKey)), ("dokumentansvarig", tables.Chart.TitleOf(d.OwnerRoleKey)), ("beslutande instans", tables.OrganName(d.DecidingOrganKey)),
        ("gäller för", d.Scope), ("ämne", d.Subject), ("giltighetstid", DocumentWords.Day(d.ValidToOn, "tills vidare")), ("revideras senast", DocumentWords.Day(d.ReviseByOn, "")),
        ("förnyelse", RenewalOf(d, tables)), ("föreskrift", d.IsForeskrift ? "ja" : "nej"),
    ];

    /// <summary>The rule of renewal in a phrase, with its paragraph.</summary>
    public static string RenewalOf(Styrdokument d, RegisterTables tables) => RenewalOf(d.Renewal, tables.OrganName(d.Renewal.OrganKey ?? d.DecidingOrganKey).ToLowerInvariant());

    public static string RenewalOf(RenewalRule rule, string organ) => rule.InWords(organ) + (rule.Statute is { } statute ? $" ({Law.Parse(statute).InWords})" : "");
}

using Styrning.Domain.Documents;
using static Styrning.Domain.Documents.DecisionEffect;

namespace Styrning.Web.Features.Dokument.Exempel;

/// <summary>
/// The styrdokument that a real kommun's security report names. Organs and days are the report's where it gives them; §§, diarienummer and the other days are
/// made up, and so are the texts, which say so themselves.
/// </summary>
internal static class ExampleRegister
{
    public const string InRenewal = "Policy mot korruption";

    public static IReadOnlyList<ExampleDocument> All { get; } =
    [
        new("Säkerhetspolicy", "policy", "kf", "sakerhetschef", "Säkerhet", new ExampleDecision(Adopt, new(2019, 10, 30), 187, "2019.412 KS", "sakerhetspolicy"))
        {
            ReviseByOn = new(2023, 12, 31),
        },
        new("Riktlinjer för säkerhetsarbetet", "riktlinje", "ks", "sakerhetschef", "Säkerhet",
            new ExampleDecision(Adopt, new(2019, 10, 14), 201, "2019.412 KS", "riktlinjer-for-sakerhetsarbetet"))
        {
            Parent = "Säkerhetspolicy",
        },
        new("Organisation för säkerhetsarbetet", "organisation", "ks", "sakerhetschef", "Säkerhet",
            new ExampleDecision(Adopt, new(2019, 10, 14), 202, "2019.412 KS", "organisation-for-sakerhetsarbetet"))
        {
            Parent = "Säkerhetspolicy",
        },
        new("Handlingsplan för informationssäkerhet och dataskydd 2022", "plan", "ks", "informationssakerhetssamordnare", "Säkerhet",
            new ExampleDecision(Adopt, new(2022, 1, 24), 9, "KS 2021/611", "handlingsplan-informationssakerhet"))
        {
            Parent = "Säkerhetspolicy",
            ValidToOn = new(2022, 12, 31),
        },
        new("Regler mot otillbörlig påverkan", "regler", "ks", "kommunjurist", "Integritet", new ExampleDecision(Adopt, new(2023, 2, 13), 24, "KS 2022/255", "regler-mot-otillborlig-paverkan"))
        {
            Parent = InRenewal,
            Renewal = new(RenewalKind.Interval, 48),
        },
        new(InRenewal, "policy", "kf", "kommunjurist", "Integritet",
            new ExampleDecision(Adopt, new(2020, 2, 26), 31, "2020.052 KS", "policy-mot-korruption"),
            new ExampleDecision(ReAdopt, new(2023, 1, 25), 7, "KS 2022/498", null))
        {
            Renewal = new(RenewalKind.EachTerm, 12, "kf"),
            Scope = "Kommunen och dess helägda bolag",
        },
        new("Riktlinjer för visselblåsarfunktionen", "riktlinje", "ks", "kommunjurist", "Integritet",
            new ExampleDecision(Adopt, new(2022, 6, 13), 118, "KS 2022/187", "riktlinjer-for-visselblasarfunktionen-1"),
            new ExampleDecision(Revise, new(2022, 12, 12), 241, "KS 2022/533", "riktlinjer-for-visselblasarfunktionen-2", "Oberoende, jäv och sätten att rapportera."))
        {
            Renewal = new(RenewalKind.EachTerm, 12, "ks"),
        },
        new("Riktlinje för kriskommunikation", "riktlinje", "ks", "kommunikationschef", "Säkerhet",
            new ExampleDecision(Adopt, new(2022, 9, 12), 163, "KS 2022/340", "riktlinje-for-kriskommunikation"))
        {
            Parent = "Säkerhetspolicy",
            ReviseByOn = new(2026, 9, 30),
        },
    ];
}

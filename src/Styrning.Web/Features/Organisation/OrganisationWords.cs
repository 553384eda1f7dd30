using Styrning.Domain;
using Styrning.Domain.Organisation;
using Styrning.Domain.Reporting;

namespace Styrning.Web.Features.Organisation;

/// <summary>The organisation in words: how someone acts, when something holds, what was changed.</summary>
public static class OrganisationWords
{
    /// <summary>How a role is filled on a day, as a word and the tone of its tag.</summary>
    public static (string Word, string Tone) Of(RoleResolution found) => found.As switch
    {
        ResolvedAs.Ordinary => ("Ordinarie", "plain"),
        ResolvedAs.Substitute => ("Vikarie", "active"),
        ResolvedAs.Acting => ("Tillförordnad", "active"),
        ResolvedAs.Nobody => (found.AwayId is null ? "Vakant" : "Frånvarande", "late"),
        _ => (found.AwayId is null ? "Vakant, ersätts" : "Frånvarande, ersätts", "warn"),
    };

    /// <summary>Where a holding stands today, as a word and the tone of its tag.</summary>
    public static (string Word, string Tone) Of(RoleHolding holding, DateOnly today) => StateOf(holding.WithdrawnOn, holding.FromOn, holding.IsHistory(today), today);

    public static (string Word, string Tone) Of(Leave leave, DateOnly today) => StateOf(leave.WithdrawnOn, leave.FromOn, leave.IsHistory(today), today);

    public static string Of(Responsibility mode) => mode switch
    {
        Responsibility.Shared => "Delat",
        Responsibility.Split => "Uppdelat",
        _ => "En ansvarig",
    };

    /// <summary>"IT-chef (IT-säkerhet) och informationssäkerhetssamordnare (informationssäkerhet)".</summary>
    public static string Of(IEnumerable<SectionAssignment> assignments, OrganisationChart chart) => SwedishText.Join(assignments.Select(a =>
        chart.TitleOf(a.RoleKey) + (a.Area is { } part ? $" ({part})" : "") + (a.IsLead ? " (håller ihop texten)" : "")));

    /// <summary>"namn: ”Posom” blev ”Krisstöd”; enhet: …". Empty when nothing differs.</summary>
    public static string Changes(params (string Name, string? Before, string? After)[] fields) =>
        string.Join("; ", fields.Where(f => (f.Before ?? "") != (f.After ?? "")).Select(f => $"{f.Name}: {Quoted(f.Before)} blev {Quoted(f.After)}"));

    private static string Quoted(string? value) => string.IsNullOrEmpty(value) ? "inget" : $"”{value}”";

    private static (string Word, string Tone) StateOf(DateOnly? withdrawnOn, DateOnly from, bool isHistory, DateOnly today) =>
        withdrawnOn is not null ? ("Togs tillbaka", "plain")
        : isHistory ? ("Tidigare", "plain")
        : from > today ? ("Kommande", "active")
        : ("Nu", "done");
}

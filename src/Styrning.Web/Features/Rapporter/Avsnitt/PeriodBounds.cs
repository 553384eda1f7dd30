using Styrning.Domain;
using Styrning.Domain.Reporting;

namespace Styrning.Web.Features.Rapporter.Avsnitt;

/// <summary>How a time that is kept as written will be sorted, in words.</summary>
internal static class PeriodBounds
{
    /// <summary>"våren 2027" → "1 mars–31 maj 2027".</summary>
    public static string InWords(string? period, int reportingYear)
    {
        if (string.IsNullOrWhiteSpace(period))
        {
            return "";
        }

        return FuzzyPeriod.Parse(period, reportingYear) switch
        {
            { From: { } from, To: { } to } => $"Sorteras som {Span(from, to)}.",
            { From: { } from } => $"Sorteras från {SwedishText.Date(from)}.",
            { To: { } to } => $"Sorteras till och med {SwedishText.Date(to)}.",
            _ => "Tiden går inte att sortera. Den skrivs ut som du har skrivit den och står sist.",
        };
    }

    private static string Span(DateOnly from, DateOnly to) =>
        from == to ? SwedishText.Date(from)
        : from.Year == to.Year ? $"{from.Day} {SwedishText.Month(from.Month)}–{SwedishText.Date(to)}"
        : $"{SwedishText.Date(from)}–{SwedishText.Date(to)}";
}

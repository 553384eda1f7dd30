using System.Globalization;
using Styrning.Domain.Reporting;
using Styrning.Domain.Time;
using Styrning.Whistle.Published;

namespace Styrning.Web.Features.Rapporter.Avsnitt;

/// <summary>What the whistleblower channel proposes for a section's text.</summary>
/// <param name="Text">As it would stand in the report; empty until the year is over.</param>
/// <param name="From">The first day the year's figures are shown.</param>
internal sealed record ProposedFigures(string Text, DateOnly From)
{
    /// <summary>Every line of it stands in the text already.</summary>
    public bool IsIn(string? text) => Text.Length > 0 && (text ?? "").ReplaceLineEndings("\n").Contains(Text, StringComparison.Ordinal);
}

/// <summary>
/// The channel's yearly figures, for whoever writes the section that is given them: a proposal that becomes text like any other when it is used, and is not changed afterwards.
/// This is all that ever comes out of the channel to a report.
/// </summary>
internal sealed class ChannelFigures(IWhistleFigures figures, TimeProvider clock)
{
    private const string Suppressed = "Tal under fem redovisas inte, och inte heller tal som skulle avslöja dem.";

    /// <returns>Null when the section is given no figures, or is not the person's to write.</returns>
    public async Task<ProposedFigures?> ForAsync(SectionPlace place, SectionPart part, CancellationToken cancel)
    {
        var (year, section) = (place.Cycle.Year, place.Section.Number);
        if (!place.MayWrite(part) || !await figures.GoToAsync(section, cancel))
        {
            return null;
        }

        var from = new DateOnly(year + 1, 1, 1);
        return new(SwedishCalendar.Today(clock) < from ? "" : TextOf(year, await figures.OfAsync(year, section, cancel)), from);
    }

    /// <summary>One paragraph and one list for each organisation, then what is not there and why.</summary>
    public static string TextOf(int year, IReadOnlyList<WhistleFigure> all) => all.Count == 0 ? "" : string.Join("\n\n", all.GroupBy(f => f.Organisation)
        .SelectMany(one => new[] { $"Visselblåsarkanalen {year}, {one.Key}:", string.Join('\n', one.Where(f => f.Of.Length == 0 || f.Count is not null).Select(LineOf)) })
        .Append(Suppressed));

    private static string LineOf(WhistleFigure figure) =>
        $"- {(figure.Of.Length == 0 ? figure.What : $"{figure.Of}: {figure.What}")}: {(figure.Count is { } count ? count.ToString(CultureInfo.InvariantCulture) : "redovisas inte")}";
}

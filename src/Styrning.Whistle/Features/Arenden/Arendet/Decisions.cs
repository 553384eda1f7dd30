using System.Text;
using Styrning.Domain;

namespace Styrning.Whistle.Features.Arenden.Arendet;

/// <summary>A decision in the case as a tjänsteanteckning: what, by whom, which day, and why. Parts that were left empty are left out.</summary>
internal static class Decisions
{
    public static string Text(string what, DateOnly on, string by, params IEnumerable<(string Heading, string Text)> parts)
    {
        var text = new StringBuilder($"{what}\n{SwedishText.Date(on)}, {by}");
        foreach (var (heading, part) in parts.Where(part => part.Text.Trim().Length > 0))
        {
            text.Append($"\n\n{heading}\n{part.Trim()}");
        }

        return text.ToString();
    }
}

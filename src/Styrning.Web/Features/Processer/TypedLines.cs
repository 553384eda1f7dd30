using Microsoft.AspNetCore.Mvc.ModelBinding;
using Styrning.Workflow.Expressions;

namespace Styrning.Web.Features.Processer;

/// <summary>Several variables as a person types them: one a line, "namn = värde".</summary>
internal static class TypedLines
{
    private const int Most = 50;

    /// <returns>What could be read; what could not is in the state.</returns>
    public static IReadOnlyDictionary<string, object?> Read(string? text, string field, IVariables variables, DateTimeOffset now, ModelStateDictionary state)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        var lines = Split(text);
        if (lines.Count > Most)
        {
            state.AddModelError(field, $"Högst {Most} rader.");
            return values;
        }

        foreach (var line in lines)
        {
            var parts = line.Split('=', 2, StringSplitOptions.TrimEntries);
            if (parts.Length < 2 || !IsName(parts[0]))
            {
                state.AddModelError(field, $"”{line}” går inte att läsa. Skriv namn = värde på en rad.");
                continue;
            }

            try
            {
                values[parts[0]] = TypedValue.Read(parts[1], variables, now);
            }
            catch (ExpressionFault fault)
            {
                state.AddModelError(field, $"{parts[0]}: {fault.Message}");
            }
        }

        return values;
    }

    public static IReadOnlyList<string> Split(string? text) => (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static bool IsName(string text) => text.Length is > 0 and <= 100 && (char.IsLetter(text[0]) || text[0] == '_') && text.All(sign => char.IsLetterOrDigit(sign) || sign == '_');
}

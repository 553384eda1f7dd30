namespace Styrning.Domain.Organisation;

/// <summary>A name or title as it may be kept: one line that can stand in a table, a letter's subject and a report.</summary>
internal static class OneLine
{
    /// <returns>The text without space around it.</returns>
    public static string Require(string? text, int longest, string code, string whatIsMissing)
    {
        var line = (text ?? "").Trim();
        Rule.Require(line.Length > 0, code, whatIsMissing);
        Rule.Require(line.Length <= longest, code, $"”{line[..Math.Min(line.Length, 30)]}…” är för långt. Skriv högst {longest} tecken.");
        Rule.Require(!line.Any(sign => char.IsControl(sign) || sign is '\u2028' or '\u2029'), code, "Skriv på en enda rad, utan radbrytning.");
        return line;
    }
}

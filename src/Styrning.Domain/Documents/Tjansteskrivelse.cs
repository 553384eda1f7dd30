namespace Styrning.Domain.Documents;

/// <summary>
/// The tjänsteskrivelse of a matter: made from the record to begin with, written on by hand until it is settled. What stands in its table is the record's as long as it
/// is written on, and kept as it was from the day it is settled.
/// </summary>
public sealed class Tjansteskrivelse
{
    public const int LongestText = 20_000;

    /// <summary>The matter's: it has one.</summary>
    public required Guid MatterId { get; init; }

    public string Background { get; private set; } = "";

    /// <summary>Förslag till beslut, each from "att": "att fastställa Arkivpolicy på nytt med oförändrad lydelse".</summary>
    public List<string> Proposals { get; private set; } = [];

    /// <summary>The table as it was when it was settled; empty before.</summary>
    public List<MemoRow> Rows { get; private set; } = [];

    /// <summary>The person who answers for the text: who wrote last.</summary>
    public Guid WrittenBy { get; private set; }

    public DateTimeOffset WrittenAt { get; private set; }

    /// <summary>From this moment it cannot be changed; null while it is written on.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    public Guid? SettledBy { get; private set; }

    public int Version { get; private set; }

    public bool IsSettled => SettledAt is not null;

    /// <exception cref="RuleBroken">DOK-140: settled. DOK-141: nothing is proposed. DOK-142: no background. DOK-143: too long.</exception>
    public void Write(string background, IEnumerable<string> proposals, Guid by, DateTimeOffset at)
    {
        var lines = proposals.Select(p => p.Trim()).Where(p => p.Length > 0).Select(StartingWithAtt).ToList();
        Rule.Require(!IsSettled, "DOK-140", "Tjänsteskrivelsen är fastställd och kan inte ändras. Öppna den igen om den behöver skrivas om.");
        Rule.Require(lines.Count > 0, "DOK-141", "Skriv minst ett förslag till beslut.");
        Rule.Require(!string.IsNullOrWhiteSpace(background), "DOK-142", "Skriv bakgrunden: varför ärendet väcks.");
        Rule.Require(background.Length + lines.Sum(l => l.Length) <= LongestText, "DOK-143", "Tjänsteskrivelsen är för lång. Lägg det långa i en bilaga.");

        (Background, Proposals, WrittenBy, WrittenAt) = (background.ReplaceLineEndings("\n").Trim(), lines, by, at);
    }

    /// <summary>From here on it stands as it is, with its table.</summary>
    /// <exception cref="RuleBroken">DOK-140.</exception>
    public void Settle(IEnumerable<MemoRow> rows, Guid by, DateTimeOffset at)
    {
        Rule.Require(!IsSettled, "DOK-140", "Tjänsteskrivelsen är redan fastställd.");

        (Rows, SettledBy, SettledAt) = ([.. rows], by, at);
    }

    /// <summary>To be written on again, as after an återremiss.</summary>
    /// <param name="isDecided">The matter has been decided: what the organ had before it is not changed afterwards.</param>
    /// <exception cref="RuleBroken">DOK-144.</exception>
    public void OpenAgain(bool isDecided)
    {
        Rule.Require(IsSettled && !isDecided, "DOK-144", "Ärendet är avgjort. Tjänsteskrivelsen står kvar som den var när organet beslutade.");

        (Rows, SettledBy, SettledAt) = ([], null, null);
    }

    private static string StartingWithAtt(string proposal) => proposal.StartsWith("att ", StringComparison.OrdinalIgnoreCase) ? "att " + proposal[4..] : "att " + proposal;
}

/// <summary>A document in the table of a tjänsteskrivelse.</summary>
/// <param name="Current">The decision that it applies by: "KF 30 november 2022 § 181".</param>
/// <param name="Action">"fastställs på nytt".</param>
public sealed record MemoRow(string Document, string Current, string Action);

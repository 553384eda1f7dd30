namespace Styrning.Domain.Reporting.Reading;

/// <summary>Knows the lines that say who answers for a section, in the forms that kommuner use.</summary>
internal static class ResponsibleLine
{
    // What may stand between "Ansvarig …" and the names.
    private static readonly string[] Copulas =
        [" är ", " delas mellan ", " delas av ", " delas gemensamt av ", " ligger på ", " ligger hos ", " åvilar ", " har varit ", " har under året varit ", " var ", " utgörs av ", " innehas av ", " vilar på "];

    private static readonly string[] Openings =
        ["ansvarig", "ansvaret", "ansvar", "huvudansvarig", "huvudansvar", "områdesansvarig", "processansvarig", "samordningsansvarig", "delansvarig", "medansvarig", "delat ansvar", "gemensamt ansvar"];

    // Forms with no word of responsibility at their start; they need a role after or before them.
    private static readonly string[] Passive = ["samordnas av ", "arbetet samordnas av ", "området samordnas av ", "leds av ", "arbetet leds av ", "området leds av ", "arbetet drivs av "];

    private static readonly string[] Active = [" ansvarar för ", " är ansvarig för ", " är ansvariga för ", " har ansvaret för ", " har ansvar för ", " svarar för ", " samordnar "];

    private static readonly string[] Labels =
        ["samordnare", "samordning", "roll", "funktion", "ansvarig", "rapporterande roll", "rapportör", "kontaktperson", "förvaltning", "enhet", "avdelning", "verksamhet", "nämnd"];

    /// <summary>Where a statement is cut: what comes before tells the area, what comes after tells who.</summary>
    /// <param name="Label">"Ansvarig för IT-säkerhet", or the area after " ansvarar för ".</param>
    internal readonly record struct Parts(string Label, string Who, bool Labelled, bool Active);

    /// <summary>The line begins a statement of who is responsible.</summary>
    public static bool Starts(string line) => Split(line) is { Active: false } || (Split(line) is { } active && Roles.IsRole(active.Who));

    /// <summary>The same of a line that may be broken: its next line belongs to it.</summary>
    public static bool StartsAt(IReadOnlyList<SourceLine> lines, int at) =>
        Starts(lines[at].Text)
        || (at + 1 < lines.Count && !lines[at + 1].IsBlank && lines[at].Text.Length < 300 && lines[at + 1].Text.Length < 300
            && Openings.Any(opening => IsWord(Bare(lines[at].Text), opening)) && Starts($"{lines[at].Text} {lines[at + 1].Text}"))
        || IsLead(lines[at].Text);

    /// <summary>"Ansvariga:" with the names on the lines below.</summary>
    public static bool IsLead(string line) => line.Length < 60 && line.EndsWith(':') && Split(line) is { Labelled: true, Who: "" };

    /// <summary>Cuts a sentence into what and who, or gives null when it says nothing of the kind.</summary>
    public static Parts? Split(string sentence)
    {
        var text = Bare(sentence);
        if (text.Length is < 7 or > 1000)
            return null;

        foreach (var passive in Passive)
        {
            if (text.Starts(passive) && Roles.IsRole(text[passive.Length..]))
                return new Parts("", text[passive.Length..], false, false);
        }

        if (Openings.Any(opening => text.Starts(opening)) && Openings.Any(opening => IsWord(text, opening)))
            return Opened(text);

        // "Samordnare: …" and the like: a short label, a colon and a name.
        var colon = text.IndexOf(':');
        if (colon is > 2 and < 30 && Labels.Any(label => text.AsSpan(0, colon).Trim().Equals(label, StringComparison.OrdinalIgnoreCase)))
            return new Parts(text[..colon].Trim(), text[(colon + 1)..].Trim(), true, false);

        return ActiveForm(text);
    }

    private static Parts? Opened(string text)
    {
        var (at, length) = (int.MaxValue, 0);
        foreach (var copula in Copulas)
        {
            var found = text.IndexOf(copula, StringComparison.OrdinalIgnoreCase);
            if (found >= 0 && found < at)
                (at, length) = (found, copula.Length);
        }

        var colon = text.IndexOf(':');
        var labelled = colon > 0 && colon < at && colon <= 120;
        if (labelled)
            (at, length) = (colon, 1);
        else if (at == int.MaxValue && Dash(text) is { } dash)
            (at, length, labelled) = (dash, 3, true);
        if (at == int.MaxValue)
            return null;

        var who = text[Math.Min(at + length, text.Length)..].Trim();
        if (labelled && who.Starts("är "))
            who = who[3..];
        return new Parts(text[..at].Trim(), who, labelled, false);
    }

    // "Ansvarig – Säkerhetschef", "Ansvarig    Säkerhetschef" has lost its gap and is read when the role follows at once.
    private static int? Dash(string text)
    {
        var dash = text.IndexOf(" – ", StringComparison.Ordinal);
        dash = dash < 0 ? text.IndexOf(" - ", StringComparison.Ordinal) : dash;
        return dash is > 0 and < 60 ? dash : null;
    }

    // "Säkerhetschefen ansvarar för …": the role comes first.
    private static Parts? ActiveForm(string text)
    {
        foreach (var active in Active)
        {
            var at = text.IndexOf(active, StringComparison.OrdinalIgnoreCase);
            if (at is > 2 and < 120 && Roles.IsRole(text[..at]) && !text[..at].Has(" som ") && text[..at].Count(char.IsWhiteSpace) <= 9)
                return new Parts("Ansvarig för " + text[(at + active.Length)..], text[..at].TrimEnd(',', ' '), false, true);
        }

        return null;
    }

    private static bool IsWord(string text, string opening) =>
        text.Starts(opening) && (text.Length == opening.Length || !char.IsLetter(text[opening.Length]) || (text.Starts(opening + "a") && !char.IsLetter(text.AsSpan(opening.Length + 1).IsEmpty ? ' ' : text[opening.Length + 1])));

    /// <summary>Without bullet, emphasis and final full stop.</summary>
    public static string Bare(string sentence)
    {
        var text = sentence[Words.Bullet(sentence)..];
        if (text.Contains("**", StringComparison.Ordinal))
            text = text.Replace("**", "", StringComparison.Ordinal);
        return text.Trim().Trim('_', '*').TrimStart('#', '|', ' ').TrimEnd('.', ' ', '|');
    }
}

using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Cases.Information;

/// <summary>The words that an organisation begins with: every part of VBL 5:9, in Swedish and English. Read through, changed and published by whoever answers for the channel.</summary>
internal static class StandardInformation
{
    /// <summary>With what only the organisation knows still to fill in (<see cref="ChannelInformation.ToFillIn"/>): who answers for the personal data, and who is called.</summary>
    public static IReadOnlyList<InformationText> Texts { get; } = Read();

    /// <param name="phone">To those who receive reports.</param>
    /// <param name="controller">How the controller of the personal data is reached (GDPR art. 13.1 a).</param>
    /// <param name="officer">How its data protection officer is reached (13.1 b).</param>
    public static IReadOnlyList<InformationText> Filled(string phone, string controller, string officer)
    {
        string Fill(string text) => text
            .Replace($"{ChannelInformation.ToFillIn} telefonnummer]", phone, StringComparison.Ordinal)
            .Replace($"{ChannelInformation.ToFillIn} den personuppgiftsansvarigas kontaktuppgifter]", controller, StringComparison.Ordinal)
            .Replace($"{ChannelInformation.ToFillIn} dataskyddsombudets kontaktuppgifter]", officer, StringComparison.Ordinal);
        return [.. Texts.Select(text => text with { Swedish = Fill(text.Swedish), English = Fill(text.English) })];
    }

    private static IReadOnlyList<InformationText> Read()
    {
        var (swedish, english) = (PartsOf("pa-svenska.txt"), PartsOf("in-english.txt"));
        return [.. Enum.GetValues<InformationPart>().Select(part => new InformationText(part, swedish[part], english[part]))];
    }

    // "# Purpose", then its text until the next such line.
    private static Dictionary<InformationPart, string> PartsOf(string resource)
    {
        using var reader = new StreamReader(typeof(StandardInformation).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd().Split("# ", StringSplitOptions.RemoveEmptyEntries)
            .ToDictionary(section => Enum.Parse<InformationPart>(section[..section.IndexOf('\n', StringComparison.Ordinal)]), section => section[section.IndexOf('\n', StringComparison.Ordinal)..].Trim());
    }
}

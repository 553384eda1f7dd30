using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Cases.Information;

/// <summary>The words that an organisation begins with: every part of VBL 5:9, in Swedish and English. Read through, changed and published by whoever answers for the channel.</summary>
internal static class StandardInformation
{
    public static IReadOnlyList<InformationText> Texts { get; } = Read();

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

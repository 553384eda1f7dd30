using Styrning.Domain;
using Styrning.Whistle.Crypto;

namespace Styrning.Whistle.Domain;

/// <summary>
/// A version of what an organisation tells reporters before they write (VBL 5:9). What has been published is never changed: a change is the next version, and the channel
/// shows the newest published one.
/// </summary>
internal sealed class ChannelInformation
{
    public Guid Id { get; init; } = RandomId.New();

    public required string Organisation { get; init; }

    /// <summary>1, 2, 3 within the organisation.</summary>
    public int No { get; init; }

    /// <summary>One text per part and language. Paragraphs are separated by an empty line, list items begin with "- ".</summary>
    public required IReadOnlyList<InformationText> Texts { get; set; }

    public DateOnly SavedOn { get; set; }

    /// <summary>Null: a draft.</summary>
    public DateOnly? PublishedOn { get; private set; }

    public Guid? PublishedBy { get; private set; }

    public int Version { get; private set; }

    public string TextOf(InformationPart part, string language = "sv") =>
        Texts.FirstOrDefault(t => t.Part == part) is { } text ? language == "en" ? text.English : text.Swedish : "";

    /// <summary>Begins what the standard words leave to the organisation, up to the next "]". Nobody may be shown one.</summary>
    public const string ToFillIn = "[fyll i:";

    /// <summary>What keeps it from being published: "Personuppgifter, på engelska".</summary>
    public IEnumerable<string> Missing() => from part in Enum.GetValues<InformationPart>()
                                            from language in (string[])["sv", "en"]
                                            let text = TextOf(part, language)
                                            where string.IsNullOrWhiteSpace(text) || text.Contains(ToFillIn, StringComparison.OrdinalIgnoreCase)
                                            select InformationWords.Heading(part) + (language == "en" ? ", på engelska" : "");

    /// <exception cref="RuleBroken">VIS-50: it is published already. VIS-51: a part is missing.</exception>
    [ObeysLaw("VBL 5:9")]
    public void Publish(Guid? by, DateOnly today)
    {
        Rule.Require(PublishedOn is null, "VIS-50", "Den här versionen är redan publicerad. Ändra texten och spara, så blir det en ny version.");
        var missing = Missing().ToList();
        Rule.Require(missing.Count == 0, "VIS-51", $"Informationen kan inte publiceras när en del är tom eller har något kvar att fylla i: {SwedishText.Join(missing)}.");

        (PublishedOn, PublishedBy) = (today, by);
    }
}

internal sealed record InformationText(InformationPart Part, string Swedish, string English);

namespace Styrning.Domain.Decisions;

public sealed partial class Protocol
{
    /// <summary>Makes the protocol of these §§, and puts them in it. Secret §§ have a protocol of their own, on paper or signed at the meeting.</summary>
    /// <param name="existing">The meeting's other protocols.</param>
    /// <exception cref="RuleBroken">MOT-80 to 85.</exception>
    public static Protocol Make(Meeting meeting, IReadOnlyCollection<AgendaItem> items, JusteringManner manner, IReadOnlyCollection<Protocol> existing, DateOnly today)
    {
        RequireItems(meeting, items, manner, today);
        Rule.Require(manner is not JusteringManner.Immediate || existing.All(p => p.Manner is JusteringManner.Immediate), "MOT-83",
            "Omedelbar justering görs på sammanträdet, innan resten av protokollet görs. Ta bort det protokoll som ännu inte är justerat om paragrafen verkligen justerades omedelbart.");

        var protocol = new Protocol { MeetingId = meeting.Id, OrganKey = meeting.OrganKey, DecidedOn = meeting.MeetsOn, Manner = manner, Name = NameOf(manner, items) };
        foreach (var item in items)
        {
            item.ProtocolId = protocol.Id;
        }

        return protocol;
    }

    /// <summary>Takes in §§ that were numbered after the protocol was made.</summary>
    /// <param name="present">Those in it already.</param>
    /// <exception cref="RuleBroken">MOT-80 to 82, 85, 86.</exception>
    public void TakeIn(Meeting meeting, IReadOnlyCollection<AgendaItem> items, IReadOnlyCollection<AgendaItem> present, DateOnly today, DateTimeOffset at)
    {
        Rule.Require(JusteradOn is null, "MOT-86", $"Protokollet är redan justerat: {SwedishText.Date(JusteradOn ?? today)}.");
        RequireItems(meeting, items, Manner, today);
        foreach (var item in items)
        {
            item.ProtocolId = Id;
        }

        (Name, ChangedAt) = (NameOf(Manner, [.. present, .. items]), at);
    }

    /// <summary>Lets go of the §§ of a protocol that is to be removed.</summary>
    /// <exception cref="RuleBroken">MOT-91: it is justerat.</exception>
    public void LetGo(IEnumerable<AgendaItem> items)
    {
        Rule.Require(JusteradOn is null, "MOT-91", "Ett justerat protokoll kan inte tas bort.");
        foreach (var item in items)
        {
            item.ProtocolId = null;
        }
    }

    /// <summary>The manner in which §§ like these are justerade unless somebody says otherwise.</summary>
    public static JusteringManner MannerFor(bool secret) => secret ? JusteringManner.Paper : JusteringManner.Digital;

    private static void RequireItems(Meeting meeting, IReadOnlyCollection<AgendaItem> items, JusteringManner manner, DateOnly today)
    {
        Rule.Require(!meeting.IsCancelled && meeting.MeetsOn <= today, "MOT-85", "Ett protokoll görs först när sammanträdet har hållits.");
        Rule.Require(items.Count > 0, "MOT-80", "Välj minst en paragraf. Paragrafer utan nummer, och de som redan har ett protokoll, räknas inte.");
        Rule.Require(items.All(i => i.Paragraf is not null), "MOT-80", "Bara en punkt som har fått sitt paragrafnummer kan tas in i ett protokoll.");
        Rule.Require(items.All(i => i.ProtocolId is null), "MOT-81",
            $"{Numbers([.. items.Where(i => i.ProtocolId is not null)])} finns redan i ett annat protokoll.");
        RequireRecorded(items);
        var secret = items.Count(i => i.IsSecret);
        Rule.Require(secret == 0 || (secret == items.Count && manner is not JusteringManner.Digital), "MOT-82",
            "En paragraf med sekretess justeras på papper, i ett protokoll utan andra paragrafer. Annars visas den när protokollet läggs ut.");
    }

    // What is justerat is the original: an outcome could not be put in afterwards, and the matter would wait for ever.
    private static void RequireRecorded(IReadOnlyCollection<AgendaItem> items)
    {
        var open = items.Where(i => i.MatterId is not null && i.TreatedAt is null).ToList();
        Rule.Require(open.Count == 0, "MOT-80", $"{Numbers(open)} hör till ett ärende och saknar beslut. Registrera på punktens sida vad som beslutades, och gör sedan protokollet.");
    }

    private static string NameOf(JusteringManner manner, IReadOnlyCollection<AgendaItem> items) => manner switch
    {
        JusteringManner.Immediate => $"Omedelbar justering {Numbers(items)}",
        _ when items.All(i => i.IsSecret) => $"Protokoll med sekretess {Numbers(items)}",
        _ => "Protokoll",
    };

    /// <summary>"§ 112" or "§§ 112, 114–116".</summary>
    public static string Numbers(IReadOnlyCollection<AgendaItem> items)
    {
        var numbers = items.Where(i => i.Paragraf is not null).Select(i => i.Paragraf!.Value).Distinct().Order().ToList();
        var runs = new List<string>();
        for (var i = 0; i < numbers.Count; i++)
        {
            var first = numbers[i];
            while (i + 1 < numbers.Count && numbers[i + 1] == numbers[i] + 1)
            {
                i++;
            }

            runs.Add(numbers[i] == first ? $"{first}" : $"{first}–{numbers[i]}");
        }

        return $"{(numbers.Count == 1 ? "§" : "§§")} {string.Join(", ", runs)}";
    }
}

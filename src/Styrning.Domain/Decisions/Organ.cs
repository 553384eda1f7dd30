namespace Styrning.Domain.Decisions;

/// <summary>A body of the kommun that meets and decides, with the rules it has of its own where the law leaves them to a reglemente.</summary>
public sealed partial class Organ
{
    // They are other pages under /moten.
    private static readonly string[] TakenAddresses = ["organ", "anslag", "protokoll", "planera", "nytt", "nya", "delegation", "overklaganden", "avbrott"];

    /// <summary>Stable ASCII name: "kf", "ks", "ks-au". Part of the meeting's address.</summary>
    public required string Key { get; init; }

    public required string Name { get; set; }

    /// <summary>"KF", as in a § and on a cover.</summary>
    public required string ShortName { get; set; }

    public required OrganTyp Typ { get; init; }

    /// <summary>Of an utskott: the organ it belongs to. Else null.</summary>
    public string? ParentKey { get; set; }

    /// <summary>Calendar days before the meeting by which the kallelse must have gone out: by the reglemente, in KF by law at least seven.</summary>
    public int KallelseDays { get; set; }

    /// <summary>How many ledamöter it has; the quorum is more than half of them (KL 5:45, 6:27). Zero while nobody has written it down.</summary>
    public int Seats { get; set; }

    /// <summary>The organ that prepares its matters at a meeting of its own: KS for KF, the arbetsutskott for KS. Null when none does.</summary>
    public string? PreparedByKey { get; set; }

    /// <summary>Vardagar that are needed between its meeting and the kallelse of the organ it prepares for: writing out, justering, printing.</summary>
    public int HandoverVardagar { get; set; } = 2;

    /// <summary>Vardagar before its kallelse by which a tjänsteskrivelse must be handed in.</summary>
    public int MaterialVardagar { get; set; } = 5;

    /// <summary>Fullmäktige has decided that members may take part at a distance (KL 5:16, 6:24).</summary>
    public bool AllowsDistance { get; set; }

    /// <summary>Key of the role that keeps its agenda and protocol.</summary>
    public required string SecretaryRoleKey { get; set; }

    public DateOnly? RetiredOn { get; set; }

    public List<OrganTerm> Terms { get; private set; } = [];

    public List<OrganMember> Members { get; private set; } = [];

    public int Version { get; private set; }

    /// <summary>Its name within a sentence: "kommunstyrelsen".</summary>
    public string InSentence => Name.Length == 0 ? Name : char.ToLowerInvariant(Name[0]) + Name[1..];

    /// <summary>A new nämnd or utskott. Its address is made of its short name and never changes.</summary>
    /// <exception cref="RuleBroken">MOT-10 – MOT-17.</exception>
    public static Organ Create(OrganTyp typ, OrganRules rules, IReadOnlyCollection<Organ> all)
    {
        var key = SwedishText.SearchKey(rules.ShortName).Replace(' ', '-');
        Rule.Require(typ is OrganTyp.Namnd or OrganTyp.Utskott, "MOT-12", "Kommunfullmäktige och kommunstyrelsen finns redan. Lägg till en nämnd eller ett utskott.");
        Rule.Require(!TakenAddresses.Contains(key) && all.All(organ => organ.Key != key), "MOT-12", "Den korta formen används redan i en adress. Välj en annan.");

        var organ = new Organ { Key = key, Name = "", ShortName = "", Typ = typ, SecretaryRoleKey = "" };
        organ.Change(rules, all);
        return organ;
    }

    /// <exception cref="RuleBroken">MOT-10 – MOT-17.</exception>
    public void Change(OrganRules rules, IReadOnlyCollection<Organ> all)
    {
        var (name, shortName, others) = (rules.Name?.Trim() ?? "", rules.ShortName?.Trim() ?? "", all.Where(organ => organ.Key != Key).ToList());
        Rule.Require(name.Length > 0 && SwedishText.SearchKey(shortName).Length > 0, "MOT-10", "Skriv organets namn och en kort form, som SN.");
        Rule.Require(others.All(organ => !SwedishText.IsSame(organ.Name, name) && !SwedishText.IsSame(organ.ShortName, shortName)), "MOT-11", "Det finns redan ett organ med det namnet eller den korta formen.");
        Rule.Require(rules.KallelseDays is >= 0 and <= 60 && rules.HandoverVardagar is >= 0 and <= 60 && rules.MaterialVardagar is >= 0 and <= 60, "MOT-14", "Ange dagarna som hela tal mellan 0 och 60.");
        RequireKallelse(Typ, rules.KallelseDays);
        RequireSeats(Typ, rules.Seats);
        Rule.Require(Typ is not OrganTyp.Utskott || others.Any(organ => organ.Key == rules.ParentKey && organ.Typ is OrganTyp.KS or OrganTyp.Namnd), "MOT-16", "Ange vilken nämnd utskottet hör till.");
        Rule.Require(!Leads(rules.PreparedByKey, Key, others), "MOT-17", "Organen kan inte bereda ärenden åt varandra i en ring. Välj ett annat beredande organ.");
        Rule.Require(!string.IsNullOrWhiteSpace(rules.SecretaryRoleKey), "MOT-10", "Välj vilken roll som är sekreterare.");

        (Name, ShortName, ParentKey, PreparedByKey) = (name, shortName, Typ is OrganTyp.Utskott ? rules.ParentKey : null, string.IsNullOrEmpty(rules.PreparedByKey) ? null : rules.PreparedByKey);
        (KallelseDays, Seats, HandoverVardagar, MaterialVardagar) = (rules.KallelseDays, rules.Seats, rules.HandoverVardagar, rules.MaterialVardagar);
        (AllowsDistance, SecretaryRoleKey) = (rules.AllowsDistance, rules.SecretaryRoleKey);
    }

    /// <summary>It no longer meets. What it decided stays.</summary>
    /// <param name="comingMeetings">Meetings in the calendar after the day.</param>
    public void Retire(DateOnly on, int comingMeetings)
    {
        Rule.Require(Typ is OrganTyp.Namnd or OrganTyp.Utskott, "MOT-18", $"Varje kommun har {InSentence}. Den kan inte avvecklas.");
        Rule.Require(comingMeetings == 0, "MOT-18", $"{Name} har {SwedishText.Count(comingMeetings, "sammanträde", "sammanträden", neuter: true)} efter den dagen. Ställ in dem först.");

        RetiredOn = on;
    }

    /// <summary>The law gives every member of KF a week.</summary>
    [ObeysLaw("KL 5:15")]
    public static void RequireKallelse(OrganTyp typ, int days) => Rule.Require(
        typ is not OrganTyp.KF || days >= MeetingDeadlines.LeastKallelseDaysOfKf, "MOT-13", "Kommunfullmäktige ska kallas minst en vecka före sammanträdet (KL 5 kap. 15 §). Ange sju dagar eller fler.");

    /// <summary>KF: an odd number, 21 in the smallest kommun. KS: at least five.</summary>
    [ObeysLaw("KL 5:5"), ObeysLaw("KL 6:16")]
    public static void RequireSeats(OrganTyp typ, int seats)
    {
        Rule.Require(seats is >= 1 and <= 201, "MOT-15", "Ange hur många ledamöter organet har.");
        Rule.Require(typ is not OrganTyp.KF || (seats % 2 == 1 && seats >= 21), "MOT-15", "Kommunfullmäktige ska ha ett udda antal ledamöter, minst 21 (KL 5 kap. 5 §).");
        Rule.Require(typ is not OrganTyp.KS || seats >= 5, "MOT-15", "Kommunstyrelsen ska ha minst fem ledamöter (KL 6 kap. 16 §).");
    }

    private static bool Leads(string? from, string to, List<Organ> others)
    {
        for (var (at, steps) = (from, 0); !string.IsNullOrEmpty(at) && steps <= others.Count; steps++)
        {
            if (at == to) return true;
            at = others.FirstOrDefault(organ => organ.Key == at)?.PreparedByKey;
        }

        return false;
    }
}

/// <summary>What a kommun decides about an organ.</summary>
public sealed record OrganRules(
    string? Name, string? ShortName, int KallelseDays, int Seats, string SecretaryRoleKey, string? ParentKey = null, string? PreparedByKey = null,
    int HandoverVardagar = 2, int MaterialVardagar = 5, bool AllowsDistance = false);

namespace Styrning.Workflow.Expressions;

/// <summary>The kinds a value can be of. What is not known before a run is all of them.</summary>
[Flags]
internal enum Kinds
{
    None = 0,
    Null = 1,
    Boolean = 2,
    Number = 4,
    Text = 8,
    Date = 16,
    Moment = 32,
    Duration = 64,
    List = 128,
    Context = 256,
    Any = 511,
}

/// <summary>How kinds are named: in FEEL, and in our own sentences.</summary>
internal static class KindNames
{
    private static readonly (Kinds Kind, string Feel, string Swedish)[] Names =
    [
        (Kinds.Boolean, "boolean", "ett sanningsvärde"),
        (Kinds.Number, "number", "ett tal"),
        (Kinds.Text, "string", "en text"),
        (Kinds.Date, "date", "ett datum"),
        (Kinds.Moment, "date and time", "en tidpunkt"),
        (Kinds.Duration, "duration", "en tidslängd"),
        (Kinds.List, "list", "en lista"),
        (Kinds.Context, "context", "en samling namn"),
        (Kinds.Null, "null", "null"),
    ];

    public static Kinds Of(object? value) => value switch
    {
        null => Kinds.Null,
        bool => Kinds.Boolean,
        decimal => Kinds.Number,
        string => Kinds.Text,
        DateOnly => Kinds.Date,
        DateTimeOffset => Kinds.Moment,
        CalendarDuration => Kinds.Duration,
        IReadOnlyDictionary<string, object?> => Kinds.Context,
        _ => Kinds.List,
    };

    /// <summary>The kinds of a type name of FEEL; none when there is no such type.</summary>
    public static Kinds Named(string feel) => feel switch
    {
        "any" or "Any" => Kinds.Any,
        "days and time duration" or "years and months duration" => Kinds.Duration,
        _ => Array.Find(Names, name => name.Feel == feel).Kind,
    };

    /// <summary>"ett tal eller en text"; null is only named when it is all there is.</summary>
    public static string Told(Kinds kinds)
    {
        var told = Names.Where(name => kinds.HasFlag(name.Kind) && (name.Kind != Kinds.Null || kinds == Kinds.Null)).Select(name => name.Swedish).ToList();
        return told.Count < 2 ? told.FirstOrDefault() ?? "null" : string.Join(", ", told[..^1]) + " eller " + told[^1];
    }

    public static IEnumerable<Kinds> Each(Kinds kinds) => Names.Select(name => name.Kind).Where(kind => kinds.HasFlag(kind));
}

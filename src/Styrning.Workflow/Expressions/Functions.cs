namespace Styrning.Workflow.Expressions;

/// <summary>The fixed list of functions. Adding one is adding a line, here or in one of the other parts, and one in the documentation.</summary>
internal static partial class Functions
{
    private static readonly Function[] Others =
    [
        new("not(negand: boolean): boolean", (a, _) => !(bool)a[0]!),
        new("is defined(value: any): boolean", (_, _) => true),
        new("get or else(value: any, default: any): any", (a, _) => a[0] ?? a[1]),
        new("string(from: any): string", (a, e) => e.Written(a[0])),
        new("get value(context: context, key: string): any", (a, _) => Context(a[0]).GetValueOrDefault((string)a[1]!)),
        new("get entries(context: context): list", (a, e) => Entries(Context(a[0]), e)),
        new("context put(context: context, key: string, value: any): context", (a, e) => With(Context(a[0]), [new((string)a[1]!, a[2])], e)),
        new("context merge(one: context, other: context): context", (a, e) => With(Context(a[0]), Context(a[1]), e)),
    ];

    private static readonly Dictionary<string, Function[]> ByName =
        ((IEnumerable<Function>)[.. Others, .. Numbers(), .. Texts(), .. Lists(), .. Times()])
        .GroupBy(function => function.Name, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    public static IEnumerable<Function> All => ByName.Values.SelectMany(functions => functions);

    public static bool Exists(string name) => ByName.ContainsKey(name);

    public static Function? Find(string name, int count, IEnumerable<string?>? names = null) =>
        Array.Find(ByName[name], function => function.TakesCount(count) && (names is null || function.TakesNames(names)));

    public static string Signatures(string name) => string.Join(" eller ", ByName[name].Select(function => function.Signature));

    /// <summary>" Menas …?" when a name is nearly one of ours, else nothing.</summary>
    public static string Near(string name)
    {
        var wanted = Bare(name);
        return ByName.Keys.FirstOrDefault(known => Bare(known) == wanted) is { } near ? $" Menas {near}?" : "";
    }

    private static string Bare(string name) => new(name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant).ToArray());

    private static IReadOnlyDictionary<string, object?> Context(object? value) => (IReadOnlyDictionary<string, object?>)value!;

    private static object?[] Entries(IReadOnlyDictionary<string, object?> context, Evaluation evaluation)
    {
        evaluation.Count(context.Count);
        return context.OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => (object?)new Dictionary<string, object?>(StringComparer.Ordinal) { ["key"] = entry.Key, ["value"] = entry.Value })
            .ToArray();
    }

    private static Dictionary<string, object?> With(
        IReadOnlyDictionary<string, object?> context, IEnumerable<KeyValuePair<string, object?>> entries, Evaluation evaluation)
    {
        evaluation.Count(context.Count);
        var whole = new Dictionary<string, object?>(context, StringComparer.Ordinal);
        foreach (var (key, value) in entries)
        {
            evaluation.Count(1);
            whole[key] = value;
        }

        return whole;
    }
}

using System.Text;

namespace Styrning.Workflow.Tests;

/// <summary>
/// Makes sound models out of blocks, in short form, together with what must happen in them: how many times each node is completed when the
/// flags are as drawn. The reckoning is done on the blocks and knows nothing of tokens.
/// </summary>
internal sealed partial class Generated
{
    private readonly Draws draws;
    private readonly StringBuilder nodes = new();
    private readonly StringBuilder flows = new();
    private readonly Dictionary<string, int> expected = new(StringComparer.Ordinal);
    private readonly List<(string One, string Other, int Times)> either = [];
    private readonly bool isWhole;
    private Dictionary<string, bool> flags = [];
    private int count;

    private Generated(int seed, bool isWhole) => (draws, this.isWhole) = (new Draws(seed), isWhole);

    public required string Sketch { get; init; }

    public required (string Name, object? Value)[] Flags { get; init; }

    /// <summary>How often each node is completed, where that does not depend on what comes first.</summary>
    public IReadOnlyDictionary<string, int> Expected => expected;

    /// <summary>Of which two nodes the one or the other is completed, and how often together.</summary>
    public IReadOnlyList<(string One, string Other, int Times)> Either => either;

    /// <param name="seed">Which model.</param>
    /// <param name="isWhole">With every kind of block; otherwise those that need nothing but tasks and time.</param>
    public static Generated Make(int seed, bool isWhole = false)
    {
        var maker = new Generated(seed, isWhole) { Sketch = "", Flags = [] };
        var flags = Enumerable.Range(0, 4).Select(i => ($"x{i}", (object?)maker.draws.Chance(50))).ToArray();
        maker.flags = flags.ToDictionary(flag => flag.Item1, flag => (bool)flag.Item2!);
        maker.nodes.AppendLine("start s");
        var (first, last) = maker.Block(3, new Times(1, true));
        maker.nodes.AppendLine("end e");
        maker.flows.AppendLine($"s > {first}").AppendLine($"{last} > e");
        var made = new Generated(seed, isWhole) { Sketch = $"{maker.nodes}{maker.flows}", Flags = flags };
        foreach (var (task, times) in maker.expected)
            made.expected[task] = times;
        made.either.AddRange(maker.either);
        return made;
    }

    /// <param name="Count">How often a block is gone through.</param>
    /// <param name="OneByOne">Never twice at once.</param>
    private sealed record Times(int Count, bool OneByOne)
    {
        public Times If(bool holds) => holds ? this : new Times(0, OneByOne);
    }

    private string Name(string prefix) => $"{prefix}{++count}";

    private (string First, string Last) Block(int depth, Times times)
    {
        var (first, last) = Piece(depth, times);
        for (var more = draws.Next(3); more > 0 && depth > 0; more--)
        {
            var (next, end) = Piece(depth - 1, times);
            flows.AppendLine($"{last} > {next}");
            last = end;
        }

        return (first, last);
    }

    private (string, string) Piece(int depth, Times times) => depth == 0 ? Leaf(times) : draws.Next(isWhole ? 16 : 7) switch
    {
        0 => Split("xor", depth, times),
        1 => Split("and", depth, times),
        2 => Split("or", depth, times),
        3 => Sub(depth, times),
        4 => Repeated(times),
        5 => Watched(depth, times),
        7 => Failing(depth, times),
        8 => Escalating(depth, times),
        9 => Rounds(depth, times),
        10 => Leap(times),
        11 => Overtaken(depth, times),
        12 => Whichever(times),
        13 => Conditional(times),
        14 => Signalling(times),
        15 => Called(times),
        _ => Leaf(times),
    };

    private (string, string) Leaf(Times times)
    {
        var kind = draws.Of(["user", "user", "user", "service", "task", "catch"]);
        var name = Name(kind[..1]);
        nodes.AppendLine(kind == "catch" ? $"catch {name} timer=PT1H" : $"{kind} {name}");
        expected[name] = times.Count;
        return (name, name);
    }

    private (string, string) Split(string kind, int depth, Times times)
    {
        var (split, join) = (Name(kind), Name(kind));
        nodes.AppendLine($"{kind} {split}").AppendLine($"{kind} {join}");
        var chosen = false;
        var branches = 2 + draws.Next(2);
        for (var branch = 0; branch < branches; branch++)
        {
            var flag = $"x{draws.Next(4)}";
            var isDefault = branch == branches - 1;
            var taken = kind == "and" || (isDefault ? !chosen : flags[flag] && (kind == "or" || !chosen));
            chosen |= taken;
            var (first, last) = Block(depth - 1, times.If(taken));
            flows.AppendLine(kind == "and" ? $"{split} > {first}" : isDefault ? $"{split} >> {first}" : $"{split} > {first} : {flag}");
            flows.AppendLine($"{last} > {join}");
        }

        expected[split] = expected[join] = times.Count;
        return (split, join);
    }

    private (string, string) Sub(int depth, Times times)
    {
        var name = Name("sub");
        var repeat = draws.Next(4);
        var inside = repeat switch { 0 or 1 => times, 2 => new Times(times.Count * 3, false), _ => times with { Count = times.Count * 2 } };
        Inside(repeat switch
        {
            0 or 1 => $"sub {name} {{",
            2 => $"sub {name} each=i:lista {{",
            _ => $"sub {name} times=2 seq {{",
        }, () =>
        {
            nodes.AppendLine($"start s{name}");
            var (first, last) = Block(depth - 1, inside);
            flows.AppendLine($"s{name} > {first}");
            if (draws.Chance(50))
            {
                nodes.AppendLine($"end e{name}");
                flows.AppendLine($"{last} > e{name}");
            }
        });
        expected[name] = inside.Count;
        return (name, name);
    }

    // Flows are written inside the scope that they belong to.
    private void Inside(string header, Action body)
    {
        var outside = flows.ToString();
        flows.Clear();
        nodes.AppendLine(header);
        body();
        nodes.Append(flows).AppendLine("}");
        flows.Clear().Append(outside);
    }

    private (string, string) Repeated(Times times)
    {
        var name = Name("mi");
        nodes.AppendLine($"user {name} each=i:lista {draws.Of(["", "seq"])}");
        expected[name] = times.Count * 3;
        return (name, name);
    }

    /// <summary>A task with a reminder that may fire and begins a branch of its own; the timer's branch is not reckoned, only that it harms nothing.</summary>
    private (string, string) Watched(int depth, Times times)
    {
        var (name, timer, reminder) = (Name("w"), Name("timer"), Name("reminder"));
        nodes.AppendLine($"user {name}").AppendLine($"boundary {timer} on {name} timer=P1D free").AppendLine($"service {reminder}");
        flows.AppendLine($"{timer} > {reminder}");
        expected[name] = times.Count;
        var (first, last) = Block(depth - 1, times);
        flows.AppendLine($"{name} > {first}");
        return (name, last);
    }
}

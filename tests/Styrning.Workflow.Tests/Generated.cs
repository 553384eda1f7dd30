using System.Text;

namespace Styrning.Workflow.Tests;

/// <summary>
/// Makes sound models out of blocks, in short form, together with what must happen in them: how many times each user task is done when the
/// flags are as drawn. The reckoning is done on the blocks and knows nothing of tokens.
/// </summary>
internal sealed class Generated
{
    private readonly Draws draws;
    private readonly StringBuilder nodes = new();
    private readonly StringBuilder flows = new();
    private readonly Dictionary<string, int> expected = new(StringComparer.Ordinal);
    private int count;

    private Generated(int seed) => draws = new Draws(seed);

    public required string Sketch { get; init; }

    public required (string Name, object? Value)[] Flags { get; init; }

    /// <summary>User tasks, and how often each is completed.</summary>
    public IReadOnlyDictionary<string, int> Expected => expected;

    public static Generated Make(int seed)
    {
        var maker = new Generated(seed) { Sketch = "", Flags = [] };
        var flags = Enumerable.Range(0, 4).Select(i => ($"x{i}", (object?)maker.draws.Chance(50))).ToArray();
        maker.flags = flags.ToDictionary(flag => flag.Item1, flag => (bool)flag.Item2!);
        maker.nodes.AppendLine("start s");
        var (first, last) = maker.Block(3, 1);
        maker.nodes.AppendLine("end e");
        maker.flows.AppendLine($"s > {first}").AppendLine($"{last} > e");
        var made = new Generated(seed) { Sketch = $"{maker.nodes}{maker.flows}", Flags = flags };
        foreach (var (task, times) in maker.expected)
            made.expected[task] = times;
        return made;
    }

    private Dictionary<string, bool> flags = [];

    private string Name(string prefix) => $"{prefix}{++count}";

    private (string First, string Last) Block(int depth, int times)
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

    private (string, string) Piece(int depth, int times) => depth == 0 ? Leaf(times) : draws.Next(7) switch
    {
        0 => Split("xor", depth, times),
        1 => Split("and", depth, times),
        2 => Split("or", depth, times),
        3 => Sub(depth, times),
        4 => Repeated(times),
        5 => Watched(depth, times),
        _ => Leaf(times),
    };

    private (string, string) Leaf(int times)
    {
        var kind = draws.Of(["user", "user", "user", "service", "task", "catch"]);
        var name = Name(kind[..1]);
        nodes.AppendLine(kind == "catch" ? $"catch {name} timer=PT1H" : $"{kind} {name}");
        if (kind == "user")
            expected[name] = times;
        return (name, name);
    }

    private (string, string) Split(string kind, int depth, int times)
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
            var (first, last) = Block(depth - 1, taken ? times : 0);
            flows.AppendLine(kind == "and" ? $"{split} > {first}" : isDefault ? $"{split} >> {first}" : $"{split} > {first} : {flag}");
            flows.AppendLine($"{last} > {join}");
        }

        return (split, join);
    }

    private (string, string) Sub(int depth, int times)
    {
        var name = Name("sub");
        var repeat = draws.Next(4);
        nodes.AppendLine(repeat switch
        {
            0 or 1 => $"sub {name} {{",
            2 => $"sub {name} each=i:lista {{",
            _ => $"sub {name} times=2 seq {{",
        });
        nodes.AppendLine($"start s{name}");
        // Flows are written inside the scope that they belong to.
        var outside = flows.ToString();
        flows.Clear();
        var (first, last) = Block(depth - 1, times * (repeat switch { 0 or 1 => 1, 2 => 3, _ => 2 }));
        flows.AppendLine($"s{name} > {first}");
        if (draws.Chance(50))
        {
            nodes.AppendLine($"end e{name}");
            flows.AppendLine($"{last} > e{name}");
        }

        nodes.Append(flows).AppendLine("}");
        flows.Clear().Append(outside);
        return (name, name);
    }

    private (string, string) Repeated(int times)
    {
        var name = Name("m");
        nodes.AppendLine($"user {name} each=i:lista {draws.Of(["", "seq"])}");
        expected[name] = times * 3;
        return (name, name);
    }

    /// <summary>A task with a reminder that may fire and begins a branch of its own; the timer's branch is not reckoned, only that it harms nothing.</summary>
    private (string, string) Watched(int depth, int times)
    {
        var (name, timer, reminder) = (Name("w"), Name("timer"), Name("reminder"));
        nodes.AppendLine($"user {name}").AppendLine($"boundary {timer} on {name} timer=P1D free").AppendLine($"service {reminder}");
        flows.AppendLine($"{timer} > {reminder}");
        expected[name] = times;
        var (first, last) = Block(depth - 1, times);
        flows.AppendLine($"{name} > {first}");
        return (name, last);
    }
}

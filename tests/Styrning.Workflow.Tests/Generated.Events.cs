namespace Styrning.Workflow.Tests;

/// <summary>The blocks with errors, escalations, signals, conditions, links, rounds, calls and things that race.</summary>
internal sealed partial class Generated
{
    private string Flag() => $"x{draws.Next(4)}";

    /// <summary>A subprocess that ends with an error when a flag is set, caught on its border or inside it.</summary>
    private (string, string) Failing(int depth, Times times)
    {
        var (name, merge, flag, code) = (Name("sub"), Name("xor"), Flag(), draws.Of(["FEL", "*"]));
        var failed = times.If(flags[flag]);
        var isInside = draws.Chance(50);
        Inside($"sub {name} {{", () =>
        {
            nodes.AppendLine($"start s{name}").AppendLine($"xor g{name}").AppendLine($"end e{name} error=FEL").AppendLine($"end n{name}");
            var (first, last) = Block(depth - 1, times);
            flows.AppendLine($"s{name} > {first}").AppendLine($"{last} > g{name}").AppendLine($"g{name} > e{name} : {flag}").AppendLine($"g{name} >> n{name}");
            if (isInside)
                Inside($"event v{name} {{", () => Handler($"start b{name} error={code}"));
        });
        nodes.AppendLine($"xor {merge}");
        flows.AppendLine($"{name} > {merge}");
        if (!isInside)
            flows.AppendLine($"{Handler($"boundary b{name} on {name} error={code}")} > {merge}");

        expected[$"e{name}"] = expected[$"b{name}"] = failed.Count;
        expected[name] = isInside ? times.Count : times.Count - failed.Count;
        expected[merge] = times.Count;
        return (name, merge);

        string Handler(string catcher)
        {
            nodes.AppendLine(catcher);
            var (first, last) = Block(depth - 1, failed);
            flows.AppendLine($"b{name} > {first}");
            return last;
        }
    }

    /// <summary>A subprocess that escalates on its way; somebody is told, and it goes on.</summary>
    private (string, string) Escalating(int depth, Times times)
    {
        var (name, told) = (Name("sub"), Name("user"));
        var isInside = draws.Chance(50);
        Inside($"sub {name} {{", () =>
        {
            nodes.AppendLine($"start s{name}").AppendLine($"throw t{name} escalation=SENT");
            var (first, _) = Block(depth - 1, times);
            flows.AppendLine($"s{name} > t{name} > {first}");
            if (isInside)
                Inside($"event v{name} {{", () => Teller($"start b{name} escalation=SENT free"));
        });
        if (!isInside)
            Teller($"boundary b{name} on {name} escalation=* free");
        expected[name] = expected[$"t{name}"] = expected[$"b{name}"] = expected[told] = times.Count;
        return (name, name);

        void Teller(string catcher)
        {
            nodes.AppendLine(catcher).AppendLine($"user {told}");
            flows.AppendLine($"b{name} > {told}");
        }
    }

    private (string, string) Rounds(int depth, Times times)
    {
        var name = Name("r");
        var rounds = 1 + draws.Next(3);
        var gone = times with { Count = times.Count * rounds };
        var loop = draws.Of([$"most={rounds}", $"while=\"loopCounter < {rounds}\"", $"while=\"loopCounter < {rounds}\" asks"]);
        if (draws.Chance(50))
            Inside($"sub {name} {loop} {{", () => Block(depth - 1, gone));
        else
            nodes.AppendLine($"user {name} {loop}");
        expected[name] = gone.Count;
        return (name, name);
    }

    private (string, string) Leap(Times times)
    {
        var name = Name("l");
        nodes.AppendLine($"throw {name} link={name}").AppendLine($"catch c{name} link={name}");
        expected[name] = expected[$"c{name}"] = times.Count;
        return (name, $"c{name}");
    }

    /// <summary>Work that time or a message may overtake: then something else is done instead.</summary>
    private (string, string) Overtaken(int depth, Times times)
    {
        var (name, merge) = (Name("o"), Name("xor"));
        if (draws.Chance(50))
            nodes.AppendLine($"user {name}");
        else
        {
            // What is done in there when it is overtaken cannot be reckoned.
            var reckoned = new Dictionary<string, int>(expected);
            var chosen = either.Count;
            Inside($"sub {name} {{", () => Block(depth - 1, times));
            foreach (var inside in expected.Keys.Except(reckoned.Keys).ToList())
                expected.Remove(inside);
            either.RemoveRange(chosen, either.Count - chosen);
        }

        nodes.AppendLine($"boundary b{name} on {name} {draws.Of(["timer=PT2H", $"message=m{name}"])}").AppendLine($"user h{name}").AppendLine($"xor {merge}");
        flows.AppendLine($"{name} > {merge}").AppendLine($"b{name} > h{name} > {merge}");
        either.Add((name, $"h{name}", times.Count));
        expected[merge] = times.Count;
        return (name, merge);
    }

    private (string, string) Whichever(Times times)
    {
        var (name, merge) = (Name("first"), Name("xor"));
        nodes.AppendLine($"first {name}").AppendLine($"catch t{name} timer=PT3H").AppendLine($"receive m{name} message=m{name}").AppendLine($"xor {merge}");
        flows.AppendLine($"{name} > t{name} > {merge}").AppendLine($"{name} > m{name} > {merge}");
        either.Add(($"t{name}", $"m{name}", times.Count));
        expected[name] = expected[merge] = times.Count;
        return (name, merge);
    }

    /// <summary>A condition on a border, which holds from the start or never does.</summary>
    private (string, string) Conditional(Times times)
    {
        var (name, merge, flag) = (Name("k"), Name("xor"), Flag());
        var interrupts = draws.Chance(50);
        nodes.AppendLine($"user {name}").AppendLine($"boundary b{name} on {name} if={flag}{(interrupts ? "" : " free")}").AppendLine($"user h{name}").AppendLine($"xor {merge}");
        flows.AppendLine($"{name} > {merge}").AppendLine($"b{name} > h{name}{(interrupts ? $" > {merge}" : "")}");
        expected[$"b{name}"] = expected[$"h{name}"] = times.If(flags[flag]).Count;
        expected[name] = times.If(!interrupts || !flags[flag]).Count;
        expected[merge] = times.Count;
        return (name, merge);
    }

    /// <summary>A signal that its own scope listens for. Where several are at it at once, each would hear the others.</summary>
    private (string, string) Signalling(Times times)
    {
        if (!times.OneByOne)
            return Leaf(times);

        var name = Name("sub");
        Inside($"sub {name} {{", () =>
        {
            nodes.AppendLine($"start s{name}").AppendLine($"user u{name}").AppendLine($"throw t{name} signal=s{name}").AppendLine($"user w{name}");
            flows.AppendLine($"s{name} > u{name} > t{name} > w{name}");
            Inside($"event v{name} {{", () =>
            {
                nodes.AppendLine($"start b{name} signal=s{name} free").AppendLine($"user h{name}");
                flows.AppendLine($"b{name} > h{name}");
            });
        });
        expected[name] = expected[$"t{name}"] = expected[$"w{name}"] = expected[$"h{name}"] = expected[$"v{name}"] = times.Count;
        return (name, name);
    }

    private (string, string) Called(Times times)
    {
        var name = Name("c");
        nodes.AppendLine($"call {name}");
        expected[name] = times.Count;
        return (name, name);
    }
}

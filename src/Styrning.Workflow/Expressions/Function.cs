namespace Styrning.Workflow.Expressions;

/// <summary>A value that a function takes. Null for it makes the whole null, unless it is optional or of a kind that holds null.</summary>
internal sealed record Parameter(string Name, Kinds Kinds, bool IsOptional, bool IsRepeated)
{
    public bool TakesNull => IsOptional || Kinds.HasFlag(Kinds.Null) || Kinds is Kinds.List;

    /// <summary>FEEL takes a single value for a list of one.</summary>
    public bool Takes(Kinds kinds) => Kinds.HasFlag(Kinds.List) || (kinds & (Kinds | Kinds.Null)) != 0;
}

/// <summary>
/// A function of the language. Its signature says everything about it, "substring(string: string, start position: number, length?: number):
/// string", so that what is checked, what is told and what is documented cannot differ. A question mark: optional. Dots: one or more.
/// </summary>
internal sealed class Function
{
    private readonly Func<object?[], Evaluation, object?> body;

    public Function(string signature, Func<object?[], Evaluation, object?> body)
    {
        this.body = body;
        Signature = signature;
        var open = signature.IndexOf('(');
        var close = signature.LastIndexOf(')');
        Name = signature[..open];
        Result = Kind(signature[(close + 2)..]);
        Parameters = signature[(open + 1)..close].Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(Read).ToArray();
    }

    public string Name { get; }

    public string Signature { get; }

    public Kinds Result { get; }

    public IReadOnlyList<Parameter> Parameters { get; }

    /// <summary>Asks the clock: not the same each time.</summary>
    public bool AsksTime => Parameters.Count == 0;

    /// <summary>The first argument may name something that does not exist.</summary>
    public bool AsksWhetherDefined => Name is "is defined" or "get or else";

    public bool TakesCount(int count) =>
        count >= Parameters.Count(parameter => !parameter.IsOptional)
        && (count <= Parameters.Count || Parameters is [.., { IsRepeated: true }] && count <= 50);

    public bool TakesNames(IEnumerable<string?> names) => names.All(name => name is null || Parameters.Any(parameter => parameter.Name == name));

    public Parameter ParameterAt(int index) => Parameters[Math.Min(index, Parameters.Count - 1)];

    /// <summary>The arguments in the order of the parameters; what is left out is null.</summary>
    public IReadOnlyList<Node> Ordered(List<(string? Name, Node Value)> given)
    {
        if (given.TrueForAll(one => one.Name is null))
            return given.ConvertAll(one => one.Value);

        var ordered = new Node?[Parameters.Count];
        foreach (var (name, value) in given)
        {
            var index = name is null ? -1 : Parameters.ToList().FindIndex(parameter => parameter.Name == name);
            if (index < 0 || ordered[index] is not null)
                throw new ExpressionFault($"Antingen har alla värden namn, vart och ett sitt, eller inget: {Signature}.", value.Position);
            ordered[index] = value;
        }

        var missing = Parameters.Where((parameter, index) => ordered[index] is null && !parameter.IsOptional).Select(parameter => parameter.Name).ToList();
        return missing.Count == 0
            ? ordered.Select(value => value ?? new Node.Literal(null)).ToArray()
            : throw new ExpressionFault($"Funktionen {Name} saknar {string.Join(" och ", missing)}: {Signature}.", given[0].Value.Position);
    }

    /// <exception cref="ExpressionFault">A value is of the wrong kind.</exception>
    public object? Apply(object?[] values, Evaluation evaluation)
    {
        for (var index = 0; index < values.Length; index++)
        {
            var parameter = ParameterAt(index);
            if (values[index] is null && !parameter.TakesNull)
                return null;
            if (!parameter.Takes(KindNames.Of(values[index])))
                throw new ExpressionFault(WrongKind(parameter, KindNames.Of(values[index])));
            if (values[index] is string text)
                evaluation.Read(text);
            if (parameter.Kinds is Kinds.List)
                evaluation.Count(((IReadOnlyList<object?>)(values[index] = Evaluation.AsList(values[index]))).Count);
        }

        return body(values, evaluation);
    }

    public string WrongKind(Parameter parameter, Kinds kinds) =>
        $"Funktionen {Name} behöver {KindNames.Told(parameter.Kinds)} som {parameter.Name}, inte {KindNames.Told(kinds)}.";

    private static Parameter Read(string text)
    {
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        var name = text[..colon];
        return new Parameter(name.TrimEnd('?', '.'), Kind(text[(colon + 2)..]), name.EndsWith('?'), name.EndsWith('.'));
    }

    private static Kinds Kind(string text) => text.Trim().Split('|').Select(KindNames.Named).Aggregate((one, other) => one | other);
}

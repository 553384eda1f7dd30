namespace Styrning.Workflow.Expressions;

/// <summary>A parsed FEEL expression. Evaluated by walking its own tree: no reflection, no code generation, a bounded number of steps.</summary>
public sealed class Expression
{
    private const int LongestText = 4000;

    private readonly Node root;

    private Expression(string source, Node root) => (Source, this.root) = (source, root);

    /// <summary>As written, without the marks around it.</summary>
    public string Source { get; }

    /// <summary>Reads an expression; a leading "=" and "${…}" or "#{…}" around it are taken away.</summary>
    /// <exception cref="ExpressionFault">It cannot be read.</exception>
    public static Expression Parse(string text)
    {
        var source = Bare(text);
        if (source.Length == 0)
            throw new ExpressionFault("Uttrycket är tomt.", 0);
        if (source.Length > LongestText)
            throw new ExpressionFault($"Uttrycket är längre än {LongestText} tecken.", 0);
        return new Expression(source, Parser.Parse(source));
    }

    /// <exception cref="ExpressionFault">A wrong name or type, or too many steps.</exception>
    public object? Evaluate(IVariables variables, TimeZoneInfo zone, DateTimeOffset now) => new Evaluation(variables, zone, now).Run(root);

    /// <exception cref="ExpressionFault">As above, or the value is neither true nor false.</exception>
    public bool Holds(IVariables variables, TimeZoneInfo zone, DateTimeOffset now) =>
        Evaluate(variables, zone, now) is bool holds ? holds : throw new ExpressionFault($"Villkoret {Source} gav varken sant eller falskt.");

    /// <summary>
    /// What can never work, found without running: operators and functions on values of the wrong kind, dates that do not exist, a condition
    /// that is no condition. Names are not looked up: which variables there are is known when it runs.
    /// </summary>
    public IReadOnlyList<ExpressionFault> Check(ExpressionUse use = ExpressionUse.Value) => ExpressionCheck.Of(root, use);

    /// <summary>The value without evaluating anything, when the text is a literal.</summary>
    internal bool TryLiteral(out object? value)
    {
        value = (root as Node.Literal)?.Value;
        return root is Node.Literal;
    }

    private static string Bare(string text)
    {
        text = text.Trim();
        if ((text.StartsWith("${", StringComparison.Ordinal) || text.StartsWith("#{", StringComparison.Ordinal)) && text.EndsWith('}'))
            return text[2..^1].Trim();
        return text.StartsWith('=') ? text[1..].Trim() : text;
    }

    public override string ToString() => Source;
}

using System.Globalization;

namespace Styrning.Workflow.Expressions;

internal sealed partial class Parser
{
    private Node Primary()
    {
        var token = Next();
        switch (token.Kind)
        {
            case TokenKind.Number:
                return decimal.TryParse(token.Text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
                    ? new Node.Literal(number) { Position = token.Position }
                    : throw new ExpressionFault($"Talet {token.Text} är för stort.", token.Position);
            case TokenKind.Text:
                return new Node.Literal(token.Text) { Position = token.Position };
            case TokenKind.At when Current.Kind is TokenKind.Text:
                return AtLiteral(Next());
            case TokenKind.Ticked:
                return new Node.Name(token.Text) { Position = token.Position };
            case TokenKind.Name:
                return Word(token);
            case TokenKind.Symbol when token.Text is "(" or "[" or "]":
                return Bracketed(token);
            case TokenKind.Symbol when token.Text is "{":
                return Context(token.Position);
            default:
                at--;
                throw Unexpected();
        }
    }

    /// <summary>@"2026-01-31", @"P3M" and the like: whatever the text says it is. A wall time waits for the zone of the run.</summary>
    private static Node AtLiteral(Token token)
    {
        if (CalendarDuration.TryParse(token.Text, out var duration))
            return new Node.Literal(duration) { Position = token.Position };
        if (Functions.TryDay(token.Text, out var day))
            return new Node.Literal(day) { Position = token.Position };
        if (!Functions.TryMoment(token.Text, TimeZoneInfo.Utc, out _))
            throw new ExpressionFault($"@\"{token.Text}\" är varken datum, tidpunkt eller tidslängd.", token.Position);
        return new Node.Call(Functions.Find("date and time", 1)!, [new Node.Literal(token.Text) { Position = token.Position }]) { Position = token.Position };
    }

    private Node Word(Token token)
    {
        switch (token.Text)
        {
            case "true":
                return new Node.Literal(true) { Position = token.Position };
            case "false":
                return new Node.Literal(false) { Position = token.Position };
            case "null":
                return new Node.Literal(null) { Position = token.Position };
            case "if" when !EndsHere():
                return If(token.Position);
            case "for" when !EndsHere():
                return For(token.Position);
            case "some" or "every" when Current.IsName && tokens[at + 1].IsWord("in"):
                return Quantified(token);
            case "function" when Current.Is("("):
                throw new ExpressionFault("Egna funktioner (function) stöds inte.", token.Position);
            case "then" or "else" or "and" or "or" or "in" or "between" or "satisfies" or "return":
                at--;
                throw Unexpected();
        }

        return (Node?)Called(token) ?? new Node.Name(token.Text) { Position = token.Position };
    }

    // A variable may be called "if" or "for", as long as nothing follows that the word would need.
    private bool EndsHere() => Current.Kind is TokenKind.End || IsComparison(Current) || Current.Is(")") || Current.Is(",") || Current.Is(".");

    /// <summary>A list, a parenthesis, or a range in any of FEEL's four forms: [1..2] (1..2) ]1..2[ [1..2).</summary>
    private Node Bracketed(Token open)
    {
        if (open.Text == "[" && Take("]"))
            return new Node.ListOf([]) { Position = open.Position };

        var first = Expression();
        if (Current.Is(".."))
            return RangeFrom(open, first);

        if (open.Text == "(")
        {
            Need(")");
            return first;
        }

        if (open.Text == "]")
            throw new ExpressionFault("Här väntades ett intervall.", open.Position);

        var items = new List<Node> { first };
        while (Take(","))
            items.Add(Expression());
        Need("]");
        return new Node.ListOf(items) { Position = open.Position };
    }

    private Node.Range RangeFrom(Token open, Node low)
    {
        Need("..");
        var high = Expression();
        if (!Current.Is("]") && !Current.Is(")") && !Current.Is("["))
            throw new ExpressionFault("Intervallet saknar sitt slut.", Current.Position);
        return new Node.Range(low, open.Text == "[", high, Next().Text == "]") { Position = open.Position };
    }

    private Node.ContextOf Context(int position)
    {
        var entries = new List<KeyValuePair<string, Node>>();
        while (!Take("}"))
        {
            if (entries.Count > 0)
                Need(",");
            var key = Current;
            if (!key.IsName && key.Kind is not TokenKind.Text)
                throw Expected("ett namn");
            at++;
            if (entries.Exists(entry => entry.Key == key.Text))
                throw new ExpressionFault($"Namnet {key.Text} står två gånger.", key.Position);
            Need(":");
            entries.Add(new(key.Text, Expression()));
        }

        return new Node.ContextOf(entries) { Position = position };
    }
}

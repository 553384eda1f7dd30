using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Styrning.Testing;

/// <summary>A page as it came, and the ways to look at it.</summary>
public sealed record PageView(HttpStatusCode Status, Uri Address, IHtmlDocument Document, string Html, HttpResponseHeaders Headers)
{
    public string Heading => Tidy(Document.QuerySelector("h1")?.TextContent);

    /// <summary>What a reader sees in the main part, with single spaces.</summary>
    public string Text => Tidy(Document.QuerySelector("main")?.TextContent);

    /// <summary>The error summary, or empty.</summary>
    public string Errors => Tidy(Document.QuerySelector(".error-summary")?.TextContent);

    /// <summary>The stable code of a refusal, or null.</summary>
    public string? RefusalCode => Document.QuerySelector(".error-summary")?.GetAttribute("data-code");

    /// <summary>What is in the field with this label or name.</summary>
    public string Value(string field) => Find(Document, field) switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio" } choice => choice.IsChecked ? choice.Value : "",
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value ?? "",
        _ => throw new InvalidOperationException($"Fältet {field} finns inte på {Address.PathAndQuery}."),
    };

    /// <summary>The address that a link with this text leads to.</summary>
    public string Link(string text) =>
        Document.QuerySelectorAll<IHtmlAnchorElement>("a").FirstOrDefault(link => Holds(link, text))?.GetAttribute("href")
        ?? throw new InvalidOperationException($"Länken {text} finns inte på {Address.PathAndQuery}.");

    public bool HasButton(string text) => Document.QuerySelectorAll<IHtmlButtonElement>("button").Any(button => Holds(button, text));

    /// <summary>Ticks just these of the check boxes with one name; none given leaves them as they came.</summary>
    public void Choose(string name, params string[] values)
    {
        foreach (var box in Document.QuerySelectorAll<IHtmlInputElement>("input[type=checkbox]").Where(box => values.Length > 0 && box.Name == name))
        {
            box.IsChecked = values.Contains(box.Value);
        }
    }

    internal IHtmlButtonElement Button(string text) =>
        Document.QuerySelectorAll<IHtmlButtonElement>("button").FirstOrDefault(button => Holds(button, text))
        ?? throw new InvalidOperationException($"Knappen {text} finns inte på {Address.PathAndQuery}: {Heading}. {Errors}");

    internal void Fill(IHtmlFormElement form, string field, string value)
    {
        switch (Find(form, field, value))
        {
            case IHtmlInputElement { Type: "checkbox" } box:
                box.IsChecked = value is "on" or "true" || value == box.Value;
                break;
            case IHtmlInputElement { Type: "radio" } choice:
                choice.IsChecked = true;
                break;
            case IHtmlInputElement input:
                input.Value = value;
                break;
            case IHtmlTextAreaElement area:
                area.Value = value;
                break;
            case IHtmlSelectElement select:
                select.Value = select.Options.FirstOrDefault(option => option.Value == value || Holds(option, value))?.Value
                    ?? throw new InvalidOperationException($"{field} har inget val {value}.");
                break;
            default:
                throw new InvalidOperationException($"Fältet {field} finns inte i formuläret på {Address.PathAndQuery}.");
        }
    }

    private static IElement? Find(IParentNode within, string field, string? value = null)
    {
        var named = within.QuerySelectorAll("input, textarea, select").Where(input => input.GetAttribute("name") == field && input.GetAttribute("type") != "hidden").ToList();
        if (named.Count > 0)
        {
            return named.FirstOrDefault(input => input is IHtmlInputElement { Type: "radio" } radio && radio.Value == value) ?? named[0];
        }

        var labels = within.QuerySelectorAll<IHtmlLabelElement>("label").ToList();
        var label = labels.FirstOrDefault(label => Tidy(label.TextContent) == field) ?? labels.FirstOrDefault(label => Holds(label, field));
        return label?.Control;
    }

    private static bool Holds(INode node, string text) => Tidy(node.TextContent).Contains(text, StringComparison.OrdinalIgnoreCase);

    private static string Tidy(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

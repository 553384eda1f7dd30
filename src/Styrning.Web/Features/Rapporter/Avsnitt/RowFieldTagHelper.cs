using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Styrning.Domain.Reporting;

namespace Styrning.Web.Features.Rapporter.Avsnitt;

/// <summary>
/// <c>&lt;row-field name="Draft.Meetings[0].What" row="Möte 1" label="Vad" value="…" /&gt;</c>: a field of a repeated row. Its label
/// tells which row it stands in to whoever cannot see that.
/// </summary>
[HtmlTargetElement("row-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RowFieldTagHelper : TagHelper
{
    public string Name { get; set; } = "";

    public string Row { get; set; } = "";

    public string Label { get; set; } = "";

    public string? Value { get; set; }

    /// <summary>text, date, multiline, choice (of <see cref="Items"/>) or secrecy (a provision, or public).</summary>
    public string As { get; set; } = "text";

    public IEnumerable<SelectListItem> Items { get; set; } = [];

    public string? Hint { get; set; }

    public string? Class { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var id = TagBuilder.CreateSanitizedId(Name, "_");
        var error = ViewContext.ViewData.ModelState.TryGetValue(Name, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", string.Join(' ', new[] { "field", error is null ? null : "wrong", Class }.OfType<string>()));

        var label = new TagBuilder("label");
        label.Attributes["for"] = id;
        label.InnerHtml.AppendHtml("<span class=\"only-read\">").Append($"{Row}: ").AppendHtml("</span>").Append(Label);
        output.Content.AppendHtml(label);

        var described = new List<string>();
        AddLine(output, described, "hint", $"{id}-hint", Hint);
        AddLine(output, described, "error", $"{id}-error", error);
        output.Content.AppendHtml(Input(id, described, error is not null));
    }

    private TagBuilder Input(string id, List<string> described, bool wrong)
    {
        var input = new TagBuilder(As switch { "multiline" => "textarea", "choice" or "secrecy" => "select", _ => "input" });
        input.Attributes["id"] = id;
        input.Attributes["name"] = Name;
        if (described.Count > 0)
        {
            input.Attributes["aria-describedby"] = string.Join(' ', described);
        }

        if (wrong)
        {
            input.Attributes["aria-invalid"] = "true";
        }

        switch (As)
        {
            case "multiline":
                input.Attributes["rows"] = "2";
                input.InnerHtml.AppendHtml("\n").Append(Value ?? ""); // the first line break of a textarea is not part of it
                break;
            case "choice":
                AddOptions(input, Items);
                break;
            case "secrecy":
                AddOptions(input, [new("Offentligt", ""), .. SecrecyProvision.All.Select(p => new SelectListItem($"{p.Code} {p.About}", p.Code))]);
                break;
            default:
                input.TagRenderMode = TagRenderMode.SelfClosing;
                input.Attributes["type"] = As;
                input.Attributes["value"] = Value ?? "";
                break;
        }

        return input;
    }

    private void AddOptions(TagBuilder select, IEnumerable<SelectListItem> items)
    {
        foreach (var item in items)
        {
            var option = new TagBuilder("option");
            option.Attributes["value"] = item.Value;
            if (item.Value == (Value ?? ""))
            {
                option.Attributes["selected"] = "selected";
            }

            option.InnerHtml.Append(item.Text);
            select.InnerHtml.AppendHtml(option);
        }
    }

    private static void AddLine(TagHelperOutput output, List<string> described, string kind, string id, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            var line = new TagBuilder("p");
            line.AddCssClass(kind);
            line.Attributes["id"] = id;
            line.InnerHtml.Append(text);
            output.Content.AppendHtml(line);
            described.Add(id);
        }
    }
}

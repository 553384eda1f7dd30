using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Styrning.Pages;

/// <summary>
/// <c>&lt;form-field for="Title" label="Rubrik" hint="…" as="multiline" /&gt;</c>: label, hint, error and input, tied together for whoever cannot see them.
/// What stands between the tags is shown under the hint: who will read it, what becomes public.
/// </summary>
[HtmlTargetElement("form-field")]
public sealed class FormFieldTagHelper(IHtmlGenerator generator) : TagHelper
{
    [HtmlAttributeName("for")]
    public required ModelExpression For { get; set; }

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    /// <summary>text, multiline, date, number, email, password, file, select or checkbox.</summary>
    public string As { get; set; } = "text";

    /// <summary>Of a multiline field.</summary>
    public int Rows { get; set; } = 6;

    /// <summary>short, medium or empty for the whole width: about as long as the answer.</summary>
    public string Width { get; set; } = "";

    /// <summary>Of a select.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>Says "valfritt" after the label. Everything else must be filled in.</summary>
    public bool Optional { get; set; }

    public string? Autocomplete { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var more = await output.GetChildContentAsync();
        var id = TagBuilder.CreateSanitizedId(ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name), generator.IdAttributeDotReplacement);
        var error = ViewContext.ViewData.ModelState.TryGetValue(For.Name, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", error is null ? "field" : "field wrong");
        var inputAttributes = Attributes(id, error);
        if (As == "checkbox")
        {
            output.Content.AppendHtml("<div class=\"check\">");
            output.Content.AppendHtml(Input(inputAttributes));
            AppendLabel(output, id);
            output.Content.AppendHtml("</div>");
            AppendAround(output, id, error, more);
        }
        else
        {
            AppendLabel(output, id);
            AppendAround(output, id, error, more);
            output.Content.AppendHtml(Input(inputAttributes));
        }
    }

    private Dictionary<string, object?> Attributes(string id, string? error)
    {
        var attributes = new Dictionary<string, object?>();
        var described = string.Join(' ', new[] { Hint is null ? null : $"{id}-hint", error is null ? null : $"{id}-error" }.OfType<string>());
        if (described.Length > 0)
        {
            attributes["aria-describedby"] = described;
        }

        if (error is not null)
        {
            attributes["aria-invalid"] = "true";
        }

        if (Width.Length > 0)
        {
            attributes["class"] = Width;
        }

        if (Autocomplete is not null)
        {
            attributes["autocomplete"] = Autocomplete;
        }

        return attributes;
    }

    private IHtmlContent Input(Dictionary<string, object?> attributes)
    {
        switch (As)
        {
            case "multiline":
                return generator.GenerateTextArea(ViewContext, For.ModelExplorer, For.Name, Rows, 0, attributes);
            case "select":
                return generator.GenerateSelect(ViewContext, For.ModelExplorer, null, For.Name, Items ?? [], allowMultiple: false, attributes);
            case "checkbox":
                return generator.GenerateCheckBox(ViewContext, For.ModelExplorer, For.Name, For.Model as bool?, attributes);
            case "password":
                return generator.GeneratePassword(ViewContext, For.ModelExplorer, For.Name, null, attributes); // never shown again
            case "date":
                attributes["type"] = "date";
                return generator.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, For.Model, "{0:yyyy-MM-dd}", attributes);
            default:
                attributes["type"] = As;
                return generator.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, As == "file" ? null : For.Model, null, attributes);
        }
    }

    private void AppendLabel(TagHelperOutput output, string id)
    {
        var label = new TagBuilder("label");
        label.Attributes["for"] = id;
        label.InnerHtml.Append(Label);
        if (Optional)
        {
            label.InnerHtml.AppendHtml(" <span class=\"optional\">valfritt</span>");
        }

        output.Content.AppendHtml(label);
    }

    private void AppendAround(TagHelperOutput output, string id, string? error, IHtmlContent more)
    {
        AppendLine(output, "hint", $"{id}-hint", Hint);
        output.Content.AppendHtml(more);
        AppendLine(output, "error", $"{id}-error", error);
    }

    private static void AppendLine(TagHelperOutput output, string kind, string id, string? text)
    {
        if (text is not null)
        {
            var line = new TagBuilder("p");
            line.AddCssClass(kind);
            line.Attributes["id"] = id;
            line.InnerHtml.Append(text);
            output.Content.AppendHtml(line);
        }
    }
}

using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Styrning.Pages;

/// <summary><c>&lt;error-summary /&gt;</c> above a form: every error with a link to its field, read aloud at once. Nothing when there is none.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper(IHtmlGenerator generator) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ViewContext.ViewData.ModelState
            .SelectMany(entry => entry.Value!.Errors.Select(error => (Field: entry.Key, Sentence: error.ErrorMessage)))
            .Where(error => error.Sentence.Length > 0)
            .Distinct()
            .ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        var refused = ViewContext.ViewData["RefusalCode"] as string;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("data-code", refused);
        output.Content.AppendHtml("<h2>").Append(refused is null ? "Rätta det här och skicka igen" : "Det går inte").AppendHtml("</h2><ul>");
        foreach (var (field, sentence) in errors)
        {
            output.Content.AppendHtml("<li>").AppendHtml(Line(field, sentence)).AppendHtml("</li>");
        }

        output.Content.AppendHtml("</ul>");
        if (refused is not null)
        {
            output.Content.AppendHtml("<p class=\"code\">").Append($"Kod {refused}").AppendHtml("</p>");
        }
    }

    private TagBuilder Line(string field, string sentence)
    {
        var line = new TagBuilder(field.Length == 0 ? "span" : "a");
        if (field.Length > 0)
        {
            line.Attributes["href"] = "#" + TagBuilder.CreateSanitizedId(field, generator.IdAttributeDotReplacement);
        }

        line.InnerHtml.Append(sentence);
        return line;
    }
}

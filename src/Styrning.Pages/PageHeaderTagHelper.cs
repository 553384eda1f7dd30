using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Styrning.Pages;

/// <summary><c>&lt;page-header title="…" lead="…" over="…" over-path="…"&gt;actions&lt;/page-header&gt;</c>: the page's one h1, which is also its title.</summary>
[HtmlTargetElement("page-header")]
public sealed class PageHeaderTagHelper : TagHelper
{
    public string Title { get; set; } = "";

    /// <summary>One sentence about what the page is for.</summary>
    public string? Lead { get; set; }

    /// <summary>What the page belongs to, in small type above the title.</summary>
    public string? Over { get; set; }

    /// <summary>Address of what it belongs to; null: the page's own (<see cref="Notices.OverPath"/>), or only its name is shown.</summary>
    public string? OverPath { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var actions = await output.GetChildContentAsync();
        ViewContext.ViewData["Title"] = Title;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "page-header");
        output.Content.AppendHtml("<div>");
        AppendOver(output);
        Append(output, "h1", null, Title);
        Append(output, "p", "lead", Lead);
        output.Content.AppendHtml("</div>");
        if (!actions.IsEmptyOrWhiteSpace)
        {
            output.Content.AppendHtml("<div class=\"actions\">").AppendHtml(actions).AppendHtml("</div>");
        }
    }

    private void AppendOver(TagHelperOutput output)
    {
        var path = OverPath ?? ViewContext.ViewData[Notices.OverPath] as string;
        if (path is null || Over is null)
        {
            Append(output, "p", "over", Over);
            return;
        }

        var link = new TagBuilder("a");
        link.Attributes["href"] = path;
        link.InnerHtml.Append(Over);
        output.Content.AppendHtml("<p class=\"over\">").AppendHtml(link).AppendHtml("</p>");
    }

    private static void Append(TagHelperOutput output, string tag, string? kind, string? text)
    {
        if (text is not null)
        {
            var element = new TagBuilder(tag);
            if (kind is not null)
            {
                element.AddCssClass(kind);
            }

            element.InnerHtml.Append(text);
            output.Content.AppendHtml(element);
        }
    }
}

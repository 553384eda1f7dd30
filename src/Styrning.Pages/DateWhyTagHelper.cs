using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Styrning.Domain;
using Styrning.Domain.Time;

namespace Styrning.Pages;

/// <summary><c>&lt;date-why deadline="@deadline" /&gt;</c>: the day, and the answer to "varför just den dagen?".</summary>
[HtmlTargetElement("date-why", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateWhyTagHelper : TagHelper
{
    public required LegalDeadline Deadline { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "date-why");

        var day = new TagBuilder("time");
        day.Attributes["datetime"] = Deadline.Due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        day.InnerHtml.Append(SwedishText.DateWithWeekday(Deadline.Due));
        output.Content.AppendHtml(day).AppendHtml("<details class=\"why\"><summary>Varför just den dagen?</summary><ol>");
        foreach (var step in Deadline.Steps)
        {
            output.Content.AppendHtml("<li>").Append(step).AppendHtml("</li>");
        }

        output.Content.AppendHtml("</ol>");
        if (Deadline.Laws.Count > 0)
        {
            output.Content.AppendHtml("<p class=\"law\">").Append(SwedishText.Join(Deadline.Laws.Select(law => law.InWords))).AppendHtml("</p>");
        }

        output.Content.AppendHtml("</details>");
    }
}

using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Styrning.Pages;

/// <summary><c>&lt;status-tag tone="done"&gt;Klar&lt;/status-tag&gt;</c>. The tone only adds to the word: colour alone tells nothing.</summary>
[HtmlTargetElement("status-tag")]
public sealed class StatusTagTagHelper : TagHelper
{
    /// <summary>plain, active, done, warn or late.</summary>
    public string Tone { get; set; } = "plain";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.Attributes.SetAttribute("class", $"tag {Tone}");
    }
}

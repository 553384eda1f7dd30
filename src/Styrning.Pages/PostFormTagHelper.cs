using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Styrning.Pages;

/// <summary>
/// A form without an address posts to its page, and never to the handler that showed the page last: after "Räkna ut" the address
/// ends with ?handler=rakna, and a browser would send "Öppna året" there as well.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class PostFormTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>After the framework's own, which writes the address of a form that names its handler.</summary>
    public override int Order => 1000;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (output.Attributes.ContainsName("action"))
        {
            return;
        }

        var request = ViewContext.HttpContext.Request;
        var query = new QueryBuilder(request.Query.Where(q => !string.Equals(q.Key, "handler", StringComparison.OrdinalIgnoreCase)).SelectMany(q => q.Value.Select(v => KeyValuePair.Create(q.Key, v ?? ""))));
        output.Attributes.SetAttribute("action", request.PathBase + request.Path + query.ToQueryString());
    }
}

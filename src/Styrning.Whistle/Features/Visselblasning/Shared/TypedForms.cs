using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Net.Http.Headers;

namespace Styrning.Whistle.Features.Visselblasning.Shared;

/// <summary>Binds typed forms and nothing else. The framework's own would read an upload as well, and lay its plain bytes in a file under /tmp.</summary>
internal sealed class TypedForms : IValueProviderFactory
{
    public const string ContentType = "application/x-www-form-urlencoded";

    /// <summary>Just this type, with whatever parameters: one that only begins with its name is another.</summary>
    public static bool IsOfType(HttpRequest request, string type) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var own) && own.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase);

    public Task CreateValueProviderAsync(ValueProviderFactoryContext context)
    {
        var request = context.ActionContext.HttpContext.Request;
        if (IsOfType(request, ContentType))
        {
            context.ValueProviders.Add(new FormValueProvider(BindingSource.Form, request.Form, CultureInfo.InvariantCulture)); // read by ChannelRequests
        }

        return Task.CompletedTask;
    }
}

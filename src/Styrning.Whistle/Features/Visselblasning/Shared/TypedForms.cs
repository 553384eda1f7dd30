using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Styrning.Whistle.Features.Visselblasning.Shared;

/// <summary>Binds typed forms and nothing else. The framework's own would read an upload as well, and lay its plain bytes in a file under /tmp.</summary>
internal sealed class TypedForms : IValueProviderFactory
{
    public const string ContentType = "application/x-www-form-urlencoded";

    public Task CreateValueProviderAsync(ValueProviderFactoryContext context)
    {
        var request = context.ActionContext.HttpContext.Request;
        if (request.ContentType?.StartsWith(ContentType, StringComparison.OrdinalIgnoreCase) == true)
        {
            context.ValueProviders.Add(new FormValueProvider(BindingSource.Form, request.Form, CultureInfo.InvariantCulture)); // read by ChannelRequests
        }

        return Task.CompletedTask;
    }
}

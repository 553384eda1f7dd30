using Microsoft.AspNetCore.Http.Metadata;

namespace Styrning.Web.Hosting;

/// <summary>
/// Reads a typed form before anything else does, so that one that is too large or malformed is answered as what it is. Uploads are left to their pages.
/// </summary>
internal static class FormLimits
{
    public static WebApplication UseFormLimits(this WebApplication app)
    {
        app.Use(async (context, next) =>
        {
            // A page that takes files says how much it lets through; it reads and refuses what is more than it keeps.
            var most = context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? Listening.MaxRequestBytes;
            if (context.Request.ContentLength > most)
            {
                context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
                return;
            }

            if (context.Request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true)
            {
                try
                {
                    await context.Request.ReadFormAsync(context.RequestAborted);
                }
                catch (InvalidDataException)
                {
                    context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
                    return;
                }
            }

            await next(context);
        });
        return app;
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrning.Web.Hosting;

namespace Styrning.Web.Features.Fel;

/// <summary>What went wrong, in Swedish, under the address where it did. Reached by re-execution only; asked for by itself it is a page that is not there.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class IndexModel : PageModel
{
    public string Title { get; private set; } = "";

    public string? Text { get; private set; }

    public string? ErrorId { get; private set; }

    // Before any handler: a fault can have happened under any verb.
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var status = HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalStatusCode ?? StatusCodes.Status404NotFound;
        Response.StatusCode = status;
        var details = HttpContext.Items[FaultPages.DetailsKey] as string;
        (Title, Text) = status switch
        {
            400 => ("Det gick inte att läsa det du skickade", details ?? "Gå tillbaka, kontrollera uppgifterna och försök igen."),
            404 => ("Sidan finns inte", "Adressen kan vara fel, eller så är sidan inte din att öppna."),
            405 => ("Så går det inte att göra", "Sidan tar inte emot det som skickades. Öppna den från menyn i stället."),
            409 => ("Det går inte", details ?? "Någon annan hann före. Ladda om sidan och försök igen."),
            413 => ("Det är för stort", "Det du skickade är större än vad som tas emot. Gå tillbaka: det du skrev står kvar. Dela upp det eller välj en mindre fil."),
            500 => ("Något gick fel hos oss", "Inget av det du skickade är sparat, men felet är antecknat. Försök igen om en stund."),
            _ => ("Det gick inte", "Försök igen om en stund."),
        };
        ErrorId = status == 500 ? details : null;
    }
}

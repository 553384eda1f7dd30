using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Styrning.Web.Hosting;

/// <summary>Tells what to do about a form whose token no longer fits. The bare 400 of the framework says nothing.</summary>
internal sealed class ExplainAntiforgery : IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
        {
            context.HttpContext.Items[FaultPages.DetailsKey] =
                "Formuläret hör till en inloggning som har bytts eller tagit slut. Gå tillbaka i webbläsaren: det du skrev står kvar där. "
                + "Kopiera det, ladda om sidan, klistra in och skicka igen. Inget har sparats.";
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Styrning.Whistle.Retention;

/// <summary>Two years have passed and no rule says what to do: nobody works in the case. The page leads to what can be done about it.</summary>
internal sealed class CaseIsLocked() : Exception("The case is locked: two years have passed.");

internal sealed class TellThatCaseIsLocked : IExceptionFilter
{
    public void OnException(ExceptionContext context)
    {
        if (context.Exception is CaseIsLocked)
        {
            context.Result = new RedirectResult("/arenden/gallring?last=ja");
            context.ExceptionHandled = true;
        }
    }
}

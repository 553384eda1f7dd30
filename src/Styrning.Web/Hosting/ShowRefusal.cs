using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Styrning.Domain;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;
using Styrning.Workflow;

namespace Styrning.Web.Hosting;

/// <summary>A lawful refusal shows the same page again with its sentence and with everything that was typed: 409, nothing saved.</summary>
internal sealed class ShowRefusal(IEnumerable<IHalfDone> stores) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        if (executed.Exception is { } exception && !executed.ExceptionHandled
            && context.HandlerInstance is FormPage page && Refusal.Of(exception) is { } refusal)
        {
            foreach (var store in stores)
            {
                store.Forget();
            }

            page.ModelState.AddModelError("", refusal.Sentence);
            page.ViewData["RefusalCode"] = refusal.Code;
            await page.LoadAsync(context.HttpContext.RequestAborted);
            executed.Result = new PageResult { StatusCode = StatusCodes.Status409Conflict };
            executed.ExceptionHandled = true;
        }
    }
}

internal sealed class ForgetRecord(StyrningDb db) : IHalfDone
{
    public void Forget() => db.ChangeTracker.Clear();
}

/// <summary>A refusal as it is shown.</summary>
internal sealed record Refusal(string Code, string Sentence)
{
    private const int UniqueInSqlite = 2067;

    /// <returns>Null when the exception is a fault of ours.</returns>
    public static Refusal? Of(Exception exception) => exception switch
    {
        RuleBroken broken => new(broken.Code, broken.Sentence),
        ProcessRefused refused => new(refused.Code, refused.Message),
        // Of two who record the same thing at once, both have read that it was not there: the second is stopped by the unique index.
        DbUpdateConcurrencyException
            or DbUpdateException { InnerException: SqliteException { SqliteExtendedErrorCode: UniqueInSqlite } or PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } } => new(
            "SAM-01",
            "Någon annan sparade här medan du skrev, så din ändring är inte sparad. Din text står kvar. Öppna sidan i en ny flik och jämför innan du sparar igen."),
        _ => null,
    };
}

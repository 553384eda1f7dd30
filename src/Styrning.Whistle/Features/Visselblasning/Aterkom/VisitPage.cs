using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Features.Visselblasning.Shared;

namespace Styrning.Whistle.Features.Visselblasning.Aterkom;

/// <summary>A page of an open visit. Whoever has not given the code is led to where it is given; a post without the page's own token changes nothing.</summary>
internal abstract class VisitPage(ReporterVisit visit, VisitCookie cookie) : ChannelPage
{
    /// <summary>Where the code leads.</summary>
    public const string Start = "/aterkom/laget";

    /// <summary>Where the code is given.</summary>
    public const string Door = "/aterkom";

    /// <summary>The page's own address.</summary>
    public abstract string Path { get; }

    /// <summary>Null only in a post with typed text, when the visit has ended in between (<see cref="AsksAgain"/>).</summary>
    public VisitTicket? Ticket { get; protected set; }

    /// <summary>What ties the page's form to this visit; empty when there is none.</summary>
    public string Token => Ticket?.TokenFor(Path) ?? "";

    /// <summary>The way out also forgets the visit in this browser: whoever goes back from the neutral site sees nothing.</summary>
    public override string? LeaveBy => LeavePath;

    /// <summary>The form's own random word: what it makes is made once.</summary>
    [BindProperty(Name = "en-gang")]
    public string? Once { get; set; }

    /// <summary>Asked for again on the page itself, when the visit has ended (<see cref="AsksAgain"/>).</summary>
    [BindProperty(Name = "kod")]
    public string? Code { get; set; }

    protected ReporterVisit Visit => visit;

    /// <summary>Whether a post with text asks for the code again, rather than losing what was typed.</summary>
    protected virtual bool AsksAgain => false;

    /// <summary>False for a page that reads its post itself, and asks <see cref="IsOwnToken"/>.</summary>
    protected virtual bool ChecksPost => true;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        OnPageHandlerExecuting(context);
        context.Result = Elsewhere();
        if (context.Result is null)
        {
            await next();
        }
    }

    protected bool IsOwnToken(string? token) => Ticket?.IsTokenFor(Path, token) == true;

    protected Guid IdOfForm => Ticket!.IdOf(Path + "/" + Once);

    /// <summary>Gives the form its word; a form that comes back keeps it.</summary>
    protected void BeginForm() => Once = string.IsNullOrEmpty(Once) ? RandomId.New().ToString("N") : Once;

    /// <summary>Goes on with a visit that had ended, by the code that was given with the text.</summary>
    /// <returns>What is wrong with the code; null when the visit is open.</returns>
    protected async Task<string?> EnterAgainAsync(CancellationToken cancel)
    {
        if (ReporterCode.Read(Code, out var mistake) is not { } code)
        {
            return mistake is CodeMistake.Empty ? T("Besöket har varit öppet för länge. Skriv koden igen, så skickas det du har skrivit.", "The visit has been open for too long. Enter the code again, and what you have written is sent.") : CodeWords.Of(mistake!.Value, this);
        }

        Ticket = await visit.EnterAsync(code, cancel);
        if (Ticket is null)
        {
            return CodeWords.Nowhere(this);
        }

        cookie.Set(Response, Ticket);
        Response.RegisterForDispose(Ticket);
        return null;
    }

    protected static Task Done(Action act)
    {
        act();
        return Task.CompletedTask;
    }

    /// <summary>The case has gone while the visit was open: as after a wrong code.</summary>
    protected IActionResult Gone()
    {
        cookie.Forget(Response);
        return Go(Door);
    }

    private IActionResult? Elsewhere()
    {
        Ticket = cookie.Read(Request);
        var isPost = HttpMethods.IsPost(Request.Method);
        if (isPost && ChecksPost && Ticket is not null && !IsOwnToken(Request.Form["token"]))
        {
            Ticket = null; // a form of another visit
            if (!AsksAgain)
            {
                return StatusCode(StatusCodes.Status403Forbidden);
            }
        }

        if (Ticket is not null)
        {
            cookie.Prolong(Response, Ticket);
        }

        return Ticket is null && !(isPost && AsksAgain) ? Go(Door) : null;
    }
}

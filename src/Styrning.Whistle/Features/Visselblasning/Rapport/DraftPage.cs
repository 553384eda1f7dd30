using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Features.Visselblasning.Shared;

namespace Styrning.Whistle.Features.Visselblasning.Rapport;

/// <summary>A page of a report that is being written. Whoever has no draft is told so; a post without the page's own token changes nothing.</summary>
internal abstract class DraftPage(Drafts drafts, ChannelCookie cookie) : ChannelPage
{
    private SessionSecret? _secret;

    /// <summary>The page's own address.</summary>
    public abstract string Path { get; }

    public DraftContent Draft { get; private set; } = new();

    /// <summary>What ties the page's form to this browser's draft.</summary>
    public string Token => Secret.TokenFor(Path);

    /// <summary>Of the form that forgets the draft.</summary>
    public string DiscardToken => Secret.TokenFor(Steps.Finish);

    protected SessionSecret Secret => _secret ?? throw new InvalidOperationException("The page has not been reached by its filter.");

    protected Drafts Drafts => drafts;

    /// <summary>Whether the page is there for somebody who has sent, too.</summary>
    protected virtual bool IsForSent => false;

    /// <summary>False for a page that reads its post itself, and asks <see cref="IsOwnToken"/>.</summary>
    protected virtual bool ChecksPost => true;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        OnPageHandlerExecuting(context);
        context.Result = await ElsewhereAsync();
        if (context.Result is null)
        {
            await next();
        }
    }

    protected bool IsOwnToken(string? token) => Secret.IsTokenFor(Path, token);

    protected async Task ChangeAsync(Func<DraftContent, DraftContent> change, CancellationToken cancel) => Draft = await drafts.ChangeAsync(Secret, change, cancel);

    /// <summary>The answer to a post without this page's token: nothing is done with what it carries.</summary>
    protected virtual Task<IActionResult> StrangeAsync() => Task.FromResult<IActionResult>(StatusCode(StatusCodes.Status403Forbidden));

    private async Task<IActionResult?> ElsewhereAsync()
    {
        var isPost = HttpMethods.IsPost(Request.Method);
        _secret = cookie.Read(Request);
        if (isPost && ChecksPost && (_secret is null || !IsOwnToken(Request.Form["token"])))
        {
            BeginAgainWithout(_secret);
            return await StrangeAsync();
        }

        if (_secret is null)
        {
            return Go(Steps.NothingHere);
        }

        // A post into a draft that is gone begins it anew: what somebody has just written is not thrown away because they were slow.
        var found = await drafts.ReadAsync(_secret, HttpContext.RequestAborted);
        Draft = found ?? Draft;
        return found is null && !isPost ? Go(Steps.NothingHere)
            : Draft.SentOn is not null && !IsForSent ? Go(Steps.Receipt)
            : null;
    }

    // The browser has forgotten its cookie; with a new one the same form can be sent again.
    private void BeginAgainWithout(SessionSecret? secret)
    {
        if (secret is null)
        {
            _secret = SessionSecret.New();
            cookie.Set(Response, _secret);
        }
    }
}

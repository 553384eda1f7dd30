using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Styrning.Web.Access;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Moten.Anslag;

/// <summary>A page of one protocol. One that is not there is 404 before any handler runs.</summary>
internal abstract class ProtocolPage(ReadProtocols protocols, CurrentUser user, OrganisationReader organisation) : FormPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public ProtocolFile Shown { get; private set; } = null!;

    public bool MayManage => Roles.KeepTheMeetings.Any(user.Holds);

    public DateOnly Today => organisation.Today;

    protected OrganisationReader Organisation => organisation;

    public sealed override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await protocols.FindAsync(Id, HttpContext.RequestAborted) is not { } found)
        {
            context.Result = NotFound();
            return;
        }

        Shown = found;
        await next();
    }

    public override async Task LoadAsync(CancellationToken cancel) => Shown = await protocols.FindAsync(Id, cancel) ?? Shown;

    protected RedirectResult ToProtocol(string sentence)
    {
        Say(sentence);
        return Redirect(Shown.Path);
    }
}

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Processer.Arende;
using Styrning.Web.Features.Shared;
using Styrning.Workflow.Execution;

namespace Styrning.Web.Features.Processer.Atgarder;

/// <summary>A page on which a person mends a matter that runs. Each asks for a reason, and each is a line in the matter's story. One that has ended is 404.</summary>
internal abstract class MendPage(StyrningDb db, Matters matters, CurrentUser user, TimeProvider clock) : FormPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty, Required(ErrorMessage = "Skriv varför, för den som läser ärendet i efterhand."), StringLength(500, ErrorMessage = "Skriv skälet på högst 500 tecken.")]
    public string? Reason { get; set; }

    public Matter Matter { get; private set; } = null!;

    public Possible Possible { get; private set; } = null!;

    protected string Actor => user.PersonId.ToString();

    protected DateTimeOffset Now => clock.GetUtcNow();

    public sealed override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await LoadAsync(HttpContext.RequestAborted);
        if (Matter is null || !IsThere)
        {
            context.Result = NotFound();
            return;
        }

        await next();
    }

    /// <summary>Whether what the address names is there.</summary>
    protected virtual bool IsThere => true;

    public override async Task LoadAsync(CancellationToken cancel)
    {
        if (await matters.FindAsync(Id, cancel) is { } matter && await Possible.OfAsync(db, matter, Now, cancel) is { } possible)
        {
            (Matter, Possible) = (matter, possible);
        }
    }

    /// <summary>Does it, all or nothing, and goes back to the matter.</summary>
    protected async Task<IActionResult> MendAsync(Func<Task> work, string done)
    {
        await db.InTransactionAsync(() => Faults.AsRefusal(work), HttpContext.RequestAborted);
        Say(done);
        return Redirect($"/processer/arenden/{Id}");
    }
}

/// <summary>A page about one token of the matter.</summary>
internal abstract class MendTokenPage(StyrningDb db, Matters matters, CurrentUser user, TimeProvider clock) : MendPage(db, matters, user, clock)
{
    [FromRoute]
    public int Token { get; set; }

    public Item Item => Possible.Find(Token)!;

    public string Name => Matter.NameOf(Item.Node);

    protected override bool IsThere => Possible.Find(Token) is not null;
}

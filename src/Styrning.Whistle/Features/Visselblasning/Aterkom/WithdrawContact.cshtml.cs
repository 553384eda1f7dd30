using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Whistle.Cases;

namespace Styrning.Whistle.Features.Visselblasning.Aterkom;

/// <summary>The reporter takes back the contact details of a report that was found out of scope, before it is passed on.</summary>
[AllowAnonymous]
internal sealed class WithdrawContactModel(ReporterVisit visit, VisitCookie cookie) : VisitPage(visit, cookie)
{
    public override string Path => "/aterkom/kontakt";

    /// <summary>Empty when there is nothing that can be taken back.</summary>
    public string Contact { get; private set; } = "";

    public override async Task LoadAsync(CancellationToken cancel)
    {
        BeginForm();
        using var open = await Visit.OpenAsync(Ticket!, cancel);
        Contact = open is not null && ContactDetails.CanBeWithdrawn(open) ? ContactDetails.Of(open) : "";
    }

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var id = IdOfForm;
        var isThere = await Visit.ActAsync(Ticket!, id, "rapportor-tog-tillbaka-kontakt", open => Done(() => ContactDetails.Withdraw(open, id)), cancel);
        await Visit.ForgetRemovedAsync(cancel);
        return isThere ? Go(Start) : Gone();
    }
}

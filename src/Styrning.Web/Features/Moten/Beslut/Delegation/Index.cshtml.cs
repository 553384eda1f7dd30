using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrning.Web.Access;

namespace Styrning.Web.Features.Moten.Beslut.Delegation;

/// <summary>Every decision by delegation, those that still wait to be reported first.</summary>
[Authorize(Policies.ReadDocuments)]
internal sealed class IndexModel(Delegations delegations, IAuthorizationService authorization) : PageModel
{
    public IReadOnlyList<DelegationLine> Lines { get; private set; } = [];

    public bool MayRecord { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Lines = await delegations.ListAsync(cancel);
        MayRecord = (await authorization.AuthorizeAsync(User, Policies.ManageMeetings)).Succeeded;
    }
}

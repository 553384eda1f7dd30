using Microsoft.AspNetCore.Authorization;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument.Remisser;

/// <summary>The missiv to print and send to those outside the kommun, with the proposal as it was sent.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class MissivModel(StyrningDb db, CurrentUser user, OrganisationReader organisation) : RemissPage(db, user, organisation), IMissiv
{
    public IReadOnlyList<RemissProposal> Proposals => Remiss.Proposals;

    protected override Task<bool> FindAsync(CancellationToken cancel) => Task.FromResult(Remiss.SentOn is not null);

    public void OnGet()
    {
    }
}

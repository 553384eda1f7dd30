using Microsoft.AspNetCore.Authorization;
using Styrning.Domain.Organisation;
using Styrning.Web.Access;

namespace Styrning.Web.Features.Moten.Anslag.Protokoll;

/// <summary>One protocol: its §§, its days, its notices, and where each decision stands. The justerade protocol is the original; this is about it.</summary>
[Authorize(Policies.ReadDocuments)]
internal sealed class ShowModel(ReadProtocols protocols, CurrentUser user, OrganisationReader organisation) : ProtocolPage(protocols, user, organisation)
{
    public OrganisationChart Chart { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => Chart = await Organisation.ChartAsync(cancel);
}

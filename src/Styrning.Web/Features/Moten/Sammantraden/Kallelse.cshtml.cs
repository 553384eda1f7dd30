using Microsoft.AspNetCore.Authorization;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Moten.Sammantraden;

/// <summary>The kallelse with its föredragningslista, to be read and printed.</summary>
[Authorize(Policies.ReadDocuments)]
internal sealed class KallelseModel(StyrningDb db, OrganisationReader organisation) : MeetingPage(db, organisation)
{
    private readonly OrganisationReader _organisation = organisation;

    public string Secretary { get; private set; } = "";

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    protected override async Task ShowAsync(CancellationToken cancel)
    {
        var chart = await _organisation.ChartAsync(cancel);
        Secretary = chart.Person(chart.Resolve(Organ.SecretaryRoleKey, Today).PersonId)?.Name ?? chart.TitleOf(Organ.SecretaryRoleKey);
    }
}

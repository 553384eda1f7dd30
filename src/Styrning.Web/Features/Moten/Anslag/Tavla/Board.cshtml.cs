using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrning.Domain.Decisions;
using Styrning.Web.Access;

namespace Styrning.Web.Features.Moten.Anslag.Tavla;

/// <summary>The whole board: what is broken off, what is to be justerat and announced, and what is up, the latest day first.</summary>
[Authorize(Policies.ReadDocuments)]
internal sealed class BoardModel(ReadProtocols protocols, CurrentUser user, OrganisationReader organisation) : PageModel
{
    private const int MostDone = 15;

    public DateOnly Today => organisation.Today;

    public bool MayManage => Roles.KeepTheMeetings.Any(user.Holds);

    public IReadOnlyList<(Meeting Meeting, Organ Organ, IReadOnlyList<AgendaItem> Items)> WithoutProtocol { get; private set; } = [];

    public ILookup<ProtocolStepKind, ProtocolFile> OnTheWay { get; private set; } = null!;

    public IReadOnlyList<ProtocolFile> Done { get; private set; } = [];

    public bool IsEmpty => WithoutProtocol.Count == 0 && OnTheWay.Count == 0 && Done.Count == 0;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        WithoutProtocol = MayManage ? await protocols.WithoutProtocolAsync(Today, cancel) : [];
        OnTheWay = (await protocols.OnTheWayAsync(cancel)).OrderBy(f => f.Next!.On).ToLookup(f => f.Next!.Kind);
        Done = await protocols.DoneAsync(MostDone, cancel);
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Pages;
using Styrning.Whistle.Access;

namespace Styrning.Whistle.Features.Arenden.Gallring;

/// <summary>What becomes of closed cases after two years: the rules, one's own cases and their last day, and the protocols.</summary>
[Authorize(WhistlePolicies.SeeRetention)]
internal sealed class IndexModel(RetentionView view, IAuthorizationService authorization) : FormPage
{
    /// <summary>The person came from a case that is locked.</summary>
    [FromQuery(Name = "last")]
    public string? CameFromLocked { get; set; }

    public bool KeepsDecisions { get; private set; }

    public IReadOnlyList<RuleLine> Rules { get; private set; } = [];

    public IReadOnlyList<ClosedLine> Cases { get; private set; } = [];

    public IReadOnlyList<ProtocolLine> Protocols { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        KeepsDecisions = (await authorization.AuthorizeAsync(User, WhistlePolicies.KeepAppointments)).Succeeded;
        Rules = await view.RulesAsync(KeepsDecisions, cancel);
        Cases = await view.ClosedAsync(cancel);
        Protocols = KeepsDecisions ? await view.ProtocolsAsync(cancel) : [];
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Domain.Decisions;
using Styrning.Web.Access;

namespace Styrning.Web.Features.Moten.Anslag.Protokoll;

/// <summary>The words of the notice, to print or to paste on the board: what was justerat, when it was posted, when it may come down, where the protocol is.</summary>
[Authorize(Policies.ReadDocuments)]
internal sealed class NoticeModel(ReadProtocols protocols, CurrentUser user, OrganisationReader organisation) : ProtocolPage(protocols, user, organisation)
{
    /// <summary>As it is up, or as it will be when it is posted today.</summary>
    public DateOnly PostedOn => Shown.Protocol.LatestNotice?.PostedOn ?? Today;

    public DateOnly LastDay => Domain.Time.Deadlines.Appeal(PostedOn).Due;

    public bool IsDraft => Shown.Protocol.NoticeThatIsUp is null;

    public IActionResult OnGet() => Shown.Protocol.JusteradOn is null ? NotFound() : Page();
}

using Microsoft.AspNetCore.Mvc;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument.Remisser;

/// <summary>A page of one of those who were asked.</summary>
internal abstract class RemissRecipientPage(StyrningDb db, CurrentUser user, OrganisationReader organisation) : RemissPage(db, user, organisation)
{
    [FromRoute]
    public Guid RecipientId { get; set; }

    public RemissRecipient Recipient { get; private set; } = null!;

    protected override Task<bool> FindAsync(CancellationToken cancel)
    {
        Recipient = Remiss.Recipients.Find(r => r.Id == RecipientId)!;
        return Task.FromResult(Recipient is not null && Remiss.SentOn is not null);
    }
}

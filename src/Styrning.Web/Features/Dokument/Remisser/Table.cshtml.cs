using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument.Remisser;

/// <summary>The table "remissinstans – synpunkt – bemötande", to read and to print.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class TableModel(StyrningDb db, CurrentUser user, OrganisationReader organisation) : RemissPage(db, user, organisation)
{
    [BindProperty(SupportsGet = true)]
    public string Ordning { get; set; } = "avsnitt";

    public bool BySender => Ordning == "instans";

    public IReadOnlyList<IGrouping<string, Synpunkt>> Groups => Synpunkt.Of(Remiss, BySender);

    protected override bool MayOpen => MayRead;

    public void OnGet()
    {
    }

    protected override Task<bool> FindAsync(CancellationToken cancel) => Task.FromResult(Remiss.SentOn is not null);
}

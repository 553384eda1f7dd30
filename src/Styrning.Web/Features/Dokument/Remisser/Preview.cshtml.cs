using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Workflow;

namespace Styrning.Web.Features.Dokument.Remisser;

/// <summary>The missiv as it will be, and the last step: what is sent cannot be taken back.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class PreviewModel(StyrningDb db, CurrentUser user, OrganisationReader organisation, Processes<StyrningDb> processes, RemissDesk desk) : RemissPage(db, user, organisation), IMissiv
{
    [BindProperty]
    public int Version { get; set; }

    public IReadOnlyList<RemissProposal> Proposals { get; private set; } = [];

    /// <summary>Why it cannot be sent yet; null when it can.</summary>
    public string? Lacks { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Remiss.SentOn is not null)
        {
            return Redirect(Path);
        }

        Version = Remiss.Version;
        await ShowAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        RequireSame(Version, Remiss.SentOn is null ? Remiss.Version : Version);
        await desk.SendAsync(Matter, Remiss, cancel);
        return ToRound("Remissen är skickad. De i kommunen har fått brev och en uppgift på Idag. Skriv ut missivet till dem utanför.");
    }

    protected override async Task<bool> FindAsync(CancellationToken cancel) =>
        Remiss.SentOn is not null || await processes.FindAsync(DocumentTasks.SendRemiss, Id, [.. CurrentUser.Roles], cancel) is not null;

    protected override async Task ShowAsync(CancellationToken cancel)
    {
        Proposals = await desk.ProposalsAsync(Matter, cancel);
        try
        {
            Remiss.RequireReady(Today);
        }
        catch (Domain.RuleBroken broken)
        {
            Lacks = broken.Sentence;
        }
    }
}

/// <summary>What the missiv shows.</summary>
internal interface IMissiv
{
    DocumentMatter Matter { get; }

    Remiss Remiss { get; }

    IReadOnlyList<RemissProposal> Proposals { get; }

    Domain.Organisation.OrganisationChart Chart { get; }

    DateOnly Today { get; }
}

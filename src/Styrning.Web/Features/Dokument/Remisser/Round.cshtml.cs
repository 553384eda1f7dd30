using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Workflow;

namespace Styrning.Web.Features.Dokument.Remisser;

/// <summary>Where the round stands: who has answered, who has not, and what can be done about it.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class RoundModel(StyrningDb db, CurrentUser user, OrganisationReader organisation, Processes<StyrningDb> processes) : RemissPage(db, user, organisation)
{
    public IReadOnlyList<RemissRecipient> Unanswered => [.. Remiss.Unanswered];

    /// <summary>Answers can be entered, and anstånd given, today.</summary>
    public bool IsTaking => Stage is RemissStage.Open or RemissStage.Overdue or RemissStage.Closed;

    /// <summary>The compilation waits for this person.</summary>
    public bool MayCompile { get; private set; }

    /// <summary>The address of the round that is being composed; null when none is.</summary>
    public string? Next { get; private set; }

    protected override bool MayOpen => MayRead;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Remiss.SentOn is null)
        {
            return await MaySendAsync(cancel) ? Redirect($"{Path}/skicka") : Page();
        }

        MayCompile = await processes.FindAsync(DocumentTasks.CompileRemiss, Id, [.. CurrentUser.Roles], cancel) is not null && Remiss.FinishedOn is null;
        Next = Remiss.FinishedOn is not null && await MaySendAsync(cancel) ? $"{Shared.RecordPaths.OfRemiss(Id, Round + 1)}/skicka" : null;
        return Page();
    }

    private async Task<bool> MaySendAsync(CancellationToken cancel) => await processes.FindAsync(DocumentTasks.SendRemiss, Id, [.. CurrentUser.Roles], cancel) is not null;
}

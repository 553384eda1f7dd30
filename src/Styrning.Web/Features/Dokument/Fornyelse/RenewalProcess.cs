using Styrning.Domain.Documents;
using Styrning.Web.Data;
using Styrning.Workflow;

namespace Styrning.Web.Features.Dokument.Fornyelse;

/// <summary>What the process of a renewal is told, by the names in its file. It is told in the transaction that changed the record.</summary>
internal sealed class RenewalProcess(StyrningDb db, Processes<StyrningDb> processes)
{
    /// <summary>It is done, by a decision or because nothing asks for it any more.</summary>
    public const string Done = "dokument.fornyad";

    /// <summary>Somebody is to take a stand again: the matter ended without a decision, or another role owns the document.</summary>
    public const string Back = "dokument.fornyelse-ater";

    /// <summary>Variable: what was chosen; "kvarstar" ends it.</summary>
    public const string Outcome = "utfall";

    public const string Stays = "kvarstar";

    public const string BecomesMatter = "arende";

    private const string Owner = "dokumentansvarig";

    public async Task TellAsync(RenewalNews news, Styrdokument document, CancellationToken cancel)
    {
        switch (news.Happening)
        {
            case RenewalHappening.Begun or RenewalHappening.Reopened:
                await processes.StartAsync(DocumentTasks.RenewalProcess, news.Renewal.Id, Variables(document), cancel: cancel);
                break;
            case RenewalHappening.Fulfilled or RenewalHappening.Ended when await processes.IsWaitingForAsync(Done, news.Renewal.Id, cancel: cancel):
                await processes.DeliverAsync(Done, news.Renewal.Id, cancel: cancel);
                break;
            case RenewalHappening.Moved:
                await db.SaveChangesAsync(cancel);
                await processes.RescheduleAsync(news.Renewal.Id, cancel);
                break;
        }
    }

    /// <summary>A matter about the document has begun without the renewal: nobody has to take a stand while it is under way.</summary>
    public Task WaitForMatterAsync(Guid task, CancellationToken cancel) =>
        processes.CompleteAsync(task, null, new Dictionary<string, object?> { [Outcome] = BecomesMatter }, cancel);

    /// <returns>False when it does not wait to be sent back.</returns>
    public async Task<bool> SendBackAsync(Renewal renewal, Styrdokument document, CancellationToken cancel)
    {
        if (!await processes.IsWaitingForAsync(Back, renewal.Id, cancel: cancel))
        {
            return false;
        }

        await processes.DeliverAsync(Back, renewal.Id, variables: Variables(document), cancel: cancel);
        return true;
    }

    private static Dictionary<string, object?> Variables(Styrdokument document) => new() { [Owner] = document.OwnerRoleKey };
}

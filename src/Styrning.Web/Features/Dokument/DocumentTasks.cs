using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;
using Styrning.Workflow;
using Styrning.Workflow.Storage;

namespace Styrning.Web.Features.Dokument;

/// <summary>The kinds of record and the forms by which the documents' processes name this feature, and the way from a page to the task that waits for it.</summary>
internal static class DocumentTasks
{
    /// <summary>Processes about a <see cref="Domain.Documents.DocumentMatter"/>.</summary>
    public const string Matter = "dokumentarende";

    /// <summary>Processes about a <see cref="Domain.Documents.Renewal"/>.</summary>
    public const string Renewal = "dokumentfornyelse";

    public const string AdoptionProcess = "styrdokument";
    public const string RemissProcess = "dokumentremiss";
    public const string RenewalProcess = "dokumentfornyelse";

    public const string Draft = "dokument/utkast";
    public const string DeclareJav = "dokument/jav";
    public const string SendRemiss = "dokument/remiss-skicka";
    public const string AnswerRemiss = "dokument/remiss-svar";
    public const string CompileRemiss = "dokument/remiss-sammanstall";
    public const string Approve = "dokument/granska";
    public const string ToBeredning = "dokument/till-beredning";
    public const string ToYttrande = "dokument/till-yttrande";
    public const string ToDecision = "dokument/till-beslut";
    public const string EnterChange = "dokument/andring";
    public const string MakeKnown = "dokument/gor-kant";
    public const string AfterAnnulment = "dokument/efter-dom";

    public const string TakeUpRenewal = "dokument/fornyelse";

    public static ProcessNames MatterNames { get; } =
        new(Matter, Draft, DeclareJav, SendRemiss, AnswerRemiss, CompileRemiss, Approve, ToBeredning, ToYttrande, ToDecision, EnterChange, MakeKnown, AfterAnnulment);

    public static ProcessNames RenewalNames { get; } = new(Renewal, TakeUpRenewal);

    /// <summary>The task that waits for this form, with one of these roles; null when none does.</summary>
    /// <param name="key">What the task is about within its record; null: any.</param>
    public static Task<WorkflowTask?> FindAsync(this Processes<StyrningDb> processes, string form, Guid subject, IReadOnlyCollection<string> roles, CancellationToken cancel, string? key = null) =>
        processes.OpenTasks
            .Where(t => t.Subject == subject && t.Form == form && (key == null || t.Key == key) && roles.Contains(t.Role!))
            .OrderBy(t => t.CreatedAt)
            .FirstOrDefaultAsync(cancel);

    /// <summary>The same, for a handler that is about to record a fact: a fact that nothing waits for is refused.</summary>
    /// <exception cref="RuleBroken">DOK-01 when no task waits.</exception>
    public static async Task<WorkflowTask> RequireAsync(this Processes<StyrningDb> processes, string form, Guid subject, IReadOnlyCollection<string> roles, CancellationToken cancel, string? key = null)
    {
        var task = await processes.FindAsync(form, subject, roles, cancel, key);
        Rule.Require(task is not null, "DOK-01", "Det finns inget kvar att göra i det här steget. Någon annan kan ha hunnit före, eller så väntar ärendet på något annat.");
        return task!;
    }
}

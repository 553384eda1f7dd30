using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Reporting;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;
using Styrning.Workflow;
using Styrning.Workflow.Storage;

namespace Styrning.Web.Features.Rapporter;

/// <summary>The forms by which the report's processes name its pages, and the way from a page to the task that waits for it.</summary>
internal static class ReportTasks
{
    /// <summary>The kind of record that the processes are about: a reporting year.</summary>
    public const string Subject = "rapportcykel";

    public const string Process = "arsrapport";
    public const string CorrectionProcess = "arsrapport-rattelse";

    public const string Write = "rapport/avsnitt";
    public const string Contribute = "rapport/bidrag";
    public const string Review = "rapport/granska";
    public const string Compile = "rapport/sammanstall";
    public const string JudgePublic = "rapport/offentlig";
    public const string Send = "rapport/skicka";
    public const string RecordBoard = "rapport/beslut";

    public static ProcessNames Names { get; } = new(Subject, Write, Contribute, Review, Compile, JudgePublic, Send, RecordBoard);

    /// <summary>The task that waits for this form, with one of these roles; null when none does.</summary>
    public static Task<WorkflowTask?> FindAsync(this Processes<StyrningDb> processes, string form, Guid cycle, Guid? section, IReadOnlyCollection<string> roles, CancellationToken cancel)
    {
        var key = section?.ToString();
        return processes.OpenTasks
            .Where(t => t.Subject == cycle && t.Form == form && (key == null || t.Key == key) && roles.Contains(t.Role!))
            .OrderBy(t => t.CreatedAt)
            .FirstOrDefaultAsync(cancel);
    }

    /// <summary>The same, for a handler that is about to record a fact: a fact that nothing waits for is refused.</summary>
    /// <exception cref="RuleBroken">RAP-140 when no task waits.</exception>
    public static async Task<WorkflowTask> RequireAsync(this Processes<StyrningDb> processes, string form, Guid cycle, Guid? section, IReadOnlyCollection<string> roles, CancellationToken cancel)
    {
        var task = await processes.FindAsync(form, cycle, section, roles, cancel);
        Rule.Require(task is not null, "RAP-140", "Det finns inget kvar att göra i det här steget. Någon annan kan ha hunnit före, eller så väntar processen på något annat.");
        return task!;
    }
}

using Styrning.Domain.Reporting;
using Styrning.Workflow.Storage;

namespace Styrning.Web.Features.Rapporter.Aret;

/// <summary>A step of the report's way, as the process has it now.</summary>
internal sealed record YearStage(string Name, bool Done, bool Now)
{
    private static readonly (string Name, string[] Forms)[] Way =
    [
        ("Skriva och granska", [ReportTasks.Write, ReportTasks.Contribute, ReportTasks.Review]),
        ("Sammanställa", [ReportTasks.Compile]),
        ("Godkänna den offentliga versionen", [ReportTasks.JudgePublic]),
        ("Skicka till kommunstyrelsen", [ReportTasks.Send]),
        ("Kommunstyrelsens beslut", [ReportTasks.RecordBoard]),
    ];

    /// <summary>Read from what the process waits for, so that the page never says another step than the work does.</summary>
    public static IReadOnlyList<YearStage> Of(ReportingCycle cycle, IReadOnlyCollection<WorkflowTask> waiting)
    {
        var now = Array.FindIndex(Way, step => waiting.Any(t => step.Forms.Contains(t.Form)));
        if (cycle.FinishedAt is not null || now < 0)
        {
            return [.. Way.Select(step => new YearStage(step.Name, cycle.FinishedAt is not null, false))];
        }

        return [.. Way.Select((step, i) => new YearStage(step.Name, i < now, i == now))];
    }
}

namespace Styrning.Workflow.Reading;

/// <summary>The answer to whether a file can be run: what "process check" says.</summary>
/// <param name="IsReadable">False when there was no BPMN to read at all.</param>
/// <param name="Processes">The ids of the executable processes.</param>
/// <param name="Problems">Everything that is wrong, in the order of the file.</param>
public sealed record ProcessCheck(bool IsReadable, IReadOnlyList<string> Processes, IReadOnlyList<Problem> Problems)
{
    public bool IsSound => Problems.Count == 0;

    /// <summary>
    /// Whether it is BPMN that this engine can run, wherever it was drawn: names that only an installation can resolve are neither needed nor
    /// looked up, nor is the version or the kind of subject, and a script may stand unread. What passes can be drawn and simulated.
    /// </summary>
    public static ProcessCheck StructureOnly(BpmnFile file) => Of(file, file.Processes.SelectMany(EndCheck.Check));

    /// <summary>Whether it can be published in the installation.</summary>
    public static ProcessCheck Full(BpmnFile file, Catalogue catalogue) =>
        Of(file, file.Reservations.Concat(file.Processes.SelectMany(process => PublishingCheck.Check(process, catalogue))));

    private static ProcessCheck Of(BpmnFile file, IEnumerable<Problem> more) =>
        new(file.IsReadable, [.. file.Processes.Select(process => process.Key)], [.. file.Problems.Concat(file.IsReadable ? more : []).OrderBy(problem => problem.Line)]);
}

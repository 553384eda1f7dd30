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
    public static ProcessCheck StructureOnly(BpmnFile file) => Of(file, []);

    /// <summary>Whether it can be published in the installation.</summary>
    public static ProcessCheck Full(BpmnFile file, Catalogue catalogue) =>
        Of(file, file.Reservations.Concat(file.Processes.SelectMany(process => PublishingCheck.Check(process, catalogue))));

    private static ProcessCheck Of(BpmnFile file, IEnumerable<Problem> more)
    {
        var problems = file.Problems.ToList();
        // Where something could not be read, that a way does not end is a consequence.
        if (problems.Count == 0)
            problems.AddRange(file.Processes.SelectMany(EndCheck.Check));
        if (file.IsReadable)
            problems.AddRange(more);
        return new ProcessCheck(file.IsReadable, [.. file.Processes.Select(process => process.Key)], [.. problems.OrderBy(problem => problem.Line)]);
    }
}

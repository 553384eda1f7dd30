namespace Styrning.Workflow;

/// <summary>
/// A rule of the host that a business rule task asks by name (<see cref="BusinessRuleAttribute"/>). It answers from the record and the
/// variables and changes nothing (that would be a fault). What it returns becomes variables of the process, each under its own name; where the file
/// names one result, that gets the value of a single one, and of several all of them by name.
/// </summary>
public interface IBusinessRule
{
    Task<IReadOnlyDictionary<string, object?>> DecideAsync(StepContext question, CancellationToken cancel);
}

namespace Styrning.Workflow;

/// <summary>
/// A rule of the host that a business rule task asks by name (<see cref="BusinessRuleAttribute"/>). It answers from the record and the
/// variables and changes nothing; what it returns becomes variables of the process.
/// </summary>
public interface IBusinessRule
{
    Task<IReadOnlyDictionary<string, object?>> DecideAsync(StepContext question, CancellationToken cancel);
}

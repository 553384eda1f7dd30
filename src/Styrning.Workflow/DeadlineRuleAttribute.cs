namespace Styrning.Workflow;

/// <summary>The stable name by which a timer in a process file asks for this rule. A family of rules may share one class.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class DeadlineRuleAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

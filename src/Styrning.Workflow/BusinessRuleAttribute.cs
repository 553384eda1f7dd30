namespace Styrning.Workflow;

/// <summary>The stable name by which a business rule task of a process file asks for this rule.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class BusinessRuleAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

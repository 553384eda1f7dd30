namespace Styrning.Workflow;

/// <summary>The stable name by which a process file asks for this step. A class may answer to several names.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class WorkflowStepAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

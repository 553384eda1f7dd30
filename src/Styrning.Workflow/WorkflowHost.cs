using Microsoft.EntityFrameworkCore;

namespace Styrning.Workflow;

/// <summary>The options of one store, under a type of its own so that several stores can be registered side by side.</summary>
internal sealed class WorkflowHost<TDb>(WorkflowOptions options) where TDb : DbContext
{
    public WorkflowOptions Options { get; } = options;
}

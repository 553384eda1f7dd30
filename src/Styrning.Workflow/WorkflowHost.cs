using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Styrning.Workflow.Storage;

namespace Styrning.Workflow;

/// <summary>What is shared by everybody who uses one store; under a type of its own, so that several stores can be registered side by side.</summary>
internal sealed class WorkflowHost<TDb>(WorkflowOptions options) where TDb : DbContext
{
    public WorkflowOptions Options { get; } = options;

    public Definitions Definitions { get; } = new();

    /// <summary>The engine's work in one context, for the services of one scope.</summary>
    public Work Begin(TDb db, IServiceProvider services) => new(db, Options, Definitions, services, Options.Clock(services));

    public Work Begin(IServiceProvider scope) => Begin(scope.GetRequiredService<TDb>(), scope);
}

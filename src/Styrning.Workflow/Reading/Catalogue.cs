namespace Styrning.Workflow.Reading;

/// <summary>The names that only an installation can resolve. A set that is null is not looked in.</summary>
public sealed record Catalogue(
    IReadOnlySet<string>? Steps,
    IReadOnlySet<string>? Rules,
    IReadOnlySet<string>? Forms,
    IReadOnlySet<string>? Roles,
    IReadOnlySet<string>? SubjectKinds,
    IReadOnlySet<string>? BusinessRules = null)
{
    public static Catalogue Of(WorkflowOptions options) => new(
        options.Steps.Keys.ToHashSet(StringComparer.Ordinal),
        options.Rules.Keys.ToHashSet(StringComparer.Ordinal),
        options.Forms,
        options.Roles,
        options.SubjectKinds,
        options.BusinessRules.Keys.ToHashSet(StringComparer.Ordinal));
}

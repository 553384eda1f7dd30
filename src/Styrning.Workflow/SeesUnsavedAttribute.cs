namespace Styrning.Workflow;

/// <summary>
/// On a step or a deadline rule that finds what is unsaved in the context by itself. Nothing is saved before it is asked, so that a start which asks several costs one way to
/// the database and not one for each.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class SeesUnsavedAttribute : Attribute;

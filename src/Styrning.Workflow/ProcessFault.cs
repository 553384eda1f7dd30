namespace Styrning.Workflow;

/// <summary>
/// A process could not go on from an element: a step failed, no condition held, an expression has a wrong name or type. It is a bug in the
/// process or a step, not something the user did. In a request the caller's transaction must be rolled back; due work records an incident instead.
/// </summary>
public sealed class ProcessFault(string element, string code, string cause, Exception? inner = null)
    : Exception($"{code} vid {element}: {cause}", inner)
{
    public string Element { get; } = element;
    public string Code { get; } = code;

    /// <summary>The sentence without code and element.</summary>
    public string Cause { get; } = cause;
}

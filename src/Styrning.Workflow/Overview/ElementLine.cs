namespace Styrning.Workflow.Overview;

/// <summary>How many running instances of a version stand at an element, and how many failures there are.</summary>
public sealed record ElementLine(string Id, string Name, int Instances, int Incidents);

/// <summary>How many tasks wait for a role; null: for none in particular.</summary>
public sealed record RoleLine(string? Role, int Tasks);

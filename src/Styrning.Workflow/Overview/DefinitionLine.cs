namespace Styrning.Workflow.Overview;

/// <summary>A published version and how its instances fare.</summary>
/// <param name="Id">The version.</param>
/// <param name="Key">The process.</param>
/// <param name="Version">The number that its file gives.</param>
/// <param name="Name">What the drawing calls the process; null where it is silent.</param>
/// <param name="SubjectKind">The kind of record that it is about.</param>
/// <param name="Hash">SHA-256 of the file.</param>
/// <param name="PublishedAt">When.</param>
/// <param name="Running">Instances that have not ended.</param>
/// <param name="Ended">Instances that have, archived ones too.</param>
/// <param name="Incidents">Failures that are tried again or wait for a person.</param>
public sealed record DefinitionLine(
    Guid Id, string Key, int Version, string? Name, string SubjectKind, string Hash, DateTimeOffset PublishedAt, Count Running, Count Ended, int Incidents);

/// <summary>How many. Counting stops at a bound: <paramref name="More"/> says that there are more than <paramref name="Number"/>.</summary>
public readonly record struct Count(int Number, bool More)
{
    internal static Count Of(int counted, int most, int further = 0) => new(Math.Min(counted, most) + further, counted > most);

    public override string ToString() => More ? $"fler än {Number}" : $"{Number}";
}

namespace Styrning.Web.Features.Shared;

/// <summary>What a record is called where another feature mentions it, and the page that shows it.</summary>
/// <param name="Title">"Årlig rapportering 2026".</param>
/// <param name="Path">A path of this program; null when it has no page of its own.</param>
public sealed record SubjectDescription(string Title, string? Path);

/// <summary>A feature that can tell what the records of one kind are called. The pages of the processes ask, without knowing the feature.</summary>
public interface IDescribeSubjects
{
    /// <summary>As in styrning:process subject: "rapportcykel".</summary>
    string Kind { get; }

    /// <summary>By id. A record that is gone is left out.</summary>
    Task<IReadOnlyDictionary<Guid, SubjectDescription>> DescribeAsync(IReadOnlyCollection<Guid> subjects, CancellationToken cancel);
}

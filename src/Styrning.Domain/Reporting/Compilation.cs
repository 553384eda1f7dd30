namespace Styrning.Domain.Reporting;

/// <summary>
/// A compiled version of the report, frozen: what was compiled is kept as bytes with their hashes, so that no later change
/// of text, organisation or program changes what the board read. A correction is a new version.
/// </summary>
public sealed class Compilation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid CycleId { get; init; }

    /// <summary>From 1.</summary>
    public required int VersionNo { get; init; }

    public required DateTimeOffset CompiledAt { get; init; }

    public required Guid CompiledBy { get; init; }

    /// <summary>Why there is a new version; empty for the first.</summary>
    public string Note { get; init; } = "";

    /// <summary>The frozen content, full rendition, as JSON.</summary>
    public required string ContentJson { get; init; }

    public required string FullHtml { get; init; }

    public required byte[] FullDocx { get; init; }

    public required string PublicHtml { get; init; }

    public required byte[] PublicDocx { get; init; }

    /// <summary>SHA-256 in hex of each file's bytes. The full rendition's are not printed in the public one: they would let a guess be tested.</summary>
    public required string FullHtmlHash { get; init; }

    public required string FullDocxHash { get; init; }

    public required string PublicHtmlHash { get; init; }

    public required string PublicDocxHash { get; init; }

    /// <summary>Null while the second person has not judged the public rendition.</summary>
    public DateTimeOffset? JudgedAt { get; private set; }

    public Guid? JudgedBy { get; private set; }

    public bool PublicApproved { get; private set; }

    /// <summary>What the second person wants changed; empty when approved.</summary>
    public string JudgeComment { get; private set; } = "";

    /// <summary>A second person decides that the public rendition may leave.</summary>
    /// <exception cref="RuleBroken">RAP-60 when judged already; RAP-61 when the judge compiled it; RAP-62 a refusal without comment.</exception>
    public void Judge(bool approved, string comment, Guid person, DateTimeOffset at)
    {
        Rule.Require(JudgedAt is null, "RAP-60", $"Version {VersionNo} är redan bedömd.");
        Rule.Require(person != CompiledBy, "RAP-61", "Den som sammanställde rapporten kan inte själv godkänna den offentliga versionen. En andra person gör det.");
        Rule.Require(approved || !string.IsNullOrWhiteSpace(comment), "RAP-62", "Skriv vad som behöver ändras i den offentliga versionen.");

        (PublicApproved, JudgeComment, JudgedBy, JudgedAt) = (approved, approved ? "" : comment.Trim(), person, at);
    }
}

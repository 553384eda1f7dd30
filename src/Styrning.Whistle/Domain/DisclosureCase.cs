using Styrning.Domain;
using Styrning.Whistle.Crypto;

namespace Styrning.Whistle.Domain;

/// <summary>
/// That somebody has asked for documents of a case, and how it is tried. There is no field for who asks or why, here or on any page: it must not be asked.
/// </summary>
[ObeysLaw("TF 2:18")]
internal sealed class DisclosureCase
{
    public Guid Id { get; init; } = RandomId.New();

    public Guid CaseId { get; init; }

    /// <summary>The request as a document of the case.</summary>
    public Guid RequestId { get; init; }

    /// <summary>The day the request came: it is answered genast or skyndsamt (TF 2:15–16).</summary>
    public DateOnly CameOn { get; init; }

    public int KeyNo { get; set; }

    /// <summary>JSON of <see cref="DisclosureWork"/>. Field name "work".</summary>
    public required byte[] SealedWork { get; set; }

    /// <summary>Null while it is tried.</summary>
    public DateOnly? DecidedOn { get; set; }

    public Guid? DecidedBy { get; set; }

    /// <summary>The answer, and the copy that went with it; null when nothing was given out.</summary>
    public Guid? DecisionId { get; set; }

    public Guid? CopyId { get; set; }

    public int Version { get; private set; }
}

/// <summary>What has been tried so far.</summary>
internal sealed record DisclosureWork
{
    public required IReadOnlyList<TriedDocument> Documents { get; init; }

    public IReadOnlyList<Uppgift> Tried { get; init; } = [];

    /// <summary>The files that came with the documents; one that is not here has not been tried.</summary>
    public IReadOnlyList<TriedFile> Files { get; init; } = [];
}

/// <param name="Withheld">Key of the <see cref="SecrecyGround"/> that keeps back the whole document; empty: it is given out, without what is kept back of it.</param>
/// <param name="Reason">Why no part of it can be given out.</param>
internal sealed record TriedDocument(Guid Id, string Withheld, string Reason);

/// <summary>A file is given out or kept back whole: what it holds cannot be taken out of it here.</summary>
/// <param name="Withheld">Key of the <see cref="SecrecyGround"/> that keeps it back; empty: the cleaned copy is given out.</param>
/// <param name="Reason">Why it may not be given out; empty when it is.</param>
internal sealed record TriedFile(Guid Id, string Withheld, string Reason);

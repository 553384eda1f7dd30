namespace Styrning.Domain.Documents;

public enum VersionSource
{
    /// <summary>Written here.</summary>
    Markdown,

    /// <summary>Taken from a DOCX file, which is kept.</summary>
    Docx,

    /// <summary>Only the file is kept; its text is not here.</summary>
    FileOnly,
}

/// <summary>The text of a document. A draft is changed freely; a version that a decision has named never changes again.</summary>
public sealed class DocumentVersion
{
    private VersionSource _source;
    private string _markdown = "";
    private Guid? _fileId;
    private string _note = "";
    private List<string> _leftOut = [];
    private List<Guid> _writers = [];
    private Guid? _writtenBy;
    private DateTimeOffset? _writtenAt;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid DocumentId { get; init; }

    /// <summary>From 1. An editorial change has the number of the version it mends and the next <see cref="Minor"/>.</summary>
    public required int Number { get; init; }

    /// <summary>0, and from 1 for editorial changes.</summary>
    public int Minor { get; init; }

    public required VersionSource Source { get => _source; init => _source = value; }

    /// <summary>The text as Markdown; empty for <see cref="VersionSource.FileOnly"/>.</summary>
    public string Markdown { get => _markdown; init => _markdown = value; }

    /// <summary>The original that it was taken from; null when it was written here.</summary>
    public Guid? FileId { get => _fileId; init => _fileId = value; }

    /// <summary>What the file held that is not in the text, in sentences for whoever works on it. Empty when everything is, or when there is no file.</summary>
    public IReadOnlyList<string> LeftOut => _leftOut;

    public required DateTimeOffset CreatedAt { get; init; }

    public required Guid CreatedBy { get; init; }

    /// <summary>Who last wrote in it; null while nobody has changed what it began with. To open or save it unchanged is not to write.</summary>
    public Guid? WrittenBy { get => _writtenBy; init => _writtenBy = value; }

    public DateTimeOffset? WrittenAt { get => _writtenAt; init => _writtenAt = value; }

    /// <summary>Everyone who has written in it.</summary>
    public IReadOnlyList<Guid> Writers => _writers;

    /// <summary>From this moment it cannot be changed; null while it is a draft.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>What is new in it, in a sentence.</summary>
    public string Note { get => _note; init => _note = value; }

    public int Version { get; private set; }

    public bool IsDraft => SettledAt is null;

    /// <summary>"2", "2.1".</summary>
    public string Label => Minor == 0 ? $"{Number}" : $"{Number}.{Minor}";

    /// <summary>Has written in it, first, last or between: such a one cannot be the second pair of eyes.</summary>
    public bool IsWrittenBy(Guid person) => WrittenBy == person || _writers.Contains(person);

    /// <summary>Writes in a draft. The same text and note again is no change, and leaves who wrote last as it was.</summary>
    /// <exception cref="RuleBroken">DOK-41 when it is settled, DOK-42 when the text is too long.</exception>
    public void Write(string markdown, string note, Guid by, DateTimeOffset at)
    {
        RequireDraft();
        var text = VersionText.Clean(markdown);
        var isSame = text == VersionText.Clean(_markdown); // what was put in by other ways may end in a blank line
        if (isSame && note == _note) return;

        if (_source is VersionSource.FileOnly && text.Length > 0) _source = VersionSource.Markdown;
        if (!isSame) Wrote(by, at);
        (_markdown, _note) = (text, note);
    }

    /// <summary>Takes the text of a file, which is kept, in place of what the draft had.</summary>
    /// <param name="leftOut">See <see cref="LeftOut"/>.</param>
    /// <exception cref="RuleBroken">DOK-41 when it is settled, DOK-42 when the text is too long.</exception>
    public void TakeFrom(Guid fileId, string markdown, IEnumerable<string> leftOut, Guid by, DateTimeOffset at)
    {
        RequireDraft();
        (_source, _markdown, _fileId, _leftOut) = (VersionSource.Docx, VersionText.Clean(markdown), fileId, [.. leftOut]);
        Wrote(by, at);
    }

    /// <summary>No decision can name a text that may still change: from here on it cannot. Again does nothing.</summary>
    public void Settle(DateTimeOffset at) => SettledAt ??= at;

    private void Wrote(Guid by, DateTimeOffset at)
    {
        (_writtenBy, _writtenAt) = (by, at);
        if (!_writers.Contains(by)) _writers = [.. _writers, by];
    }

    private void RequireDraft() => Rule.Require(IsDraft, "DOK-41", $"Version {Label} är fastställd och kan inte ändras. Börja ett nytt utkast i stället.");
}

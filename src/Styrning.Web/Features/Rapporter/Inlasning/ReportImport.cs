namespace Styrning.Web.Features.Rapporter.Inlasning;

/// <summary>
/// An earlier report that has been read and waits for a person to confirm what was found. Nothing of it is a fact of the kommun before that, and it can be
/// thrown away. Once it is kept only who, when and from what remain: the texts are in the year's sections then, and in no second place.
/// </summary>
public sealed class ReportImport
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Name of the file, or "Inklistrad text".</summary>
    public required string SourceName { get; init; }

    /// <summary>The report as it was read; empty once it is kept.</summary>
    public string Text { get; private set; } = "";

    /// <summary>What the reader found, never changed; null once it is kept.</summary>
    public FoundReport? Found { get; private set; }

    /// <summary>The fields as a person last left them; null once it is kept.</summary>
    public ImportForm? Form { get; private set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Null when it was laid from the command line, where nobody is signed in.</summary>
    public Guid? CreatedBy { get; init; }

    public DateTimeOffset? ChangedAt { get; private set; }

    public Guid? ChangedBy { get; private set; }

    /// <summary>The year it became; null while it waits.</summary>
    public int? KeptYear { get; private set; }

    public DateTimeOffset? KeptAt { get; private set; }

    public Guid? KeptBy { get; private set; }

    /// <summary>The belt against two who go through the same import at once.</summary>
    public int Version { get; private set; }

    public static ReportImport Of(string sourceName, string text, FoundReport found, ImportForm form, Guid? person, DateTimeOffset at) =>
        new() { SourceName = sourceName, Text = text, Found = found, Form = form, CreatedBy = person, CreatedAt = at };

    /// <summary>Keeps what a person has changed so far, to be continued.</summary>
    public void Change(ImportForm form, Guid person, DateTimeOffset at)
    {
        Version++;
        (Form, ChangedBy, ChangedAt) = (form, person, at);
    }

    /// <summary>It has become a year's report.</summary>
    public void Keep(int year, Guid person, DateTimeOffset at)
    {
        Version++;
        (KeptYear, KeptBy, KeptAt) = (year, person, at);
        (Text, Found, Form) = ("", null, null);
    }
}

using System.Text.Json.Serialization;

namespace Styrning.Domain.Reporting.Content;

/// <summary>A piece of a report's text. The discriminators stand in frozen snapshots and are never changed.</summary>
/// <param name="Secrecy">The provision under which the whole block is withheld in the public rendition, "OSL 18:8"; null when it is public.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$type")]
[JsonDerivedType(typeof(Paragraph), "p")]
[JsonDerivedType(typeof(SubHeading), "h")]
[JsonDerivedType(typeof(BulletList), "ul")]
[JsonDerivedType(typeof(Table), "table")]
[JsonDerivedType(typeof(Note), "note")]
[JsonDerivedType(typeof(Withheld), "withheld")]
public abstract record Block(string? Secrecy = null);

/// <summary>Running text; a line break in it is kept.</summary>
public sealed record Paragraph(string Text, string? Secrecy = null) : Block(Secrecy);

/// <summary>A heading inside a section. What follows it, up to the next one, is its content.</summary>
public sealed record SubHeading(string Text, string? Secrecy = null) : Block(Secrecy);

/// <summary>A list whose items may be withheld one by one.</summary>
public sealed record BulletList(IReadOnlyList<ListItem> Items, string? Secrecy = null) : Block(Secrecy);

/// <summary>A table with one header row, whose rows may be withheld one by one.</summary>
/// <param name="Caption">What the table shows; read aloud before it.</param>
/// <param name="Header">One heading per column.</param>
/// <param name="Rows">In the order they are shown.</param>
/// <param name="Secrecy">See <see cref="Block"/>.</param>
public sealed record Table(string Caption, IReadOnlyList<string> Header, IReadOnlyList<TableRow> Rows, string? Secrecy = null) : Block(Secrecy);

/// <summary>What the reader must know of a section as a whole: "Oförändrat sedan i fjol", "Redovisas i särskild ordning", "Funktionen vakant".</summary>
public sealed record Note(string Text, string? Secrecy = null) : Block(Secrecy);

/// <summary>Where text was in the full rendition. Says under which provisions, and neither how much nor how many pieces.</summary>
/// <param name="Provisions">Each once, in order of chapter and paragraph.</param>
public sealed record Withheld(IReadOnlyList<string> Provisions) : Block
{
    /// <summary>The fixed line: "Uppgift utelämnad (OSL 18:8)".</summary>
    [JsonIgnore]
    public string Line => $"Uppgift utelämnad ({string.Join(", ", Provisions)})";
}

/// <summary>An item of a list.</summary>
/// <param name="Text">The text, or the fixed line where it is withheld.</param>
/// <param name="Secrecy">The provision under which it is to be withheld; null when it is public.</param>
/// <param name="IsWithheld">True for the fixed line that stands for one or more items.</param>
public sealed record ListItem(string Text, string? Secrecy = null, bool IsWithheld = false);

/// <summary>A row of a table.</summary>
/// <param name="Cells">One per column; a row with fewer lets its last cell span the rest.</param>
/// <param name="Secrecy">The provision under which it is to be withheld; null when it is public.</param>
/// <param name="IsWithheld">True for the one cell with the fixed line that stands for one or more rows.</param>
public sealed record TableRow(IReadOnlyList<string> Cells, string? Secrecy = null, bool IsWithheld = false);

using System.ComponentModel.DataAnnotations;
using Styrning.Domain.Reporting;

namespace Styrning.Web.Features.Rapporter.Inlasning;

/// <summary>
/// The fields of an import, posted whole and stored whole. The rows stand in the order of <see cref="FoundReport"/>; after the promises that were found come
/// those that a person added.
/// </summary>
public sealed class ImportForm
{
    /// <summary>More than any kommun's report has; a form of more fields than this is refused by the program before it is read.</summary>
    public const int MostSections = 150;

    public const int MostPromises = 500;

    /// <summary>The version of the import that was on the screen.</summary>
    public int Version { get; set; }

    [StringLength(300)]
    public string? Title { get; set; }

    [StringLength(200)]
    public string? Kommun { get; set; }

    public int? Year { get; set; }

    public List<SectionRow> Sections { get; set; } = [];

    public List<PromiseRow> Promises { get; set; } = [];

    /// <summary>Whether it has a row for each thing that was found. One that has not was not sent by the page.</summary>
    public bool Fits(FoundReport found) =>
        Sections.Count == found.Sections.Count && Promises.Count >= found.Promises.Count && Promises.Count <= MostPromises + PromiseRow.Empty
        && Sections.Zip(found.Sections).All(pair => pair.First.Roles.Count == pair.Second.Roles.Count + 1);

    /// <summary>The same, where the rows for adding a missed promise stand empty at the end again.</summary>
    public ImportForm WithEmptyRows(FoundReport found)
    {
        var added = Promises.Skip(found.Promises.Count).Where(promise => !promise.IsBlank);
        Promises = [.. Promises.Take(found.Promises.Count), .. added, .. Enumerable.Range(0, PromiseRow.Empty).Select(_ => new PromiseRow { Follow = true })];
        return this;
    }
}

/// <summary>A section to confirm.</summary>
public sealed class SectionRow
{
    public bool Include { get; set; }

    [StringLength(30)]
    public string? Number { get; set; }

    [StringLength(300)]
    public string? Title { get; set; }

    [StringLength(300)]
    public string? FormerTitle { get; set; }

    [StringLength(200)]
    public string? UnitText { get; set; }

    public Responsibility Responsibility { get; set; }

    /// <summary>Make a standing area of it; asked only where the organisation has none with the number.</summary>
    public bool AddArea { get; set; }

    /// <summary>Those that were found, and an empty one for adding another.</summary>
    public List<RoleRow> Roles { get; set; } = [];
}

/// <summary>A role to confirm.</summary>
public sealed class RoleRow
{
    /// <summary>Choice: it is no role, leave it out.</summary>
    public const string NotARole = "-";

    /// <summary>Key of the organisation's role; empty when none corresponds; <see cref="NotARole"/>.</summary>
    [StringLength(80)]
    public string? RoleKey { get; set; }

    /// <summary>What it answers for, where the responsibility is split.</summary>
    [StringLength(200)]
    public string? Area { get; set; }
}

/// <summary>A sentence to follow up, or not.</summary>
public sealed class PromiseRow
{
    /// <summary>How many empty rows there always are.</summary>
    public const int Empty = 3;

    public bool Follow { get; set; }

    [StringLength(4000)]
    public string? Sentence { get; set; }

    [StringLength(200)]
    public string? Period { get; set; }

    /// <summary>Index of its section among the rows, so that it follows when the number is changed; null when none is chosen.</summary>
    public int? Section { get; set; }

    /// <summary>Null: all that answer for the section.</summary>
    [StringLength(80)]
    public string? RoleKey { get; set; }

    public bool IsBlank => string.IsNullOrWhiteSpace(Sentence) && string.IsNullOrWhiteSpace(Period);
}

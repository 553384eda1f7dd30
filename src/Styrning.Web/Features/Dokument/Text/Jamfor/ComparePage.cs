using Microsoft.AspNetCore.Mvc;
using Styrning.Domain.Documents;

namespace Styrning.Web.Features.Dokument.Text.Jamfor;

/// <summary>A page that lays two versions beside each other. Without a choice: the text in force and what is proposed, or the two latest.</summary>
internal abstract class ComparePage(TextDesk desk) : TextPage(desk)
{
    [BindProperty(SupportsGet = true, Name = "fran")]
    public string? FromLabel { get; set; }

    [BindProperty(SupportsGet = true, Name = "till")]
    public string? ToLabel { get; set; }

    /// <summary>Also what is the same.</summary>
    [BindProperty(SupportsGet = true, Name = "alla")]
    public bool All { get; set; }

    /// <summary>Null when there is nothing to compare.</summary>
    public DocumentVersion? From { get; private set; }

    public DocumentVersion? To { get; private set; }

    public IReadOnlyList<SectionDiff> Sections { get; private set; } = [];

    /// <summary>How many sections are not the same.</summary>
    public int Changed => Sections.Count(s => !s.Change.IsSame);

    public string Query(bool all) => $"?fran={From?.Label}&till={To?.Label}{(all ? "&alla=true" : "")}";

    public IActionResult OnGet()
    {
        var readable = Readable;
        To = ToLabel is null ? readable.FirstOrDefault(v => v.Id != InForce?.Id) : readable.FirstOrDefault(v => v.Label == ToLabel);
        From = FromLabel is null ? InForce ?? readable.FirstOrDefault(v => v.Id != To?.Id) : readable.FirstOrDefault(v => v.Label == FromLabel);
        // Without a choice the newer one is what it leads to, also when the text in force is the newest.
        if (FromLabel is null && ToLabel is null && From is not null && To is not null && (From.Number, From.Minor).CompareTo((To.Number, To.Minor)) > 0) (From, To) = (To, From);
        if ((FromLabel is not null && From is null) || (ToLabel is not null && To is null)) return NotFound();

        if (From is not null && To is not null) Sections = TextDiff.Between(From.Markdown, To.Markdown);
        return Page();
    }
}

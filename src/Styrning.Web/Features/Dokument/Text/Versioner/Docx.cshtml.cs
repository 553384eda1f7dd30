using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Domain.Time;
using Styrning.Web.Access;
using Styrning.Web.Features.Dokument.Text.Utskrift;

namespace Styrning.Web.Features.Dokument.Text.Versioner;

/// <summary>A version as a Word file.</summary>
[Authorize(Policies.ReadDocuments)]
internal sealed class DocxModel(TextDesk desk) : VersionPage(desk)
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public IActionResult OnGet()
    {
        var day = SwedishCalendar.DayOf(Shown.SettledAt ?? Shown.WrittenAt ?? Shown.CreatedAt);
        return File(DocumentDocx.Write(Document, Shown, Cover.Of(this), day), Word, $"{Document.Key}-version-{Shown.Label}.docx");
    }
}

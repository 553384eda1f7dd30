using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Features.Dokument.Text.Jamfor;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Dokument.Text.Redaktionellt;

/// <summary>An editorial change of the text in force: written, looked at as a comparison, confirmed.</summary>
[Authorize(Policies.ManageDocuments)]
internal sealed class EditorialModel(TextDesk desk) : TextPage(desk)
{
    [BindProperty]
    public string? Text { get; set; }

    [BindProperty, Required(ErrorMessage = "Ange den punkt i delegationsordningen som ger rätt till ändringen."), StringLength(300, ErrorMessage = "Skriv högst 300 tecken.")]
    public string? Delegation { get; set; }

    [BindProperty, Required(ErrorMessage = "Ange vilken dag ändringen beslutades.")]
    public DateOnly? DecidedOn { get; set; }

    [BindProperty, Required(ErrorMessage = "Skriv vad som ändrades och varför."), StringLength(1000, ErrorMessage = "Skriv högst 1 000 tecken.")]
    public string? What { get; set; }

    /// <summary>The box beside the last button.</summary>
    [BindProperty]
    public bool Confirmed { get; set; }

    /// <summary>The version that the form was opened on: another may have come into force meanwhile.</summary>
    [BindProperty]
    public string? Mends { get; set; }

    /// <summary>The comparison to confirm; null while the change is written.</summary>
    public IReadOnlyList<SectionDiff>? Difference { get; private set; }

    /// <summary>What makes it look like more than an editorial change.</summary>
    public IReadOnlyList<string> Doubts { get; private set; } = [];

    /// <summary>A text that can be mended; else there is only a word about why not.</summary>
    public bool CanBeMended => InForce is { IsDraft: false, Source: not VersionSource.FileOnly };

    public void OnGet() => (Text, DecidedOn, Mends) = (InForce?.Markdown, Today, InForce?.Label);

    public async Task<IActionResult> OnPostCompareAsync()
    {
        if (!ModelState.IsValid) return await BadInputAsync();

        Make();
        Show();
        Desk.Db.ChangeTracker.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await BadInputAsync();

        var (version, decision) = Make();
        if (!Confirmed)
        {
            Show();
            Desk.Db.ChangeTracker.Clear();
            ModelState.AddModelError(nameof(Confirmed), "Kryssa i att ändringen bara rör titlar, namn och liknande.");
            return new Microsoft.AspNetCore.Mvc.RazorPages.PageResult { StatusCode = StatusCodes.Status400BadRequest };
        }

        Desk.Db.AddRange(version, decision);
        try
        {
            await Desk.Db.SaveChangesAsync(Cancel);
        }
        catch (DbUpdateException) when (Desk.Db.Entry(version).State is EntityState.Added)
        {
            throw new RuleBroken("DOK-50", "Någon annan har just ändrat texten redaktionellt. Läs den nya lydelsen innan du ändrar igen."); // the same number in the same moment
        }

        Say($"Version {version.Label} gäller från {SwedishText.Date(decision.FirstDayOn)}.");
        return LocalRedirect(RecordPaths.Of(Document, version));
    }

    private (DocumentVersion Version, DocumentDecision Decision) Make()
    {
        var inForce = EditorialChange.InForce(Document, Today);
        Rule.Require(inForce.Label == Mends, "DOK-50", $"Texten som du rättade är inte längre den som gäller: nu gäller version {inForce.Label}. Din text står kvar. Öppna sidan på nytt och för in ändringen där.");
        DocumentText.RequireReadable(Text ?? "");
        return new EditorialChange(Text ?? "", Delegation!, DecidedOn!.Value, What!.Trim()).Make(Document, Today, Desk.User.PersonId, Desk.Now);
    }

    private void Show()
    {
        var before = Document.VersionOf(Mends)!.Markdown;
        (Difference, Doubts) = (TextDiff.Between(before, VersionText.Clean(Text), onlyChanged: true), EditorialChange.Doubts(before, VersionText.Clean(Text)));
    }
}

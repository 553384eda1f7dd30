using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrning.Domain;
using Styrning.Domain.Reporting;

namespace Styrning.Web.Features.Rapporter.Avsnitt;

/// <summary>The form of a section: how it is saved, and how it is shown again when it could not be.</summary>
internal abstract class SectionFormPage(SectionDesks desks, SectionWriting writing) : SectionPage
{
    [BindProperty]
    public SectionDraft Draft { get; set; } = new();

    public SectionDesk Desk { get; protected set; } = null!;

    /// <summary>What somebody else saved meanwhile and could not be joined with what was sent.</summary>
    public SaveOutcome? Conflict { get; private set; }

    /// <summary>The form is shown: it may be written in, or was sent by one who answers for it and must not lose it.</summary>
    public bool ShowsForm => Desk.MayWrite || (WasSent && Desk.Place.MyRolesIn(Desk.Part).Count > 0);

    private bool WasSent => Request.HasFormContentType && Request.Form.ContainsKey($"{nameof(Draft)}.{nameof(SectionDraft.BasedOn)}");

    protected SectionDesks Desks => desks;

    protected SectionWriting Writing => writing;

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Desk = (await desks.OpenAsync(Address, cancel))!;
        Draft.LayOut(Desk.Inherited);
    }

    /// <summary>Saves what was sent; the form stands on it afterwards.</summary>
    /// <param name="contribution">A colleague's paragraph to add in the same save; null for none.</param>
    /// <returns>Null when it was saved, else the page that says why not.</returns>
    protected async Task<IActionResult?> SaveAsync(Guid? contribution = null)
    {
        if (await desks.OpenAsync(Address, Cancel) is not { } desk || desk.Place.MyRolesIn(desk.Part).Count == 0)
        {
            return NotFound();
        }

        if (new DraftReading(ModelState).Read(Draft, desk.Part.Content) is not { } content)
        {
            return await BadInputAsync();
        }

        if (await writing.SaveAsync(Address, content, Draft.BasedOn, contribution, Cancel) is not { } outcome)
        {
            return NotFound();
        }

        if (!outcome.IsSaved)
        {
            return await ShowConflictAsync(desk, outcome, content);
        }

        StandOn(outcome.Part.Content, outcome.Part.Version);
        Say(outcome.Theirs is { } theirs ? $"Sparat. Sammanfogat med det som {desk.Place.NameOf(theirs.SavedBy)} sparade {SwedishText.Moment(theirs.SavedAt)}." : "Utkastet är sparat.");
        return null;
    }

    private async Task<IActionResult> ShowConflictAsync(SectionDesk desk, SaveOutcome outcome, SectionContent mine)
    {
        // Saving again is a choice now: the form stands on what the other saved. The other's marks of secrecy go along, for they must not fall by a choice of words.
        var theirs = outcome.Theirs!;
        var marked = Passages.Parse(mine.Text, theirs.Content.Passages);
        StandOn(mine with { Passages = [.. mine.Passages.Select((p, i) => p with { Secrecy = p.Secrecy ?? marked[i].Secrecy })] }, theirs.Number);
        Conflict = outcome;
        ViewData["RefusalCode"] = "RAP-32";
        ModelState.AddModelError("", $"{desk.Place.NameOf(theirs.SavedBy)} sparade {SwedishText.Moment(theirs.SavedAt)}, och ni har båda ändrat {SwedishText.Join(outcome.Disputed)}. Inget har gått förlorat: jämför nedan, ta med det du vill behålla och spara igen.");
        await LoadAsync(Cancel);
        return new PageResult { StatusCode = StatusCodes.Status409Conflict };
    }

    private void StandOn(SectionContent content, int revision)
    {
        ModelState.Clear();
        Draft = DraftFilling.Of(content, revision);
    }
}

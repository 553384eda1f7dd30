using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Domain.Reporting;
using Styrning.Web.Access;

namespace Styrning.Web.Features.Rapporter.Avsnitt;

/// <summary>
/// A section: to write in for whoever answers for it today, to read for everyone else with a part in the report. Which of the
/// two, the page asks the section; to anybody else it does not exist.
/// </summary>
[Authorize(Policies.SignedIn)]
internal sealed class SectionModel(SectionDesks desks, SectionWriting writing, Contributions contributions) : SectionFormPage(desks, writing)
{
    /// <summary>The revision that was fetched into the form to begin anew from.</summary>
    public int? Fetched { get; private set; }

    /// <summary>The list that was asked for more rows.</summary>
    public string? MoreRows { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "version")] int? version, [FromQuery(Name = "rader")] string? rows)
    {
        if (await Desks.OpenAsync(Address, Cancel) is not { } desk)
        {
            return NotFound();
        }

        var old = version is { } asked ? await Desks.RevisionAsync(desk.Part, asked, Cancel) : null;
        if (version is not null && (old is null || !desk.MayWrite))
        {
            return NotFound();
        }

        (Desk, Fetched, MoreRows) = (desk, version, rows);
        Draft = DraftFilling.Of((old ?? desk.Newest)?.Content ?? SectionContent.Empty, desk.Part.Version);
        Draft.LayOut(desk.Inherited);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync() => await SaveAsync() ?? LocalRedirect(PathTo());

    /// <summary>Saves, and comes back to a list that has room for more.</summary>
    public async Task<IActionResult> OnPostRowAsync([FromQuery(Name = "rader")] string rows) =>
        await SaveAsync() ?? LocalRedirect($"{PathTo(query: $"rader={Uri.EscapeDataString(rows)}")}#{Uri.EscapeDataString(rows)}");

    /// <summary>Saves, and goes to the page where a colleague is asked.</summary>
    public async Task<IActionResult> OnPostAskAsync() => await SaveAsync() ?? LocalRedirect(PathTo("/be-om-bidrag"));

    public async Task<IActionResult> OnPostUseAsync([FromQuery(Name = "bidrag")] Guid contribution) =>
        await SaveAsync(contribution) ?? LocalRedirect(PathTo() + "#text");

    public async Task<IActionResult> OnPostDeclineAsync([FromQuery(Name = "bidrag")] Guid contribution)
    {
        if (await SaveAsync() is { } refused)
        {
            return refused;
        }

        await contributions.DeclineAsync(Address, contribution, Cancel);
        return LocalRedirect(PathTo() + "#text");
    }

    /// <summary>Adds the whistleblower channel's figures last in the text, once, and saves.</summary>
    public async Task<IActionResult> OnPostFiguresAsync()
    {
        if (await Desks.OpenAsync(Address, Cancel) is not { Figures.Text: { Length: > 0 } } desk)
        {
            return NotFound();
        }

        Draft.Text = desk.Figures.IsIn(Draft.Text) || desk.Figures.IsIn(desk.Part.Content.Text) ? Draft.Text : $"{Draft.Text}\n\n{desk.Figures.Text}".TrimStart();
        return await SaveAsync() ?? LocalRedirect(PathTo() + "#text");
    }

    public async Task<IActionResult> OnPostHandInAsync()
    {
        // Saved by itself first: whatever is still missing, what was written is kept.
        if (await SaveAsync() is { } refused)
        {
            return refused;
        }

        Say(await Writing.HandInAsync(Address, Cancel)
            ? $"Avsnitt {Number} är inlämnat. Nu granskas det. Du kan ta tillbaka det tills det är granskat."
            : $"Din del av avsnitt {Number} är klar. Avsnittet lämnas in när de andra också är klara.");
        return LocalRedirect(PathTo());
    }

    public async Task<IActionResult> OnPostTakeBackAsync()
    {
        if (await Desks.OpenAsync(Address, Cancel) is not { Place.IsMine: true })
        {
            return NotFound();
        }

        await Writing.TakeBackAsync(Address, Cancel);
        Say($"Avsnitt {Number} är tillbaka hos dig. Lämna in det igen när du är klar.");
        return LocalRedirect(PathTo());
    }
}

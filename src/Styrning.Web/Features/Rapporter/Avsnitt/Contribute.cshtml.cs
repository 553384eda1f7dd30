using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Domain.Reporting;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Rapporter.Avsnitt;

/// <summary>The colleague's page: the question, last year's text, and a field to answer in. For the person who was asked and nobody else; it shows nothing of this year's section.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class ContributeModel(SectionPlaces places, Contributions contributions, StyrningDb db) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Number { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Skriv ditt bidrag innan du skickar det."), StringLength(20_000)]
    public string? Text { get; set; }

    public SectionPlace Place { get; private set; } = null!;

    public SectionContribution Asked { get; private set; } = null!;

    /// <summary>The question can still be answered.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Of last year's text, what was not proposed secret.</summary>
    public IReadOnlyList<Passage> Earlier { get; private set; } = [];

    public int EarlierYear { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await IsAskedAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await IsAskedAsync())
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        await contributions.AnswerAsync(Asked.Id, Text, HttpContext.RequestAborted);
        Say($"Tack! {Place.NameOf(Asked.AskedBy)} har fått ditt bidrag.");
        return LocalRedirect("/idag");
    }

    public override async Task LoadAsync(CancellationToken cancel) => await IsAskedAsync();

    private async Task<bool> IsAskedAsync()
    {
        var cancel = HttpContext.RequestAborted;
        if (await places.PeekAsync(Year, Number, cancel) is not { } place || await contributions.AskedOfMeAsync(place, cancel) is not { } asked)
        {
            return false;
        }

        var previous = await db.PreviousAsync(Year, cancel);
        (Place, Asked) = (place, asked);
        IsOpen = asked.IsUnanswered && await contributions.IsWaitedForAsync(place, cancel);
        EarlierYear = previous?.Year ?? 0;
        Earlier = [.. previous?.SameAreaAs(place.Section)?.Parts.OrderBy(p => p.Order).SelectMany(p => p.Content.Passages).Where(p => p.Secrecy is null) ?? []];
        return true;
    }
}

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Domain;
using Styrning.Pages;
using Styrning.Whistle.Access;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Gallring;

/// <summary>Records that the archive has received a closed case, and by which checksum it is known there. Open also when the case is locked.</summary>
[Authorize(WhistlePolicies.HandleCases)]
internal sealed class HandToArchiveModel(WhistleDb db, CaseDesk desk, CurrentHandler handler) : FormPage
{
    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    [BindProperty, Required(ErrorMessage = "Ange dagen då arkivet tog emot ärendet.")]
    public DateOnly? ReceivedOn { get; set; }

    [BindProperty, Required(ErrorMessage = "Skriv paketets kontrollsumma."), RegularExpression("^[0-9a-fA-F]{64}$", ErrorMessage = "En kontrollsumma (SHA-256) har 64 tecken: siffror och bokstäverna a–f.")]
    public string? Hash { get; set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => WithCaseAsync(_ => Task.FromResult<IActionResult>(Page()), cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => WithCaseAsync(async open =>
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        Rule.Require(TwoYears.ClosedOn(open.Case.Facts) is { } closedOn && ReceivedOn >= closedOn && ReceivedOn <= handler.Today && !TwoYears.IsArchived(open.Case.Facts), "VIS-103",
            "Bara ett avslutat ärende lämnas till arkivet, en gång, och tidigast den dag det avslutades. Dagen kan inte ligga i framtiden.");
        await db.InTransactionAsync(() =>
        {
            db.Add(new ArchivePackage { CaseId = Id, No = open.Case.Facts.Count + 1, MadeOn = handler.Today, MadeBy = handler.PersonId, Hash = Hash!.ToLowerInvariant() });
            open.Record(CaseFactKind.Archived, on: ReceivedOn);
            return Task.CompletedTask;
        }, cancel);
        Say("Antecknat. Ärendet tas bort härifrån när två år har gått sedan det avslutades.");
        return Redirect("/arenden/gallring");
    }, cancel);

    private async Task<IActionResult> WithCaseAsync(Func<OpenCase, Task<IActionResult>> work, CancellationToken cancel)
    {
        using var open = await desk.OpenAsync(Id, CaseDesk.ForArchive, cancel);
        return open is null ? NotFound() : await work(open);
    }
}

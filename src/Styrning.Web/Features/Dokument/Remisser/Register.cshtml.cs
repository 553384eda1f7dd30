using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument.Remisser;

/// <summary>An answer that came some other way, by post or as a protokollsutdrag, is entered for the one who was asked.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class RegisterModel(StyrningDb db, CurrentUser user, OrganisationReader organisation, RemissDesk desk) : RemissRecipientPage(db, user, organisation), IAnswerFields
{
    [BindProperty, Required(ErrorMessage = "Ange vilken dag svaret kom.")]
    public DateOnly? ArrivedOn { get; set; }

    [BindProperty]
    public bool Abstained { get; set; }

    [BindProperty]
    public Dictionary<int, string?> Texts { get; set; } = [];

    public IReadOnlyList<RemissPlace> Places => RemissPlace.Of(Remiss);

    public IReadOnlyDictionary<int, string> Theirs { get; } = new Dictionary<int, string>();

    public void OnGet() => ArrivedOn = Today;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        await Db.InTransactionAsync(async () =>
        {
            AnswerFields.Write(Recipient, Places, Texts);
            await desk.AnswerAsync(Matter, Remiss, Recipient, ArrivedOn!.Value, Abstained, cancel);
        }, cancel);
        return ToRound($"Svaret från {Recipient.Name} är registrerat.");
    }
}

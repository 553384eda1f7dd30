using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Moten.Sammantraden;

/// <summary>What the protocol says of one item beside its decision.</summary>
[Authorize(Policies.ManageMeetings)]
internal sealed class MinutesModel(StyrningDb db, OrganisationReader organisation) : MeetingPage(db, organisation)
{
    private const string TooLong = "Texten kan ha högst 10 000 tecken.";

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty, StringLength(10_000, ErrorMessage = TooLong)]
    public string? Yrkanden { get; set; }

    [BindProperty, StringLength(10_000, ErrorMessage = TooLong)]
    public string? PuttingOrder { get; set; }

    [BindProperty, StringLength(10_000, ErrorMessage = TooLong)]
    public string? Voting { get; set; }

    public AgendaItem Item => Meeting.Item(Id);

    public void OnGet() => (Yrkanden, PuttingOrder, Voting, Version) = (Item.Yrkanden, Item.PuttingOrder, Item.Voting, Item.Version);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        var protocol = Item.ProtocolId;
        var justerad = await Db.Set<Protocol>().Where(p => p.Id == protocol).Select(p => p.JusteradOn).FirstOrDefaultAsync(cancel);
        await Db.InTransactionAsync(() =>
        {
            // Two may write about two items of one meeting at once: it is the item that must be the one that was seen.
            var version = Db.Entry(Item).Property(i => i.Version);
            version.OriginalValue = Version ?? version.OriginalValue;
            version.IsModified = true;
            Meeting.WriteMinutes(Id, Yrkanden, PuttingOrder, Voting, justerad);
            return Task.CompletedTask;
        }, cancel);
        Say("Protokollstexten är sparad.");
        return Redirect($"{Path}/protokoll");
    }

    protected override bool Find() => Meeting.Agenda.Any(item => item.Id == Id);

    protected override int CurrentVersion => Item.Version;
}

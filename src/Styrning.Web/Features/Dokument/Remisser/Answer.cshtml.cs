using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Domain;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument.Remisser;

/// <summary>The page of a remissinstans: it reads the proposal, writes its synpunkter and sends them. For whoever answers for it today.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class AnswerModel(StyrningDb db, CurrentUser user, OrganisationReader organisation, RemissDesk desk, TimeProvider clock) : RemissPage(db, user, organisation), IAnswerFields
{
    /// <summary>Whom the answer is for, where one person answers for several.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Som { get; set; }

    [BindProperty]
    public Dictionary<int, string?> Texts { get; set; } = [];

    [BindProperty]
    public int Version { get; set; }

    public RemissRecipient Recipient { get; private set; } = null!;

    /// <summary>Those that this person answers for.</summary>
    public IReadOnlyList<RemissRecipient> Mine => [.. Remiss.Recipients.Where(r => r.RoleKey is { } role && CurrentUser.Holds(role))];

    public IReadOnlyList<RemissPlace> Places { get; private set; } = [];

    public IReadOnlyDictionary<int, string> Theirs { get; private set; } = new Dictionary<int, string>();

    public DateOnly LastDay => Remiss.LastDayOf(Recipient)!.Value;

    public bool IsOpen => !Recipient.HasAnswered && Stage is RemissStage.Open or RemissStage.Overdue;

    public bool MayTakeBack => Recipient.HasAnswered && Remiss.ClosedOn is null && Remiss.FinishedOn is null && LastDay >= Today;

    protected override bool MayOpen => Remiss.SentOn is not null && Mine.Count > 0;

    private string Own => $"{Path}/svar?som={Recipient.Id}";

    public void OnGet() => (Texts, Version) = (AnswerFields.Read(Recipient, Places), Recipient.Version);

    public async Task<IActionResult> OnPostSparaAsync(CancellationToken cancel)
    {
        RequireSame(Version, Recipient.Version);
        await Db.InTransactionAsync(Draft, cancel);
        Say("Utkastet är sparat. Det är inte skickat än.");
        return Redirect(Own);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => SendAsync(abstained: false, cancel);

    public Task<IActionResult> OnPostAvstaAsync(CancellationToken cancel) => SendAsync(abstained: true, cancel);

    public async Task<IActionResult> OnPostTatillbakaAsync(CancellationToken cancel)
    {
        await desk.TakeBackAsync(Matter, Remiss, Recipient, cancel);
        Say("Svaret är tillbaka hos er. Skicka det igen när det är klart.");
        return Redirect(Own);
    }

    protected override Task<bool> FindAsync(CancellationToken cancel)
    {
        Recipient = Mine.FirstOrDefault(r => r.Id == Som) ?? Mine.FirstOrDefault(r => !r.HasAnswered) ?? Mine[0];
        Places = RemissPlace.Of(Remiss);
        return Task.FromResult(Som is null || Recipient.Id == Som);
    }

    // A refusal has brought the page back: what was typed stays, and what somebody else saved meanwhile stands beside it.
    protected override Task ShowAsync(CancellationToken cancel)
    {
        if (Version != Recipient.Version)
        {
            Theirs = AnswerFields.Others(AnswerFields.Read(Recipient, Places), Texts);
            ModelState.Remove(nameof(Version));
            Version = Recipient.Version;
        }

        return Task.CompletedTask;
    }

    private async Task<IActionResult> SendAsync(bool abstained, CancellationToken cancel)
    {
        RequireSame(Version, Recipient.HasAnswered ? Version : Recipient.Version);
        await Db.InTransactionAsync(async () =>
        {
            await Draft();
            await desk.AnswerAsync(Matter, Remiss, Recipient, Today, abstained, cancel);
        }, cancel);
        Say(MayTakeBack ? $"Svaret är skickat. Det kan ändras till och med {SwedishText.Date(LastDay)}." : "Svaret är skickat.");
        return Redirect(Own);
    }

    private Task Draft()
    {
        AnswerFields.Write(Recipient, Places, Texts);
        Recipient.Drafted(clock.GetUtcNow());
        return Task.CompletedTask;
    }
}

using Microsoft.AspNetCore.Mvc;
using Styrning.Domain.Time;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Features.Visselblasning.Shared;

namespace Styrning.Whistle.Features.Visselblasning.Rapport;

/// <summary>That it has arrived, and the exact day to come back. The code is not here: it was copied before.</summary>
internal sealed class ReceiptModel(Drafts drafts, ChannelCookie cookie) : DraftPage(drafts, cookie)
{
    public override string Path => Steps.Receipt;

    /// <summary>Nothing can be lost any more: the way out forgets the receipt too.</summary>
    public override string? LeaveBy => LeavePath;

    public DateOnly ReceivedOn => Draft.SentOn!.Value;

    public DateOnly AcknowledgedOn => Deadlines.Acknowledgement(ReceivedOn).Nominal;

    public DateOnly LastDay => Deadlines.Acknowledgement(ReceivedOn).Due;

    public DateOnly FeedbackOn => Deadlines.FeedbackTarget(ReceivedOn, acknowledgedOn: null).Nominal;

    protected override bool IsForSent => true;

    public IActionResult OnGet() => Draft.SentOn is null ? Go(Steps.Check) : Page();
}

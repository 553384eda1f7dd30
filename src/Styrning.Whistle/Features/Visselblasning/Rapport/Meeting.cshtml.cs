using Microsoft.AspNetCore.Mvc;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Features.Visselblasning.Shared;

namespace Styrning.Whistle.Features.Visselblasning.Rapport;

internal sealed class MeetingModel(Drafts drafts, ChannelCookie cookie) : QuestionPage(drafts, cookie)
{
    public override string Path => Steps.Meeting;

    [BindProperty]
    public bool Wants { get; set; }

    protected override void Show(DraftContent draft) => Wants = draft.Report.WantsMeeting;

    protected override void Check()
    {
        // Both answers are right.
    }

    protected override DraftContent Answer(DraftContent draft) => With(draft, report => report with { WantsMeeting = Wants });
}

using Microsoft.AspNetCore.Mvc;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Features.Visselblasning.Shared;

namespace Styrning.Whistle.Features.Visselblasning.Rapport;

internal sealed class AcknowledgementModel(Drafts drafts, ChannelCookie cookie) : QuestionPage(drafts, cookie)
{
    public override string Path => Steps.Acknowledgement;

    [BindProperty]
    public bool Declines { get; set; }

    protected override void Show(DraftContent draft) => Declines = draft.Report.DeclinesAcknowledgement;

    protected override void Check()
    {
        // Both answers are right.
    }

    protected override DraftContent Answer(DraftContent draft) => With(draft, report => report with { DeclinesAcknowledgement = Declines });
}

using Styrning.Whistle.Cases;
using Styrning.Whistle.Features.Visselblasning.Shared;

namespace Styrning.Whistle.Features.Visselblasning.Rapport;

internal sealed class ToldBeforeModel(Drafts drafts, ChannelCookie cookie) : TextQuestion(drafts, cookie)
{
    public override string Path => Steps.ToldBefore;

    protected override void Show(DraftContent draft) => Text = draft.Report.ToldBefore;

    protected override DraftContent Answer(DraftContent draft) => With(draft, report => report with { ToldBefore = Clean(Text) });
}

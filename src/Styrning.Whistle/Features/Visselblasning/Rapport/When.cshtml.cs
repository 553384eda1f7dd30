using Styrning.Whistle.Cases;
using Styrning.Whistle.Features.Visselblasning.Shared;

namespace Styrning.Whistle.Features.Visselblasning.Rapport;

internal sealed class WhenModel(Drafts drafts, ChannelCookie cookie) : TextQuestion(drafts, cookie)
{
    public override string Path => Steps.When;

    protected override void Show(DraftContent draft) => Text = draft.Report.When;

    protected override DraftContent Answer(DraftContent draft) => With(draft, report => report with { When = Clean(Text) });
}

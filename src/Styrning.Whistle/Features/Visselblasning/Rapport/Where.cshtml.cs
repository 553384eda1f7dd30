using Styrning.Whistle.Cases;
using Styrning.Whistle.Features.Visselblasning.Shared;

namespace Styrning.Whistle.Features.Visselblasning.Rapport;

internal sealed class WhereModel(Drafts drafts, ChannelCookie cookie) : TextQuestion(drafts, cookie)
{
    public override string Path => Steps.Where;

    protected override void Show(DraftContent draft) => Text = draft.Report.Where;

    protected override DraftContent Answer(DraftContent draft) => With(draft, report => report with { Where = Clean(Text) });
}

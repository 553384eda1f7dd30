using Styrning.Whistle.Cases;
using Styrning.Whistle.Features.Visselblasning.Shared;

namespace Styrning.Whistle.Features.Visselblasning.Rapport;

internal sealed class RelationModel(Drafts drafts, ChannelCookie cookie) : TextQuestion(drafts, cookie)
{
    public override string Path => Steps.Relation;

    protected override void Show(DraftContent draft) => Text = draft.Report.Relation;

    protected override DraftContent Answer(DraftContent draft) => With(draft, report => report with { Relation = Clean(Text) });
}

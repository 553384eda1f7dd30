using Styrning.Whistle.Cases;
using Styrning.Whistle.Features.Visselblasning.Shared;

namespace Styrning.Whistle.Features.Visselblasning.Rapport;

internal sealed class ContactModel(Drafts drafts, ChannelCookie cookie) : TextQuestion(drafts, cookie)
{
    public override string Path => Steps.Contact;

    protected override void Show(DraftContent draft) => Text = draft.Report.Contact;

    protected override DraftContent Answer(DraftContent draft) => With(draft, report => report with { Contact = Clean(Text) });
}

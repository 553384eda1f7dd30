using Styrning.Whistle.Cases;
using Styrning.Whistle.Features.Visselblasning.Shared;

namespace Styrning.Whistle.Features.Visselblasning.Rapport;

internal sealed class WhatModel(Drafts drafts, ChannelCookie cookie) : TextQuestion(drafts, cookie)
{
    public override string Path => Steps.What;

    /// <summary>About forty pages.</summary>
    public override int Most => 100_000;

    protected override void Check()
    {
        base.Check();
        if (Clean(Text).Length == 0)
        {
            ModelState.AddModelError(nameof(Text), T("Berätta vad som har hänt. Det räcker med några meningar.", "Tell us what has happened. A few sentences are enough."));
        }
    }

    protected override void Show(DraftContent draft) => Text = draft.Report.What;

    protected override DraftContent Answer(DraftContent draft) => With(draft, report => report with { What = Clean(Text) });
}

using Microsoft.AspNetCore.Mvc;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Features.Visselblasning.Shared;

namespace Styrning.Whistle.Features.Visselblasning.Rapport;

/// <summary>A question that is answered in the reporter's own words.</summary>
internal abstract class TextQuestion(Drafts drafts, ChannelCookie cookie) : QuestionPage(drafts, cookie)
{
    [BindProperty]
    public string? Text { get; set; }

    /// <summary>In characters.</summary>
    public virtual int Most => Long;

    public string? Error => ModelState.TryGetValue(nameof(Text), out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;

    public string DescribedBy => Error is null ? "Text-hint" : "Text-hint Text-error";

    protected override void Check() => CheckLength(nameof(Text), Text, Most);
}

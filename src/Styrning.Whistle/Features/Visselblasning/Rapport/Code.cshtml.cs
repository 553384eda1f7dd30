using Microsoft.AspNetCore.Mvc;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Features.Visselblasning.Shared;

namespace Styrning.Whistle.Features.Visselblasning.Rapport;

/// <summary>The code, before anything is sent: whoever cannot keep it has not sent yet.</summary>
internal sealed class CodeModel(Drafts drafts, ChannelCookie cookie) : DraftPage(drafts, cookie)
{
    public override string Path => Steps.Code;

    public string Shown => ReporterCode.Read(Draft.Code, out _)?.Shown ?? "";

    public IActionResult OnGet() => Draft.Code.Length == 0 ? Go(Steps.Check) : Page();
}

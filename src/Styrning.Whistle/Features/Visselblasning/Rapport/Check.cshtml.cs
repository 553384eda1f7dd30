using Microsoft.AspNetCore.Mvc;
using Styrning.Domain;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Features.Visselblasning.Shared;

namespace Styrning.Whistle.Features.Visselblasning.Rapport;

/// <summary>All answers, each with a way to change it. Going on makes the code, once.</summary>
internal sealed class CheckModel(Drafts drafts, ChannelCookie cookie, ChannelStatus status, SealedFiles files) : DraftPage(drafts, cookie)
{
    public override string Path => Steps.Check;

    public Answers Answers { get; private set; } = null!;

    public override async Task LoadAsync(CancellationToken cancel)
    {
        var sealing = FileSealing.Of(Secret);
        var names = (await files.OfAsync(sealing.Owner, cancel)).Select(file => SealedFiles.NameOf(sealing, file)).ToList();
        Answers = new(this, Draft, await status.OpenAsync(cancel), Draft.Organisation.Length == 0 ? [] : await status.CurrentAsync(Draft.Organisation, cancel), names);
    }

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        RequireWhole(Draft);
        Rule.Require(await status.IsOpenAsync(Draft.Organisation, cancel), "VIS-01", "Kanalen är stängd just nu. Använd någon av de andra vägarna.");
        await ChangeAsync(draft => draft.Code.Length > 0 ? draft : draft with { Code = ReporterCode.New().Characters }, cancel);
        return Go(Steps.Code);
    }

    internal static void RequireWhole(DraftContent draft)
    {
        Rule.Require(draft.Report.What.Length > 0, "VIS-11", "Berätta vad som har hänt innan du skickar.");
        Rule.Require(draft.Organisation.Length > 0, "VIS-12", "Välj vilken verksamhet det gäller innan du skickar.");
    }
}

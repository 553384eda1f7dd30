using Microsoft.AspNetCore.Mvc;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Features.Visselblasning.Rapport;
using Styrning.Whistle.Features.Visselblasning.Shared;

namespace Styrning.Whistle.Features.Visselblasning;

/// <summary>What a reporter must know before anything, in a phone's height, and the button. Its form has no token: it only opens an empty draft.</summary>
internal sealed class IndexModel(Drafts drafts, ChannelStatus status, ChannelCookie cookie) : ChannelPage
{
    public bool IsOpen { get; private set; }

    public bool IsFull { get; private set; }

    public bool HasDraft { get; private set; }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        HasDraft = cookie.Read(Request) is { } secret && await drafts.ReadAsync(secret, cancel) is { SentOn: null };
        var open = (await status.OpenAsync(cancel)).Count > 0;
        IsFull = open && !HasDraft && !await drafts.HasRoomAsync(cancel);
        IsOpen = open && !IsFull;
    }

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var open = await status.OpenAsync(cancel);
        if (open.Count == 0)
        {
            return Go(Steps.First);
        }

        if (cookie.Read(Request) is { } begun && await drafts.ReadAsync(begun, cancel) is { SentOn: null })
        {
            return Go(Steps.What);
        }

        var content = new DraftContent { Organisation = open.Count == 1 ? open[0].Key : "" };
        cookie.Set(Response, await drafts.BeginAsync(content, cancel));
        return Go(open.Count == 1 ? Steps.What : Steps.Organisation);
    }
}

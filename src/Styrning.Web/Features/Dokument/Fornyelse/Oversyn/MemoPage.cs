using Microsoft.AspNetCore.Mvc;
using Styrning.Domain.Documents;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Dokument.Fornyelse.Oversyn;

/// <summary>A page about the tjänsteskrivelse of one matter. Whoever may not read it finds nothing there.</summary>
internal abstract class MemoPage(Memos memos) : FormPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public DocumentMatter Matter { get; private set; } = null!;

    /// <summary>Null while nobody has begun one.</summary>
    public Tjansteskrivelse? Memo { get; private set; }

    /// <summary>Null when <see cref="Memo"/> is.</summary>
    public MemoView? Shown { get; private set; }

    public bool MayWrite => memos.MayWrite(Matter);

    protected Memos Memos => memos;

    public override Task LoadAsync(CancellationToken cancel) => FindAsync(cancel);

    protected async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await memos.MatterAsync(Id, cancel) is not { } matter)
        {
            return false;
        }

        (Matter, Memo) = (matter, await memos.FindAsync(Id, cancel));
        Shown = Memo is null ? null : await memos.ViewAsync(matter, Memo, cancel);
        return memos.MayRead(matter, Memo);
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Styrning.Domain;
using Styrning.Whistle.Access;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;
using Styrning.Whistle.Files;

namespace Styrning.Whistle.Features.Arenden.Filer;

/// <summary>One file: the copy that a handler opens, the original behind a warning, and its removal when it has nothing to do with the case.</summary>
[Authorize(WhistlePolicies.HandleCases)]
internal sealed class FileModel(CaseDesk desk, SealedFiles files, CleanedCopies copies, FileRemoval removal, WhistleDb db, ReadingLog log, CurrentHandler handler) : CasePage(desk)
{
    [FromRoute(Name = "fil")]
    public Guid FileId { get; set; }

    [BindProperty]
    public bool Understood { get; set; }

    [BindProperty]
    public Guid ProposedBy { get; set; }

    public FileLine Line { get; private set; } = null!;

    public bool ProposedByMe => Line.File.RemovalProposedBy == handler.PersonId;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
        await base.OnPageHandlerExecutionAsync(context, async () =>
        {
            await FindAsync(HttpContext.RequestAborted);
            if (Line is not null)
            {
                return await next();
            }

            context.Result = NotFound();
            return new(PageContext, context.Filters, context.HandlerMethod, this) { Result = context.Result };
        });

    public override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        await FindAsync(cancel);
    }

    public void OnGet()
    {
    }

    /// <summary>Makes the copy at the first time, and gives it.</summary>
    public async Task<IActionResult> OnPostKopiaAsync(CancellationToken cancel)
    {
        RequireOpenable();
        if (await copies.OfAsync(Line.Sealing!, Line.File, cancel) is not { } copy)
        {
            return await BadInputAsync("", FileWords.Warning(Line.File) ?? "Filen går inte att kopiera.");
        }

        await LogAsync("laddade-ned-kopia", cancel);
        return new SealedDownload(files.Open(Line.Sealing!, copy), copy.Size, SealedFiles.NameOf(Line.Sealing!, copy));
    }

    /// <summary>The original, to whoever has read the warning. One in quarantine gets a name that no program opens by itself.</summary>
    public async Task<IActionResult> OnPostOriginalAsync(CancellationToken cancel)
    {
        RequireOpenable();
        if (!Understood)
        {
            return await BadInputAsync(nameof(Understood), "Bekräfta att du har läst varningen.");
        }

        var quarantined = Line.File.Scan is ScanOutcome.Suspect;
        await LogAsync(quarantined ? "hamtade-ur-karantan" : "laddade-ned-original", cancel);
        return new SealedDownload(files.Open(Line.Sealing!, Line.File), Line.File.Size, Line.Name + (quarantined ? ".karantan" : ""));
    }

    public async Task<IActionResult> OnPostForeslaAsync(CancellationToken cancel)
    {
        await removal.ProposeAsync(Open, Line.File, cancel);
        return ToFiles("Förslaget väntar på en annan handläggare.");
    }

    public async Task<IActionResult> OnPostBehallAsync(CancellationToken cancel)
    {
        await removal.RejectAsync(Open, Line.File, cancel);
        return ToFiles("Filen är kvar.");
    }

    public async Task<IActionResult> OnPostTaBortAsync(CancellationToken cancel)
    {
        await removal.ConfirmAsync(Open, Line.File, ProposedBy, cancel);
        return ToFiles("Filen är borttagen. Att den har funnits står kvar.");
    }

    private async Task FindAsync(CancellationToken cancel) =>
        Line = (await files.OfAsync(Id, cancel)).Where(f => f.Id == FileId).Select(file => FileLine.Of(Open, file)).FirstOrDefault()!;

    private void RequireOpenable()
    {
        Rule.Require(Line.File.RemovedOn is null, "VIS-94", "Filen är redan borttagen.");
        Rule.Require(Line.Sealing is not null, "VIS-98", "Filen är förseglad med en nyckel som du inte har. Be en handläggare som har den att ge dig den.");
    }

    private Task LogAsync(string what, CancellationToken cancel) => db.InTransactionAsync(() => log.AddAsync(Id, handler.PersonId, what, FileId, cancel), cancel);

    private RedirectResult ToFiles(string done)
    {
        Say(done);
        return Redirect(CasePaths.Of(Id, "filer"));
    }
}

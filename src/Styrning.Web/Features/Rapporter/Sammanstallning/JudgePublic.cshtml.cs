using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Domain;
using Styrning.Domain.Reporting;
using Styrning.Domain.Reporting.Content;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Workflow;

namespace Styrning.Web.Features.Rapporter.Sammanstallning;

/// <summary>A second person reads what will leave the kommun, beside what is withheld, before it leaves.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class JudgePublicModel(StyrningDb db, CurrentUser user, Processes<StyrningDb> processes, TimeProvider clock) : YearPage(db, user)
{
    [BindProperty, StringLength(4000, ErrorMessage = "Kommentaren kan vara högst 4 000 tecken.")]
    public string? Comment { get; set; }

    /// <summary>The version that was on the screen: another one is not approved by mistake.</summary>
    [BindProperty]
    public int VersionNo { get; set; }

    public Compilation? Newest { get; private set; }

    public IReadOnlyList<SecretPiece> Secret { get; private set; } = [];

    public bool Waits { get; private set; }

    public bool CompiledIt => Newest?.CompiledBy == CurrentUser.PersonId;

    protected override bool MayOpen => IsSecond || IsOwner;

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public Task<IActionResult> OnPostGodkannAsync(CancellationToken cancel) => JudgeAsync(approved: true, cancel);

    public Task<IActionResult> OnPostAterlamnaAsync(CancellationToken cancel) => JudgeAsync(approved: false, cancel);

    private async Task<IActionResult> JudgeAsync(bool approved, CancellationToken cancel)
    {
        if (!IsSecond)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        await Db.InTransactionAsync(async () =>
        {
            var task = await processes.RequireAsync(ReportTasks.JudgePublic, Cycle.Id, null, [Cycle.SecondRoleKey], cancel);
            var newest = (await Db.NewestAsync(Cycle.Id, cancel))!;
            Rule.Require(newest.VersionNo == VersionNo, "RAP-147", $"Version {newest.VersionNo} har sammanställts sedan du öppnade sidan. Läs den innan du bestämmer dig.");
            newest.Judge(approved, Comment ?? "", CurrentUser.PersonId, clock.GetUtcNow());
            await processes.CompleteAsync(task.Id, CurrentUser.PersonId.ToString(), new Dictionary<string, object?> { ["offentlig_godkand"] = approved }, cancel);
        }, cancel);
        return ToYear(approved ? "Den offentliga versionen är godkänd och får lämnas ut." : "Den offentliga versionen är återlämnad med din kommentar.");
    }

    protected override async Task ShowAsync(CancellationToken cancel)
    {
        // Here, where every way to the page passes, also the one by which a refusal brings it back.
        HttpContext.Response.Headers.ContentSecurityPolicy = FrozenPage.FramingPolicy;
        Newest = await Db.NewestAsync(Cycle.Id, cancel);
        Secret = Newest is null ? [] : SecretPieces.Of(ReportContentJson.Read(Newest.ContentJson));
        Waits = await processes.FindAsync(ReportTasks.JudgePublic, Cycle.Id, null, [Cycle.SecondRoleKey], cancel) is not null;
    }
}

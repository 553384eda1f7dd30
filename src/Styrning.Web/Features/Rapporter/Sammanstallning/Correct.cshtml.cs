using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Reporting;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Workflow;

namespace Styrning.Web.Features.Rapporter.Sammanstallning;

/// <summary>While the report is compiled its owner may change a proposal of secrecy; in a correction also the words. Each save is a revision in the owner's name.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class CorrectModel(StyrningDb db, CurrentUser user, Processes<StyrningDb> processes, TimeProvider clock) : YearSectionPage(db, user)
{
    [BindProperty]
    public Dictionary<string, string?> Secrecy { get; set; } = [];

    [BindProperty]
    public Dictionary<Guid, int> Versions { get; set; } = [];

    [BindProperty]
    public Dictionary<Guid, string?> Texts { get; set; } = [];

    public IReadOnlyList<(SectionPart Part, IReadOnlyList<SectionItem> Items)> Parts { get; private set; } = [];

    public bool IsCorrection => Cycle.FinishedAt is not null;

    protected override bool Find() => base.Find() && Section.Status is SectionStatus.Approved;

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostSekretessAsync(CancellationToken cancel)
    {
        var inherited = await Db.Set<Commitment>().OpenBeforeAsync(Cycle.Year, cancel);
        return await SaveAsync(() => new MarkableParts(Secrecy, Versions).Save(Section, inherited, CurrentUser.PersonId, clock.GetUtcNow()), cancel);
    }

    public Task<IActionResult> OnPostTextAsync(CancellationToken cancel) => SaveAsync(() =>
    {
        Rule.Require(IsCorrection, "RAP-146", "Texten ändras av den ansvariga tills kommunstyrelsen har beslutat. Öppna avsnittet igen i stället.");
        foreach (var part in Section.Parts.Where(p => Texts.ContainsKey(p.Id)))
        {
            var passages = Passages.Parse(Texts[part.Id], part.Content.Passages);
            if (!passages.SequenceEqual(part.Content.Passages))
            {
                part.Save(part.Content with { Passages = passages }, Versions.GetValueOrDefault(part.Id), CurrentUser.PersonId, clock.GetUtcNow());
            }
        }
    }, cancel);

    private async Task<IActionResult> SaveAsync(Action change, CancellationToken cancel)
    {
        await Db.InTransactionAsync(async () =>
        {
            await processes.RequireAsync(ReportTasks.Compile, Cycle.Id, null, [Cycle.OwnerRoleKey], cancel);
            change();
        }, cancel);
        Say($"Avsnitt {Section.Number} är sparat.");
        return Redirect($"/rapporter/{Year}/sammanstall/avsnitt/{Number}");
    }

    protected override async Task ShowAsync(CancellationToken cancel)
    {
        var inherited = await Db.Set<Commitment>().OpenBeforeAsync(Cycle.Year, cancel);
        Parts = [.. Section.Parts.OrderBy(p => p.Order).Select(p => (p, SectionItems.Of(p.Content, inherited)))];
    }
}

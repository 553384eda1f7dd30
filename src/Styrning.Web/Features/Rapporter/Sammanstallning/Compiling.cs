using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Reporting;
using Styrning.Domain.Reporting.Content;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Rapporter.Rendition;
using Styrning.Workflow;
using Styrning.Workflow.Storage;

namespace Styrning.Web.Features.Rapporter.Sammanstallning;

/// <summary>Puts the report together: to look at, and to freeze. What is frozen is what was shown, made by the same code.</summary>
internal sealed class Compiling(StyrningDb db, Processes<StyrningDb> processes, OrganisationReader organisation, CurrentUser user, TimeProvider clock)
{
    /// <summary>The report as it would be frozen now.</summary>
    public async Task<ReportContent> PreviewAsync(ReportingCycle cycle, string note, CancellationToken cancel)
    {
        var inherited = await db.Set<Commitment>().OpenBeforeAsync(cycle.Year, cancel);
        var versions = await db.Set<Compilation>().CountAsync(c => c.CycleId == cycle.Id, cancel);
        return ReportAssembly.Compile(cycle, inherited, await organisation.ChartAsync(cancel), versions + 1, note, organisation.Today);
    }

    /// <summary>Freezes a new version and lets the process go on to whoever approves the public rendition.</summary>
    /// <exception cref="RuleBroken">RAP-140 when nothing waits; RAP-145 when a new version does not say why it is there.</exception>
    public async Task<Compilation> FreezeAsync(ReportingCycle cycle, string note, CancellationToken cancel)
    {
        Compilation version = null!;
        await db.InTransactionAsync(async () =>
        {
            var task = await processes.RequireAsync(ReportTasks.Compile, cycle.Id, null, [cycle.OwnerRoleKey], cancel);
            var content = await PreviewAsync(cycle, note, cancel);
            Rule.Require(content.VersionNo == 1 || !string.IsNullOrWhiteSpace(note), "RAP-145", "Skriv vad som är ändrat sedan förra versionen. Det står på rapportens första sida.");
            version = Freeze(cycle, content);
            db.Add(version);
            await processes.CompleteAsync(task.Id, user.PersonId.ToString(), new Dictionary<string, object?> { ["atgard"] = "klar" }, cancel);
        }, cancel);
        return version;
    }

    /// <summary>Sends chosen sections back to their writers with a last day of their own.</summary>
    public Task ReopenAsync(ReportingCycle cycle, IReadOnlyCollection<string> numbers, DateOnly lastDay, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        var task = await processes.RequireAsync(ReportTasks.Compile, cycle.Id, null, [cycle.OwnerRoleKey], cancel);
        var chosen = cycle.InOrder.Where(s => numbers.Contains(s.Number)).ToList();
        var opened = cycle.ReopenWriting(chosen, lastDay, organisation.Today, user.PersonId, clock.GetUtcNow());
        await processes.CompleteAsync(
            task.Id,
            user.PersonId.ToString(),
            new Dictionary<string, object?> { ["atgard"] = "oppna", ["avsnitt"] = opened.Select(s => s.Id.ToString()).ToList() },
            cancel);
    }, cancel);

    private Compilation Freeze(ReportingCycle cycle, ReportContent content)
    {
        var (fullHtml, publicHtml) = (HtmlReport.Write(content, ReportKind.Full), HtmlReport.Write(content, ReportKind.Public));
        var (fullDocx, publicDocx) = (DocxReport.Write(content, ReportKind.Full), DocxReport.Write(content, ReportKind.Public));
        return new()
        {
            CycleId = cycle.Id,
            VersionNo = content.VersionNo,
            CompiledAt = clock.GetUtcNow(),
            CompiledBy = user.PersonId,
            Note = content.PreviousVersionNote ?? "",
            ContentJson = ReportContentJson.Write(content),
            FullHtml = fullHtml,
            FullDocx = fullDocx,
            PublicHtml = publicHtml,
            PublicDocx = publicDocx,
            FullHtmlHash = ContentHash.Of(fullHtml),
            FullDocxHash = ContentHash.Of(fullDocx),
            PublicHtmlHash = ContentHash.Of(publicHtml),
            PublicDocxHash = ContentHash.Of(publicDocx),
        };
    }
}

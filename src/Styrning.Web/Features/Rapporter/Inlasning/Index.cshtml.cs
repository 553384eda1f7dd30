using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Organisation;
using Styrning.Domain.Reporting.Reading;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;
using Styrning.Web.Hosting;

namespace Styrning.Web.Features.Rapporter.Inlasning;

/// <summary>Takes in an earlier report as text, and lists what has been read and waits.</summary>
[Authorize(Policies.ManageReports)]
public sealed class IndexModel(StyrningDb db, ReportImports imports, OrganisationReader organisation, CurrentUser user, Settings settings) : FormPage
{
    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public IFormFile? Report { get; set; }

    public bool HasExample => settings.Demo;

    public bool ExampleShown { get; private set; }

    public IReadOnlyList<ImportLine> Waiting { get; private set; } = [];

    public IReadOnlyList<ImportLine> Kept { get; private set; } = [];

    public OrganisationChart Chart { get; private set; } = null!;

    public async Task OnGetAsync(bool exempel, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (exempel && HasExample)
        {
            (Text, ExampleShown) = (ExampleReport.Text, true);
        }
    }

    public Task<IActionResult> OnPostTextAsync(CancellationToken cancel) =>
        TakeAsync(nameof(Text), async () => (ReportReader.Read(Text ?? ""), Text ?? "", SourceNames.Pasted), cancel);

    public Task<IActionResult> OnPostFileAsync(CancellationToken cancel) => TakeAsync(nameof(Report), async () =>
    {
        var bytes = await BytesAsync(cancel);
        return (ReportReader.Read(bytes, Report?.FileName), ReportReader.TextOf(bytes), SourceNames.OfFile(Report!.FileName));
    }, cancel);

    public override async Task LoadAsync(CancellationToken cancel)
    {
        var lines = await db.Set<ReportImport>()
            .Select(i => new ImportLine(i.Id, i.SourceName, i.CreatedAt, i.CreatedBy, i.ChangedAt, i.ChangedBy, i.KeptYear, i.KeptAt, i.KeptBy))
            .ToListAsync(cancel);
        Waiting = [.. lines.Where(line => line.KeptYear is null).OrderByDescending(line => line.CreatedAt)];
        Kept = [.. lines.Where(line => line.KeptYear is not null).OrderByDescending(line => line.KeptYear)];
        Chart = await organisation.ChartAsync(cancel);
    }

    public string Who(Guid? person) => person is null ? "Kommandoraden" : Chart.Person(person)?.Name ?? "Okänd person";

    private async Task<IActionResult> TakeAsync(string field, Func<Task<(ReadReport, string, string)>> read, CancellationToken cancel)
    {
        try
        {
            var (report, text, source) = await read();
            var import = await imports.LayAsync(report, text, source, user.PersonId, cancel);
            return Redirect($"/rapporter/inlasning/{import.Id}");
        }
        catch (UnreadableReport unreadable)
        {
            ViewData["RefusalCode"] = unreadable.Code;
            return await BadInputAsync(field, unreadable.Message);
        }
    }

    // One byte more than is allowed is enough to refuse it: what is larger is never held.
    private async Task<byte[]> BytesAsync(CancellationToken cancel)
    {
        if (Report is null)
        {
            throw new UnreadableReport("RAP-150", "Välj en fil att läsa in.");
        }

        await using var stream = Report.OpenReadStream();
        return await BoundedFile.ReadAsync(stream, ReportReader.Limit, cancel);
    }
}

/// <summary>An import in a list.</summary>
public sealed record ImportLine(
    Guid Id, string SourceName, DateTimeOffset CreatedAt, Guid? CreatedBy, DateTimeOffset? ChangedAt, Guid? ChangedBy, int? KeptYear, DateTimeOffset? KeptAt, Guid? KeptBy);

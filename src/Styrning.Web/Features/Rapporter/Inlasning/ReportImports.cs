using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Organisation;
using Styrning.Domain.Reporting;
using Styrning.Domain.Reporting.Reading;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Rapporter.Inlasning;

/// <summary>The way of an earlier report from a text to a year of the record: laid as a proposal, changed, kept or thrown away.</summary>
public sealed class ReportImports(StyrningDb db, OrganisationReader organisation, TimeProvider clock)
{
    private const string Changed = "RAP-127";
    private const string ChangedSentence =
        "Någon annan har sparat den här inläsningen medan du arbetade. Det du skrev står kvar här nedanför. Spara igen om ditt ska gälla, eller öppna sidan på nytt för att se det som är sparat.";

    /// <summary>Lays what was read as a proposal. Nothing of it is a report before a person has confirmed it.</summary>
    /// <param name="person">Null from the command line.</param>
    /// <exception cref="UnreadableReport">RAP-128: more than a person can go through.</exception>
    public async Task<ReportImport> LayAsync(ReadReport report, string text, string sourceName, Guid? person, CancellationToken cancel)
    {
        var areas = await db.Set<ReportArea>().AsNoTracking().ToListAsync(cancel);
        var (found, form) = new ImportProposal(await organisation.ChartAsync(cancel), areas).Of(report);
        var import = ReportImport.Of(sourceName, text, found, form, person, clock.GetUtcNow());
        db.Add(import);
        await db.SaveChangesAsync(cancel);
        return import;
    }

    public Task<ReportImport?> FindAsync(Guid id, CancellationToken cancel) => db.Set<ReportImport>().SingleOrDefaultAsync(import => import.Id == id, cancel);

    /// <summary>Keeps the fields as they are, to be continued.</summary>
    /// <exception cref="RuleBroken">RAP-127 when somebody else has changed them since.</exception>
    public async Task ChangeAsync(ReportImport import, ImportForm form, Guid person, CancellationToken cancel)
    {
        RequireNewest(import, form);
        import.Change(form.WithEmptyRows(import.Found!), person, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Makes the year of it, all or nothing. A second press of the button changes nothing and answers as the first.</summary>
    /// <returns>The year, or null when somebody has thrown the import away meanwhile.</returns>
    /// <exception cref="RuleBroken">RAP-120 to RAP-127; RAP-129 when an area is added by one who does not keep the organisation; ORG-50 to ORG-58.</exception>
    public async Task<int?> KeepAsync(ReportImport import, ImportForm form, CurrentUser user, CancellationToken cancel)
    {
        RequireNewest(import, form);
        var (report, person) = (ConfirmedReport.Of(import.Found!, form), user.PersonId);
        var newAreas = ConfirmedReport.NewAreas(form);
        Rule.Require(newAreas.Count == 0 || MayAddAreas(user), "RAP-129", "Bara den som sköter organisationen kan lägga till områden. Ta bort kryssen, eller be kanslichefen, registratorn eller administratören att lägga till dem.");
        try
        {
            await db.InTransactionAsync(async () =>
            {
                // First, and saved at once: whoever presses the button twice waits here for the first, and then finds that it is done.
                import.Keep(report.Year, person, clock.GetUtcNow());
                await db.SaveChangesAsync(cancel);
                db.Add(report.ToCycle(await YearsAsync(cancel), organisation.Today, person, clock.GetUtcNow()));
                db.AddRange(report.ToCommitments());
                await AddAreasAsync(report, newAreas, person, cancel);
            }, cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            var now = await FindAsync(import.Id, cancel);
            Rule.Require(now is null || now.KeptYear == report.Year, Changed, ChangedSentence);
            return now?.KeptYear;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            report.ToCycle(await YearsAsync(cancel), organisation.Today, person, clock.GetUtcNow()); // refuses the year that another import became just now
            throw;
        }

        return report.Year;
    }

    /// <summary>Areas belong to the organisation: who may read in a report does not thereby decide whom next year's work falls to.</summary>
    public static bool MayAddAreas(CurrentUser user) => Roles.KeepTheOrganisation.Any(user.Holds);

    private async Task AddAreasAsync(ImportedReport report, IReadOnlySet<string> newAreas, Guid person, CancellationToken cancel)
    {
        var chart = await organisation.ChartAsync(cancel);
        var roles = chart.Roles.Select(role => role.Key).ToHashSet(StringComparer.Ordinal);
        var known = await db.Set<ReportArea>().AsNoTracking().ToListAsync(cancel);
        foreach (var section in report.Sections.Where(section => newAreas.Contains(section.Number)))
        {
            try
            {
                known.Add(ReportArea.Create(section.ToArea(roles), known, chart));
            }
            catch (RuleBroken broken)
            {
                throw new RuleBroken(broken.Code, $"Avsnitt {section.Number} kan inte bli ett område. {broken.Sentence}"); // which of all the rows it is
            }

            var area = known[^1];
            db.Add(area);
            db.Add(new OrganisationChange { At = clock.GetUtcNow(), By = person, AreaId = area.Id, What = $"Området {area.Number} {area.Title} lades till när rapporten för {report.Year} lästes in." });
        }
    }

    private Task<List<int>> YearsAsync(CancellationToken cancel) => db.Set<ReportingCycle>().Select(cycle => cycle.Year).ToListAsync(cancel);

    private static void RequireNewest(ReportImport import, ImportForm form) => Rule.Require(form.Version == import.Version, Changed, ChangedSentence);
}

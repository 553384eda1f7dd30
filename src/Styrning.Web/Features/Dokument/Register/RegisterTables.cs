using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using Styrning.Domain.Organisation;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument.Register;

/// <summary>What every page of the register looks up: types, organs, registries and roles.</summary>
internal sealed record RegisterTables(IReadOnlyDictionary<string, DocumentType> Types, IReadOnlyDictionary<string, Organ> Organs, IReadOnlyList<DiariumSeries> Series, OrganisationChart Chart, DateOnly Today)
{
    public static async Task<RegisterTables> ReadAsync(StyrningDb db, OrganisationReader organisation, CancellationToken cancel) => new(
        await db.Set<DocumentType>().AsNoTracking().ToDictionaryAsync(t => t.Key, cancel),
        await db.Set<Organ>().AsNoTracking().ToDictionaryAsync(o => o.Key, cancel),
        await db.Set<DiariumSeries>().AsNoTracking().OrderBy(s => s.Key).ToListAsync(cancel),
        await organisation.ChartAsync(cancel),
        organisation.Today);

    public string TypeName(string key) => Types.TryGetValue(key, out var type) ? type.Name : key;

    public string OrganName(string key) => Organs.TryGetValue(key, out var organ) ? organ.Name : key;

    /// <summary>"Karin Öberg", or why nobody.</summary>
    public (string Name, bool IsVacant) Holder(string roleKey)
    {
        var found = Chart.Resolve(roleKey, Today);
        return (found.PersonId is null ? "ingen" : Chart.NameOf(found.PersonId), found.IsVacant);
    }

    /// <summary>Types in use, and the one that is chosen already.</summary>
    public IEnumerable<SelectListItem> TypeChoices(string empty, string? chosen = null) =>
        Sorted(empty, Types.Values.Where(t => t.RetiredOn is null || t.Key == chosen).Select(t => (t.Name, t.Key)));

    /// <param name="chosen">Offered even if it is retired.</param>
    /// <param name="retired">Whether organs that no longer exist are offered: for what they decided when they did.</param>
    public IEnumerable<SelectListItem> OrganChoices(string empty, string? chosen = null, bool retired = false) => Sorted(
        empty,
        Organs.Values.Where(o => retired || o.RetiredOn is null || o.Key == chosen).Select(o => (o.RetiredOn is null ? o.Name : $"{o.Name} (finns inte längre)", o.Key)));

    public IEnumerable<SelectListItem> RoleChoices(string empty) => Sorted(empty, Chart.Roles.Select(r => (r.Title, r.Key)));

    private static IEnumerable<SelectListItem> Sorted(string empty, IEnumerable<(string Name, string Key)> rows) =>
        [new(empty, ""), .. rows.OrderBy(row => SwedishText.SortKey(row.Name), StringComparer.Ordinal).Select(row => new SelectListItem(row.Name, row.Key))];
}

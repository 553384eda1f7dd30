using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument.Register.Listan;

/// <summary>The register: what the kommun is steered by, what is coming, what is late.</summary>
[Authorize(Policies.ReadDocuments)]
internal sealed class IndexModel(StyrningDb db, OrganisationReader organisation, DocumentList list) : PageModel
{
    private const int PageSize = 50;

    public RegisterTables Tables { get; private set; } = null!;

    public DocumentFilter Filter { get; private set; } = null!;

    public IReadOnlyList<DocumentLine> Lines { get; private set; } = [];

    /// <summary>How many there are of each state, with the other filters as they are; the first is all of them.</summary>
    public IReadOnlyList<(string? Key, string Name, int Count)> Counts { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Subjects { get; private set; } = [];

    public int Found { get; private set; }

    public int Number { get; private set; }

    public int Pages { get; private set; }

    public bool IsRegisterEmpty { get; private set; }

    public async Task OnGetAsync(string? q, string? typ, string? organ, string? amne, string? ansvarig, string? lage, [FromQuery(Name = "sida")] int number = 1, CancellationToken cancel = default)
    {
        Filter = new(q, typ, organ, amne, ansvarig, lage);
        Tables = await RegisterTables.ReadAsync(db, organisation, cancel);
        var subjects = await db.Set<Styrdokument>().Where(d => d.Subject != "").Select(d => d.Subject).Distinct().ToListAsync(cancel);
        Subjects = [new("Alla ämnen", ""), .. subjects.OrderBy(s => SwedishText.SortKey(s), StringComparer.Ordinal).Select(s => new SelectListItem(s, s))];

        var all = await list.ReadAsync(Filter, cancel);
        Counts = [(null, "Alla", all.Count), .. DocumentFilter.States.Select(s => (s.Key, s.Name, all.Count(line => DocumentFilter.Holds(line, s.Key)))).Where(s => s.Item3 > 0 || s.Key == lage)];
        var chosen = all.Where(line => DocumentFilter.Holds(line, lage)).ToList();
        (Found, Pages) = (chosen.Count, Math.Max(1, (chosen.Count + PageSize - 1) / PageSize));
        Number = Math.Clamp(number, 1, Pages);
        Lines = [.. chosen.Skip((Number - 1) * PageSize).Take(PageSize)];
        IsRegisterEmpty = all.Count == 0 && Filter.IsEmpty;
    }

    public string PageAddress(int number) => Filter.Address("/dokument", Filter.State, number);
}

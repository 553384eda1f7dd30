using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument.Register.Typer;

/// <summary>The kommun's own table of types: what its words mean, and who decides what.</summary>
[Authorize(Policies.ReadDocuments)]
internal sealed class IndexModel(StyrningDb db, OrganisationReader organisation) : PageModel
{
    public RegisterTables Tables { get; private set; } = null!;

    /// <summary>Those in use first, from the overview to the detail.</summary>
    public IReadOnlyList<DocumentType> Types { get; private set; } = [];

    public IReadOnlyDictionary<string, int> Documents { get; private set; } = new Dictionary<string, int>();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Tables = await RegisterTables.ReadAsync(db, organisation, cancel);
        Types = [.. Tables.Types.Values.OrderBy(t => t.RetiredOn is not null).ThenBy(t => t.Character).ThenBy(t => t.Level).ThenBy(t => SwedishText.SortKey(t.Name), StringComparer.Ordinal)];
        Documents = await db.Set<Styrdokument>().GroupBy(d => d.TypeKey).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
    }
}

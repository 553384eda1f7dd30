using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Moten.Organen;

[Authorize(Policies.ReadDocuments)]
internal sealed class IndexModel(StyrningDb db, OrganisationReader organisation) : PageModel
{
    public IReadOnlyList<Organ> Organs { get; private set; } = [];

    public DateOnly Today => organisation.Today;

    public async Task OnGetAsync(CancellationToken cancel) =>
        Organs = OrganWords.Ordered(await db.Set<Organ>().AsNoTracking().Include(o => o.Terms).Include(o => o.Members).AsSplitQuery().ToListAsync(cancel));
}

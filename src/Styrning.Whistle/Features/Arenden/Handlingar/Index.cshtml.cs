using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using Styrning.Whistle.Access;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Handlingar;

/// <summary>The handlingsförteckning: every document of the case, with secrecy for each.</summary>
[Authorize(WhistlePolicies.HandleCases)]
internal sealed class IndexModel(CaseDesk desk, WhistleDb db, CaseNames names) : CasePage(desk)
{
    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = null!;

    public IReadOnlyList<LinkedMatter> Matters { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Names = await names.OfAsync(Open.Case, cancel);
        Matters = await db.LinkedMatters.AsNoTracking().Where(m => m.CaseId == Id).ToListAsync(cancel);
    }
}

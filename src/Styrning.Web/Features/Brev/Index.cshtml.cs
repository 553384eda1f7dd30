using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;
using Styrning.Web.Mail;

namespace Styrning.Web.Features.Brev;

/// <summary>The letters that would have been sent, to be read in the demo: one's own, and for the administrator everybody's.</summary>
[Authorize(Policies.SignedIn)]
[DemoOnly]
public sealed class IndexModel(StyrningDb db, CurrentUser user) : PageModel
{
    private const int PageSize = 25;

    [BindProperty(SupportsGet = true)]
    public int Sida { get; set; } = 1;

    public int PageCount { get; private set; }

    public string Lead { get; } = user.Holds(Roles.Administrator) ? "Alla brev i demon, nyaste först." : "Brev till dig, nyaste först.";

    public IReadOnlyList<Letter> Letters { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var readable = db.Letters.AsNoTracking().ReadableBy(user);
        PageCount = (await readable.CountAsync(cancel) + PageSize - 1) / PageSize;
        Sida = Math.Clamp(Sida, 1, Math.Max(1, PageCount));
        Letters = await readable
            .OrderByDescending(letter => letter.CreatedAt).ThenByDescending(letter => letter.Id)
            .Skip((Sida - 1) * PageSize).Take(PageSize)
            .ToListAsync(cancel);
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;
using Styrning.Web.Hosting;
using Styrning.Web.Mail;

namespace Styrning.Web.Features.Brev;

/// <summary>One letter, as the person would have received it.</summary>
[Authorize(Policies.SignedIn)]
[DemoOnly]
public sealed class ReadModel(StyrningDb db, CurrentUser user, Settings settings) : PageModel
{
    public Letter Letter { get; private set; } = null!;

    public IEnumerable<LetterText.Part> Parts => LetterText.Split(Letter.Body, settings.PublicUrl);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Letters.AsNoTracking().ReadableBy(user).SingleOrDefaultAsync(letter => letter.Id == id, cancel) is not { } letter)
        {
            return NotFound();
        }

        Letter = letter;
        return Page();
    }
}

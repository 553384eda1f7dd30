using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument.Arenden.Visa;

/// <summary>Every matter with where it stands, the late ones first.</summary>
[Authorize(Policies.ReadDocuments)]
internal sealed class IndexModel(StyrningDb db, MatterList list) : PageModel
{
    public const string Running = "pagar";
    public const string Ended = "avslutade";
    public const string All = "alla";

    [BindProperty(SupportsGet = true, Name = "visa")]
    public string? Show { get; set; }

    [BindProperty(SupportsGet = true, Name = "organ")]
    public string? OrganKey { get; set; }

    [BindProperty(SupportsGet = true, Name = "sok")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = "mina")]
    public bool Mine { get; set; }

    public IReadOnlyList<MatterRow> Rows { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Organs { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Show = Show is Ended or All ? Show : Running;
        Organs = [new("Alla", ""), .. await db.Set<Organ>().AsNoTracking().Where(o => o.Typ != OrganTyp.Utskott).OrderBy(o => o.Typ).ThenBy(o => o.Name).Select(o => new SelectListItem(o.Name, o.Key)).ToListAsync(cancel)];
        Rows = await list.ReadAsync(new(Show, OrganKey, Words, Mine), cancel);
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Styrning.Domain;
using Styrning.Domain.Documents;
using Styrning.Web.Access;

namespace Styrning.Web.Features.Dokument.Fornyelse.Tavlan;

/// <summary>The board of renewals: how far each mandatperiod has come, who is late and what is due next.</summary>
[Authorize(Policies.ReadDocuments)]
internal sealed class IndexModel(RenewalBoard board, CurrentUser user, OrganisationReader organisation) : PageModel
{
    public const string Left = "kvar", Late = "forsenade", Done = "klara";

    [BindProperty(SupportsGet = true, Name = "grupp")]
    public string? Group { get; set; }

    [BindProperty(SupportsGet = true, Name = "ansvarig")]
    public string? Owner { get; set; }

    [BindProperty(SupportsGet = true, Name = "lage")]
    public string? State { get; set; }

    public RenewalBoard Board => board;

    public DateOnly Today => organisation.Today;

    public bool MayManage => user.Roles.Any(Roles.KeepTheDocuments.Contains);

    public bool IsFiltered => !string.IsNullOrEmpty(Group) || !string.IsNullOrEmpty(Owner) || !string.IsNullOrEmpty(State);

    /// <summary>The groups that are shown, with the rows that are.</summary>
    public IReadOnlyList<(BoardGroup Group, IReadOnlyList<BoardRow> Rows)> Shown { get; private set; } = [];

    public IEnumerable<SelectListItem> GroupChoices => board.Groups.Concat(board.Earlier).Select(g => new SelectListItem(g.Title, g.Key));

    public IEnumerable<SelectListItem> OwnerChoices => board.Groups.Concat(board.Earlier).SelectMany(g => g.Rows).Select(r => r.Owner).Distinct()
        .OrderBy(SwedishText.SortKey, StringComparer.Ordinal).Select(o => new SelectListItem(o, o));

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await board.ReadAsync(cancel);
        var groups = string.IsNullOrEmpty(Group) ? board.Groups : [.. board.Groups.Concat(board.Earlier).Where(g => g.Key == Group)];
        Shown = [.. groups.Select(g => (g, (IReadOnlyList<BoardRow>)[.. g.Rows.Where(IsChosen)])).Where(g => g.Item2.Count > 0 || !IsFiltered)];
    }

    private bool IsChosen(BoardRow row) => (string.IsNullOrEmpty(Owner) || row.Owner == Owner) && State switch
    {
        Left => row.IsOpen,
        Late => row.Stage is RenewalStage.Late,
        Done => row.Stage is RenewalStage.Done,
        _ => true,
    };
}

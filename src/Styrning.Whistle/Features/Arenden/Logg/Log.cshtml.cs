using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Pages;
using Styrning.Whistle.Access;
using Styrning.Whistle.Audit;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Logg;

/// <summary>Who has opened the case, when and what for. Looking here is logged too.</summary>
[Authorize(WhistlePolicies.HandleCases)]
internal sealed class LogModel(CaseDesk desk, LogReading reading, AuditVerification verification) : FormPage
{
    public WhistleCase Case { get; private set; } = null!;

    public LogPage Log { get; private set; } = null!;

    public bool IsWhole { get; private set; }

    /// <param name="id">The case.</param>
    /// <param name="before">Shows what is older than this row; null from the newest.</param>
    public async Task<IActionResult> OnGetAsync(Guid id, [FromQuery(Name = "fore")] int? before, CancellationToken cancel)
    {
        using var open = await desk.OpenAsync(id, CaseDesk.ForLog, cancel);
        if (open is null)
        {
            return NotFound();
        }

        (Case, Log, IsWhole) = (open.Case, await reading.OfAsync(open, before, cancel), await verification.IsWholeAsync(id, cancel));
        return Page();
    }
}

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Rendering;
using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Web.Access;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Moten.Beslut.Delegation;

/// <summary>Lays a delegated decision before its organ, or gives it a protocol of its own.</summary>
[Authorize(Policies.ManageMeetings)]
internal sealed class ReportModel(Delegations delegations) : FormPage
{
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>"meeting" or "meeting/item": a meeting, and the item of it when there is one already.</summary>
    [BindProperty, Required(ErrorMessage = "Välj ett sammanträde.")]
    public string? Place { get; set; }

    [BindProperty]
    public JusteringManner Manner { get; set; }

    /// <summary>Of the decision when the page was opened.</summary>
    [BindProperty]
    public int Version { get; set; }

    public DelegationLine Line { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await FindAsync(HttpContext.RequestAborted))
        {
            await next();
            return;
        }

        context.Result = NotFound();
    }

    public void OnGet() => Version = Line.Decision.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var parts = (Place ?? "").Split('/');
        if (!ModelState.IsValid || !Guid.TryParse(parts[0], out var meeting))
        {
            return await BadInputAsync();
        }

        await delegations.ReportAsync(Id, meeting, parts.Length > 1 && Guid.TryParse(parts[1], out var item) ? item : null, Version, cancel);
        Say("Beslutet står på dagordningen.");
        return Redirect("/moten/delegation");
    }

    public async Task<IActionResult> OnPostProtokollAsync(CancellationToken cancel)
    {
        var protocol = await delegations.AddProtocolAsync(Id, Manner, Version, cancel);
        Say("Beslutet har ett eget protokoll. Justera och anslå det.");
        return Redirect(RecordPaths.OfProtocol(protocol));
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        await FindAsync(cancel);
        Version = Line.Decision.Version;
        ModelState.Remove(nameof(Version));
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await delegations.OpenAsync(Id, toChange: false, cancel) is not { } line)
        {
            return false;
        }

        Line = line;
        Places = [.. (await delegations.MeetingsAsync(line.Decision, cancel)).SelectMany(meeting => meeting.Agenda
            .Where(i => i.Treatment is Treatment.Information && i.MatterId is null).OrderBy(i => i.Order)
            .Select(i => new SelectListItem($"{SwedishText.Date(meeting.MeetsOn)}: {i.Title}", $"{meeting.Id}/{i.Id}"))
            .Concat(meeting.IsClosed ? [] : [new SelectListItem($"{SwedishText.Date(meeting.MeetsOn)}: ny punkt, Anmälan av delegationsbeslut", $"{meeting.Id}")]))];
        return true;
    }
}

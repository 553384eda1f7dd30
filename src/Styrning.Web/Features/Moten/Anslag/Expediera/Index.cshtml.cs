using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Domain;
using Styrning.Domain.Organisation;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Moten.Anslag.Expediera;

/// <summary>Who is to have each § of a meeting, and a tick when it has been sent. Each press changes what it names and nothing else, so two secretaries can share the work.</summary>
[Authorize(Policies.ManageMeetings)]
internal sealed class IndexModel(StyrningDb db, SendLists lists, CurrentUser user, OrganisationReader organisation) : MeetingFormPage(db)
{
    [BindProperty]
    public Guid Item { get; set; }

    [BindProperty]
    public string? Recipients { get; set; }

    [BindProperty]
    public List<Guid> Chosen { get; set; } = [];

    [BindProperty]
    public DateOnly? SentOn { get; set; }

    [BindProperty]
    public Guid Line { get; set; }

    public IReadOnlyList<SendList> Paragraphs { get; private set; } = [];

    public OrganisationChart Chart { get; private set; } = null!;

    public DateOnly Today => organisation.Today;

    public int Sent => Paragraphs.Sum(p => p.Lines.Count(l => l.IsSent));

    public int All => Paragraphs.Sum(p => p.Lines.Count);

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostLaggTillAsync(CancellationToken cancel)
    {
        if (Recipients?.Split('\n').Any(line => line.Trim().Length > 300) == true)
        {
            return await BadInputAsync(nameof(Recipients), "En mottagare kan vara högst 300 tecken. Skriv en på varje rad.");
        }

        var added = await lists.AddAsync(Meeting, Item, Recipients ?? "", cancel);
        return Back(added == 0 ? "Ingen ny mottagare: raderna var tomma eller finns redan i listan." : $"{SwedishText.Sentence(SwedishText.Count(added, "mottagare", "mottagare"))} tillagda.");
    }

    public async Task<IActionResult> OnPostSkickatAsync(CancellationToken cancel)
    {
        if (SentOn is null)
        {
            return await BadInputAsync("", "Ange vilken dag beslutet skickades.");
        }

        if (Chosen.Count == 0)
        {
            return await BadInputAsync("", "Kryssa i de mottagare som har fått beslutet.");
        }

        await lists.ChangeAsync(Meeting, l => Chosen.Contains(l.Id) && !l.IsSent, (line, protocol) => line.Send(SentOn.Value, user.PersonId, protocol, Today), cancel);
        return Back("Bockat som skickat.");
    }

    public async Task<IActionResult> OnPostAngraAsync(CancellationToken cancel)
    {
        await lists.ChangeAsync(Meeting, l => l.Id == Line, (line, _) => line.Unsend(), cancel);
        return Back("Bocken är borttagen.");
    }

    public async Task<IActionResult> OnPostTaBortAsync(CancellationToken cancel)
    {
        await lists.ChangeAsync(Meeting, l => l.Id == Line, (line, _) => lists.Remove(line), cancel);
        return Back("Mottagaren är borttagen ur listan.");
    }

    protected override async Task ShowAsync(CancellationToken cancel)
    {
        Chart = await organisation.ChartAsync(cancel);
        SentOn ??= Today;
        Paragraphs = await lists.OfAsync(Meeting, cancel);
    }

    private RedirectResult Back(string sentence)
    {
        Say(sentence);
        return Redirect($"{MeetingPath}/expediering");
    }
}

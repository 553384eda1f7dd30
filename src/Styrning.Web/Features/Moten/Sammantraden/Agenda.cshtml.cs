using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Moten.Sammantraden;

[Authorize(Policies.ManageMeetings)]
internal sealed class AgendaModel(StyrningDb db, OrganisationReader organisation, Paragrafer paragrafer) : MeetingPage(db, organisation)
{
    [BindProperty, StringLength(5_000, ErrorMessage = "Texten är för lång.")]
    public string? Titles { get; set; }

    [BindProperty]
    public Treatment Treatment { get; set; } = Treatment.Information;

    [BindProperty]
    public Guid ItemId { get; set; }

    [BindProperty]
    public bool IsSecret { get; set; }

    public void OnGet() => Version = Meeting.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var titles = (Titles ?? "").Split('\n').Select(title => title.Trim()).Where(title => title.Length > 0).ToList();
        if (titles.Count == 0 || Treatment is Treatment.Beredning or Treatment.Yttrande)
        {
            return await BadInputAsync(nameof(Titles), "Skriv minst en punkt.");
        }

        await ChangeAsync(() => Db.AddRange(titles.Select(title => Meeting.AddItem(title, Treatment, isSecret: IsSecret)).ToList()), cancel);
        return Again($"{SwedishText.Sentence(SwedishText.Count(titles.Count, "punkt", "punkter"))} lades till.");
    }

    public Task<IActionResult> OnPostUppAsync(CancellationToken cancel) => MoveAsync(-1, cancel);

    public Task<IActionResult> OnPostNedAsync(CancellationToken cancel) => MoveAsync(1, cancel);

    public Task<IActionResult> OnPostHemligAsync(CancellationToken cancel) => SetSecretAsync(true, cancel);

    public Task<IActionResult> OnPostOppenAsync(CancellationToken cancel) => SetSecretAsync(false, cancel);

    public async Task<IActionResult> OnPostBortAsync(CancellationToken cancel)
    {
        if (Meeting.Agenda.FirstOrDefault(item => item.Id == ItemId) is not { } item)
        {
            return await BadInputAsync("", "Punkten står inte längre på dagordningen.");
        }

        await ChangeAsync(() => Db.Remove(Meeting.RemoveItem(ItemId)), cancel);
        return Again($"”{item.Title}” är borttagen.");
    }

    public async Task<IActionResult> OnPostNumreraAsync(CancellationToken cancel)
    {
        if (Meeting.Agenda.FirstOrDefault(item => item.Id == ItemId) is not { } item)
        {
            return await BadInputAsync("", "Punkten står inte längre på dagordningen.");
        }

        await Db.InTransactionAsync(async () =>
        {
            SeenAs(Version);
            Meeting.NumberAtOnce(ItemId, await paragrafer.TakeNextAsync(Organ, Meeting.MeetsOn.Year, cancel), Today);
        }, cancel);
        return Again($"”{item.Title}” är § {item.Paragraf}.");
    }

    private async Task<IActionResult> SetSecretAsync(bool isSecret, CancellationToken cancel)
    {
        if (Meeting.Agenda.TrueForAll(item => item.Id != ItemId))
        {
            return await BadInputAsync("", "Punkten står inte längre på dagordningen.");
        }

        await ChangeAsync(() => Meeting.SetSecret(ItemId, isSecret), cancel);
        return Again(isSecret ? "Punkten är hemlig. Rubrik och förslag visas bara för den som sköter mötena." : "Punkten är inte längre hemlig.");
    }

    private async Task<IActionResult> MoveAsync(int step, CancellationToken cancel)
    {
        await ChangeAsync(() => Meeting.MoveItem(ItemId, step), cancel);
        return Redirect($"{Path}/dagordning#punkt-{ItemId}");
    }

    private RedirectResult Again(string sentence)
    {
        Say(sentence);
        return Redirect($"{Path}/dagordning");
    }
}

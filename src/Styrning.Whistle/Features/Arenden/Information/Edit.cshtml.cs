using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Styrning.Pages;
using Styrning.Whistle.Access;
using Styrning.Whistle.Cases.Information;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Information;

/// <summary>Writes the next version, part by part in both languages, and publishes it when none is empty.</summary>
[Authorize(WhistlePolicies.KeepAppointments)]
internal sealed class EditModel(WhistleDb db, InformationEditing editing) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public string Organisation { get; set; } = "";

    [BindProperty]
    public List<TextInput> Texts { get; set; } = [];

    /// <summary>Of the draft that the page was opened with; -1: none. Of two who write at once the second is told.</summary>
    [BindProperty]
    public int Version { get; set; }

    public Verksamhetsutovare Channel { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await LoadAsync(context.HttpContext.RequestAborted);
        if (Channel is null)
        {
            context.Result = NotFound();
            return;
        }

        await next();
    }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var newest = await editing.NewestAsync(Organisation, cancel);
        Version = newest is { PublishedOn: null } ? newest.Version : InformationEditing.NoDraft;
        Texts = TextInput.Of(newest?.Texts ?? StandardInformation.Texts);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => SaveAsync(publish: false, "Utkastet är sparat. Kanalen visar det inte förrän det är publicerat.", cancel);

    public Task<IActionResult> OnPostPubliceraAsync(CancellationToken cancel) => SaveAsync(publish: true, "Informationen är publicerad.", cancel);

    public override async Task LoadAsync(CancellationToken cancel) => Channel = (await db.Organisations.AsNoTracking().SingleOrDefaultAsync(o => o.Key == Organisation, cancel))!;

    private async Task<IActionResult> SaveAsync(bool publish, string done, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        await editing.SaveAsync(Organisation, [.. Texts.Select(t => t.ToText())], Version, publish, cancel);
        Say(done);
        return Redirect("/arenden/information");
    }
}

/// <summary>One part as it is typed.</summary>
internal sealed class TextInput
{
    private const int Longest = 20_000;

    public InformationPart Part { get; set; }

    [StringLength(Longest, ErrorMessage = "Texten kan vara högst 20 000 tecken.")]
    public string? Swedish { get; set; }

    [StringLength(Longest, ErrorMessage = "Texten kan vara högst 20 000 tecken.")]
    public string? English { get; set; }

    public static List<TextInput> Of(IReadOnlyList<InformationText> texts) =>
        [.. Enum.GetValues<InformationPart>().Select(part => texts.FirstOrDefault(t => t.Part == part) is { } text ? new TextInput { Part = part, Swedish = text.Swedish, English = text.English } : new() { Part = part })];

    public InformationText ToText() => new(Part, Tidy(Swedish), Tidy(English));

    private static string Tidy(string? typed) => (typed ?? "").ReplaceLineEndings("\n").Trim();
}

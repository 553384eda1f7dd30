using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using Styrning.Web.Access;

namespace Styrning.Web.Features.Dokument.Arenden.Uppgifter;

/// <summary>The secretary puts the matter on the agenda of a coming meeting: for beredning, yttrande or decision. Or says why it needs no beredning.</summary>
[Authorize(Policies.ReadDocuments)]
internal sealed class TakeUpModel(MatterDesk desk, AgendaOfMatter agenda) : MatterPage(desk)
{
    public const string OnAgenda = "mote";
    public const string ByItself = "egen";
    public const string ByException = "undantag";

    [FromRoute]
    public string Word { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Välj hur ärendet ska tas upp.")]
    public string? How { get; set; }

    [BindProperty]
    public Guid? MeetingId { get; set; }

    [BindProperty, StringLength(300, ErrorMessage = "Rubriken kan ha högst 300 tecken.")]
    public string? Heading { get; set; }

    [BindProperty]
    public string? ProposedDecision { get; set; }

    [BindProperty]
    public bool IsSecret { get; set; }

    [BindProperty]
    public string? Paragraf { get; set; }

    [BindProperty, StringLength(2000, ErrorMessage = "Skälet kan ha högst 2 000 tecken.")]
    public string? Because { get; set; }

    public IReadOnlyList<MeetingChoice> Meetings { get; private set; } = [];

    public IReadOnlyCollection<DocumentType> Types { get; private set; } = [];

    /// <summary>Taken up before, and the meeting came to nothing: it may be taken up again without a task.</summary>
    public bool MayRetake { get; private set; }

    public Treatment Treatment => Word switch { "beredning" => Treatment.Beredning, "yttrande" => Treatment.Yttrande, _ => Treatment.Decision };

    public bool DecidedByKf => Organ.Typ is OrganTyp.KF;

    public bool MayTakeUp => Waiting is not null || MayRetake;

    protected override string Form => Treatment switch { Treatment.Beredning => DocumentTasks.ToBeredning, Treatment.Yttrande => DocumentTasks.ToYttrande, _ => DocumentTasks.ToDecision };

    public void OnGet()
    {
        How = OnAgenda;
        Heading = Matter.Title;
        ProposedDecision = AgendaOfMatter.ProposalFor(Matter, Documents, Treatment, Organ);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (How == OnAgenda && MeetingId is null)
        {
            ModelState.AddModelError(nameof(MeetingId), "Välj ett sammanträde.");
        }

        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        var done = "";
        await Desk.InTransactionAsync(Matter, async matter => done = How == OnAgenda ? await PutOnAgendaAsync(matter, cancel) : await PrepareOtherwiseAsync(matter, cancel), cancel);
        return ToMatter(done);
    }

    protected override async Task ShowAsync(CancellationToken cancel)
    {
        Types = await agenda.TypesOfAsync(Matter, cancel);
        Meetings = await agenda.ChoicesAsync(Matter, Organ, Treatment, cancel);
        MayRetake = Waiting is null && Desk.KeepsMeetings && await agenda.MayRetakeAsync(Matter, Treatment, cancel);
    }

    private async Task<string> PutOnAgendaAsync(DocumentMatter matter, CancellationToken cancel)
    {
        var isRetaken = Desk.KeepsMeetings && await agenda.MayRetakeAsync(matter, Treatment, cancel);
        var task = isRetaken ? null : await Desk.RequireTaskAsync(Form, matter, cancel);
        var meeting = await agenda.PutAsync(matter, MeetingId!.Value, Treatment, string.IsNullOrWhiteSpace(Heading) ? matter.Title : Heading.Trim(), ProposedDecision?.Trim() ?? "", IsSecret, cancel);
        if (task is not null)
        {
            await Desk.CompleteAsync(task, cancel, ("beredning", OnAgenda));
        }

        return $"Ärendet står på dagordningen för {meeting.Organ.InSentence} {SwedishText.DateWithWeekday(meeting.MeetsOn)}.";
    }

    private async Task<string> PrepareOtherwiseAsync(DocumentMatter matter, CancellationToken cancel)
    {
        Rule.Require(Treatment is Treatment.Beredning && How is ByItself or ByException, "DOK-82", "Ärendet behöver tas upp på ett sammanträde.");
        var task = await Desk.RequireTaskAsync(Form, matter, cancel);
        if (How == ByException)
        {
            Rule.Require(DecidedByKf, "DOK-82", "Undantagen från beredningskravet gäller ärenden som fullmäktige avgör.");
            matter.RelyOn(new BeredningException(Paragraf ?? "", Because ?? ""), await agenda.TypesOfAsync(matter, cancel), Desk.Me, Desk.Now);
        }
        else
        {
            matter.PrepareByItself(DecidedByKf ? "Kommunstyrelsen" : Organ.Name, Desk.Me, Desk.Now);
        }

        await Desk.CompleteAsync(task, cancel, ("beredning", How));
        return How == ByException ? "Undantaget är antecknat. Ärendet kan föras upp för beslut." : "Antecknat. Ärendet kan föras upp direkt.";
    }
}

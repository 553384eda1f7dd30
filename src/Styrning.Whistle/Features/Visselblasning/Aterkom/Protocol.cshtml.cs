using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Visselblasning.Aterkom;

/// <summary>The protocol that waits for the reporter's answer: right, or what is wrong in it (VBL 8:3). No name is asked for.</summary>
[AllowAnonymous]
internal sealed class ProtocolModel(ReporterVisit visit, VisitCookie cookie) : VisitPage(visit, cookie)
{
    /// <summary>Characters of a correction.</summary>
    public const int Most = 50_000;

    public override string Path => "/aterkom/protokoll";

    /// <summary>Null when none waits.</summary>
    public SaidLine? Protocol { get; private set; }

    /// <summary>The number of the protocol that the answer is about.</summary>
    [BindProperty(Name = "nr")]
    public int No { get; set; }

    /// <summary>"ratt" or "fel".</summary>
    [BindProperty(Name = "svar")]
    public string? Answer { get; set; }

    [BindProperty(Name = "text")]
    public string? Text { get; set; }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        BeginForm();
        using var open = await Visit.OpenAsync(Ticket!, cancel);
        if (open is not null && ProtocolReview.Waiting(open.Documents) is { } waiting)
        {
            (Protocol, No) = (SaidLine.Of(open, waiting, this), waiting.No);
        }
    }

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var text = Answer is "fel" ? (Text ?? "").Trim() : "";
        if (Answer is not ("ratt" or "fel"))
        {
            return await BadInputAsync("svar", T("Välj om protokollet stämmer.", "Choose whether the record is correct."));
        }

        if (Answer is "fel" && text.Length is 0 or > Most)
        {
            return await BadInputAsync("text", T($"Skriv vad som är fel, med högst {Most} tecken.", $"Write what is wrong, in at most {Most} characters."));
        }

        var id = IdOfForm;
        return await Visit.ActAsync(Ticket!, id, "rapportor-svarade-protokoll", open => Done(() => ProtocolAnswers.Write(open, id, No, text)), cancel) ? Go(Start) : Gone();
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Visselblasning.Aterkom;

/// <summary>The protocol that waits for the reporter's answer: right, or what is wrong in it (VBL 8:3). No name is asked for. A long correction outlives the visit.</summary>
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

    protected override bool AsksAgain => true;

    public override async Task LoadAsync(CancellationToken cancel)
    {
        BeginForm();
        if (Ticket is null)
        {
            return; // the form comes back with what was typed; the protocol is there again with the code
        }

        using var open = await Visit.OpenAsync(Ticket, cancel);
        if (open is not null && ProtocolReview.Waiting(open.Documents) is { } waiting)
        {
            (Protocol, No) = (SaidLine.Of(open, waiting, this), waiting.No);
        }
    }

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var text = Answer is "fel" ? (Text ?? "").Trim() : "";
        if (WrongWith(text) is var (field, sentence))
        {
            return await BadInputAsync(field, sentence);
        }

        if (Ticket is null && await EnterAgainAsync(cancel) is { } mistake)
        {
            return await BadInputAsync("kod", mistake);
        }

        var id = IdOfForm;
        return await Visit.ActAsync(Ticket!, id, "rapportor-svarade-protokoll", open => Done(() => ProtocolAnswers.Write(open, id, No, text)), cancel) ? Go(Start) : Gone();
    }

    private (string Field, string Sentence)? WrongWith(string text) =>
        Answer is not ("ratt" or "fel") ? ("svar", T("Välj om protokollet stämmer.", "Choose whether the record is correct."))
        : Answer is "fel" && text.Length is 0 or > Most ? ("text", T($"Skriv vad som är fel, med högst {Most} tecken.", $"Write what is wrong, in at most {Most} characters."))
        : null;
}

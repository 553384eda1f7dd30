using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Whistle.Access;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Arendet;

/// <summary>A handler records how somebody answered to a protocol on paper or in a meeting (VBL 8:3). An approval has a day and no name.</summary>
[Authorize(WhistlePolicies.HandleCases)]
internal sealed class ProtocolAnswerModel(CaseDesk desk, CaseWork work, CurrentHandler handler) : CaseFormPage(desk, work, handler)
{
    /// <summary>Of the protocol that the page showed.</summary>
    [BindProperty]
    public int No { get; set; }

    [BindProperty, Required(ErrorMessage = "Välj vad personen svarade.")]
    public ProtocolReply? Answer { get; set; }

    [BindProperty, Required(ErrorMessage = "Skriv hur svaret lämnades."), StringLength(20_000, ErrorMessage = TooLong)]
    public string? Words { get; set; }

    public CaseDocument? Waiting => ProtocolReview.Waiting(Open.Documents);

    public string? Text => Waiting is { } protocol ? Open.TextOf(protocol) : null;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        await Work.WriteAsync(Open, "antecknade-svar-protokoll", () =>
        {
            CaseRules.RequireOpen(State);
            ProtocolAnswers.Write(Open, RandomId.New(), No, $"{WordsOf(Answer!.Value)}\n\n{Words!.Trim()}");
        }, cancel);
        return ToCase("Svaret är antecknat.");
    }

    private static string WordsOf(ProtocolReply answer) => answer switch
    {
        ProtocolReply.Approved => "Protokollet godkändes utanför webben.",
        ProtocolReply.Corrected => "Protokollet rättades utanför webben.",
        _ => "Personen fick tillfälle att kontrollera protokollet, men svarade inte.",
    };
}

internal enum ProtocolReply
{
    Approved,
    Corrected,
    None,
}

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Styrning.Whistle.Access;
using Styrning.Whistle.Cases;

namespace Styrning.Whistle.Features.Arenden.Arendet;

/// <summary>A page on which a handler decides something in a case, with reasons.</summary>
internal abstract class CaseFormPage(CaseDesk desk, CaseWork work, CurrentHandler handler) : CasePage(desk)
{
    protected const string TooLong = "Skriv högst 20 000 tecken.";

    [BindProperty, StringLength(20_000, ErrorMessage = TooLong)]
    public string? Reasons { get; set; }

    /// <summary>How somebody without a code was told.</summary>
    [BindProperty, StringLength(1_000, ErrorMessage = "Skriv högst 1 000 tecken.")]
    public string? How { get; set; }

    /// <summary>Whether the reporter can read here.</summary>
    public bool Reachable => Open.Case.CodeHash is not null;

    protected CaseWork Work => work;

    protected Guid Me => handler.PersonId;

    public DateOnly Today => handler.Today;

    protected Task<string> SignatureAsync(CancellationToken cancel) => work.SignatureAsync(Open.Case, cancel);
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Moten.Beslut;

/// <summary>The secretary records what the organ did. What will follow is shown before it is stored: the matter moves by it.</summary>
[Authorize(Policies.ManageMeetings)]
internal sealed class RecordItemModel(StyrningDb db, RecordOutcome record) : ItemPage
{
    [BindProperty]
    public OutcomeForm Form { get; set; } = new();

    /// <summary>What will follow, when everything is filled in and allowed; null while the form is shown.</summary>
    public string? Follows { get; private set; }

    public IReadOnlyList<LegalDemand> Demands => Dossier.Law.Demands(Dossier.Item.Jav, Form.AllAgreedToTreat, Form.AllAgreedOnDecision);

    public void OnGet() => Form.Prefill(Dossier);

    /// <summary>A row more of each kind, with everything that was typed.</summary>
    public IActionResult OnPostRader()
    {
        ModelState.Clear();
        Form.AddRows();
        return Page();
    }

    /// <summary>Back from the confirmation.</summary>
    public IActionResult OnPostAndra()
    {
        ModelState.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPostGranskaAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        var outcome = Form.Outcome!.Value;
        Form.Text = OutcomeWords.TypedOrProposed(Dossier, Form);
        ModelState.Remove("Form.Text");
        await record.RequireAsync(Dossier, Form, cancel);
        var meetings = await db.Set<Meeting>().AsNoTracking().Where(m => m.OrganKey == Organ).ToListAsync(cancel);
        Follows = OutcomeWords.WhatFollows(Dossier, outcome, Bordlaggning.ComesBackAt(meetings, Organ, Dossier.Meeting.MeetsOn));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        await record.StoreAsync(Id, Form, cancel);
        Say($"Utfallet är registrerat: {Form.Outcome!.Value.InWords(Dossier.Item.Treatment)}.");
        return Redirect(Path);
    }

    /// <summary>The item has moved on since the form was opened: what was typed stays, and a new save is a choice.</summary>
    protected override Task ShowAsync(CancellationToken cancel)
    {
        Form.Version = Dossier.Item.Version;
        ModelState.Remove("Form.Version");
        return Task.CompletedTask;
    }
}

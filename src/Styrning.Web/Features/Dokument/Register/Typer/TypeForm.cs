using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Dokument.Register.Uppgifter;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Dokument.Register.Typer;

/// <summary>The fields of a row in the table of types.</summary>
internal abstract class TypeForm(StyrningDb db, OrganisationReader organisation) : FormPage
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public DocumentCharacter Character { get; set; } = DocumentCharacter.Normative;

    [BindProperty]
    public DocumentLevel Level { get; set; } = DocumentLevel.General;

    [BindProperty]
    public List<OrganTyp> DecidedBy { get; set; } = [];

    [BindProperty]
    public RenewalInput Renewal { get; set; } = new();

    [BindProperty]
    public bool UsuallyForeskrift { get; set; }

    public RegisterTables Tables { get; private set; } = null!;

    public static IReadOnlyList<SelectListItem> Characters { get; } =
    [
        new("Aktiverande: vad som ska uppnås (vision, program, plan)", nameof(DocumentCharacter.Activating)), new("Normerande: hur man ska handla (policy, riktlinje, regler)", nameof(DocumentCharacter.Normative)),
        new("Övrigt: reglemente, taxa, delegationsordning", nameof(DocumentCharacter.Other)),
    ];

    public static IReadOnlyList<SelectListItem> Levels { get; } =
        [new("Översiktlig", nameof(DocumentLevel.Overview)), new("Allmän", nameof(DocumentLevel.General)), new("Detaljerad", nameof(DocumentLevel.Detailed))];

    public override async Task LoadAsync(CancellationToken cancel) => Tables = await RegisterTables.ReadAsync(db, organisation, cancel);

    protected DocumentTypeTerms Terms() => new(Name, Character, Level, DecidedBy, Renewal.ToRule(), UsuallyForeskrift);
}

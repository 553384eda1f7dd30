using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Styrning.Domain.Organisation;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Organisation;

/// <summary>The fields of a role, for the page that adds one and the page that changes one.</summary>
public abstract class RoleForm(OrganisationEdits edits) : FormPage
{
    [BindProperty, Required(ErrorMessage = "Skriv rollens namn som det står i organisationsdokumentet.")]
    public string? Title { get; set; }

    [BindProperty]
    public Guid? UnitId { get; set; }

    [BindProperty]
    public string? DeputyKey { get; set; }

    [BindProperty]
    public string? ManagerKey { get; set; }

    /// <summary>The key of the role that is changed, which is no choice for its own deputy or chef; null for a new one.</summary>
    public virtual string? OwnKey => null;

    public OrganisationChart Chart { get; private set; } = null!;

    public IEnumerable<SelectListItem> Deputies => OrganisationChoices.Roles(Chart, "Ingen ersättare", OwnKey);

    public IEnumerable<SelectListItem> Managers => OrganisationChoices.Roles(Chart, "Ingen chef", OwnKey);

    public override async Task LoadAsync(CancellationToken cancel) => Chart = await edits.ChartAsync(cancel);
}

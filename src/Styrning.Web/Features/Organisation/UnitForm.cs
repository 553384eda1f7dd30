using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Organisation;

/// <summary>The fields of a unit, for the page that adds one and the page that changes one.</summary>
public abstract class UnitForm : FormPage
{
    [BindProperty, Required(ErrorMessage = "Skriv vad förvaltningen eller enheten heter.")]
    public string? Name { get; set; }

    [BindProperty]
    public string? ShortName { get; set; }
}

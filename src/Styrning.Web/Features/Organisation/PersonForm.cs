using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Organisation;

/// <summary>The fields of a person, for the page that adds one and the page that changes one.</summary>
public abstract class PersonForm : FormPage
{
    [BindProperty, Required(ErrorMessage = "Skriv personens namn.")]
    public string? Name { get; set; }

    [BindProperty, Required(ErrorMessage = "Skriv e-postadressen som breven ska gå till.")]
    public string? Email { get; set; }
}

using Microsoft.AspNetCore.Mvc;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Dokument.Register.Diarier;

/// <summary>The fields of a registry.</summary>
internal abstract class SeriesForm : FormPage
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Pattern { get; set; }
}

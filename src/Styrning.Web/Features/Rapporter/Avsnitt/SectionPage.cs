using Microsoft.AspNetCore.Mvc;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Rapporter.Avsnitt;

/// <summary>A page about one section, found by its address.</summary>
internal abstract class SectionPage : FormPage
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Number { get; set; } = "";

    /// <summary>Which part of a split section, from 1; null for the person's own.</summary>
    [BindProperty(SupportsGet = true, Name = "del")]
    public int? PartNumber { get; set; }

    protected PartAddress Address => new(Year, Number, PartNumber);

    protected CancellationToken Cancel => HttpContext.RequestAborted;

    /// <summary>The address of the section or a page below it, for the same part.</summary>
    internal string PathTo(string below = "", string query = "") =>
        SectionPlace.PathOf(Year, Number) + below + (PartNumber is { } part ? $"?del={part}{(query.Length == 0 ? "" : "&" + query)}" : query.Length == 0 ? "" : "?" + query);
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Dokument.Register.Uppgifter;

/// <summary>The fields of a document's cover, for the page that adds one and the page that changes one. What they must be, the domain says.</summary>
public abstract class DocumentForm(StyrningDb db, OrganisationReader organisation) : FormPage
{
    private const int FewestRows = 2;

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? TypeKey { get; set; }

    [BindProperty]
    public string? OwnerRoleKey { get; set; }

    [BindProperty]
    public string? OrganKey { get; set; }

    [BindProperty]
    public string? Scope { get; set; }

    [BindProperty]
    public string? Subject { get; set; }

    /// <summary>The last day; empty: tills vidare.</summary>
    [BindProperty]
    public DateOnly? ValidToOn { get; set; }

    [BindProperty]
    public DateOnly? ReviseByOn { get; set; }

    [BindProperty]
    public RenewalInput Renewal { get; set; } = new();

    [BindProperty]
    public bool IsForeskrift { get; set; }

    /// <summary>Keys of the documents above it; empty rows are left out.</summary>
    [BindProperty]
    public List<string?> Parents { get; set; } = [];

    [BindProperty]
    public List<string?> Related { get; set; } = [];

    [BindProperty]
    public List<string> Confirmed { get; set; } = [];

    internal RegisterTables Tables { get; private set; } = null!;

    internal StatedRelations Others { get; private set; } = null!;

    public IReadOnlyList<FormWarning> Warnings { get; private protected set; } = [];

    public IEnumerable<SelectListItem> DocumentChoices => Others.Choices(OwnId);

    /// <summary>Of the document that is changed; null for a new one.</summary>
    private protected virtual Guid? OwnId => null;

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Tables = await RegisterTables.ReadAsync(db, organisation, cancel);
        Others = await StatedRelations.ReadAsync(db, cancel);
        (Parents, Related) = (Filled(Parents), Filled(Related));
    }

    private protected DocumentTerms Terms() => new(Title, TypeKey, OwnerRoleKey, OrganKey, Scope, Subject, ValidToOn, ReviseByOn, Renewal.ToRule(), IsForeskrift);

    /// <summary>Asks what may be wrong.</summary>
    /// <returns>True when something is unanswered, and the page is to be shown again.</returns>
    private protected bool MustAsk()
    {
        var organ = OrganKey is null ? null : Tables.Organs.GetValueOrDefault(OrganKey);
        var type = TypeKey is null ? null : Tables.Types.GetValueOrDefault(TypeKey);
        var lower = organ is null ? null : type?.WarningFor(organ);
        var twin = Others.Twin(Title, OwnId);
        Warnings = FormWarning.Unanswered(
            [
                lower is null ? null : new($"instans/{type!.Key}/{organ!.Key}", lower),
                twin is null ? null : new($"titel/{twin.Key}", $"Det finns redan ett dokument som heter {twin.Title}. Kryssa för om det här är ett annat.", RecordPaths.Of(twin), $"Öppna {twin.Title}"),
            ],
            Confirmed);
        return Warnings.Count > 0;
    }

    // Always a row or two to spare: a form without JavaScript cannot grow.
    private static List<string?> Filled(List<string?> rows)
    {
        var filled = rows.Where(row => !string.IsNullOrEmpty(row)).Distinct().ToList();
        return [.. filled, .. Enumerable.Repeat<string?>(null, Math.Max(1, FewestRows - filled.Count))];
    }
}

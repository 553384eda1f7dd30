using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument.Register.Diarier;

/// <summary>How the kommun's registries write their numbers, and a place to try one.</summary>
[Authorize(Policies.ReadDocuments)]
internal sealed class IndexModel(StyrningDb db, OrganisationReader organisation) : PageModel
{
    public RegisterTables Tables { get; private set; } = null!;

    public string? Tried { get; private set; }

    /// <summary>What came of it, in a sentence.</summary>
    public string Answer { get; private set; } = "";

    public async Task OnGetAsync(string? nummer, CancellationToken cancel)
    {
        Tables = await RegisterTables.ReadAsync(db, organisation, cancel);
        if (!string.IsNullOrWhiteSpace(nummer))
        {
            Tried = nummer.Trim();
            var series = Tables.Series.FirstOrDefault(s => DiarienummerPattern.Parse(s.Pattern).Read(nummer) is not null);
            Answer = series is not null
                ? $"”{DiarienummerPattern.Parse(series.Pattern).Read(nummer)}” är ett nummer i {series.Name}."
                : $"”{Tried}” ser inte ut som något av kommunens. {Diarienummer.Expected(Tables.Series, Tables.Today.Year)}";
        }
    }
}

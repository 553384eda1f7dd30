using Microsoft.AspNetCore.Mvc;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;
using Styrning.Whistle.Features.Visselblasning.Shared;

namespace Styrning.Whistle.Features.Visselblasning;

/// <summary>Everything that must be said before somebody reports (VBL 5:9, GDPR art. 13), in the organisation's own published words, one tap from the first page.</summary>
internal sealed class InformationModel(WhistleDb db, ChannelStatus status) : ChannelPage
{
    /// <summary>Null: no channel is open.</summary>
    public ChannelInformation? Shown { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Who may report, in the organisation's own words; empty when it has none.</summary>
    public string Personkrets { get; private set; } = "";

    /// <summary>Those who would read a report today: "Karin Öberg, kommunjurist".</summary>
    public IReadOnlyList<string> Readers { get; private set; } = [];

    public IReadOnlyList<Verksamhetsutovare> Others { get; private set; } = [];

    /// <param name="organisation">Key; null: the kommun's.</param>
    public async Task<IActionResult> OnGetAsync(string? organisation, CancellationToken cancel)
    {
        var open = await status.OpenAsync(cancel);
        var chosen = organisation is null ? open.FirstOrDefault(o => o.Kind is VerksamhetsutovareKind.Kommun) ?? open.FirstOrDefault() : open.FirstOrDefault(o => o.Key == organisation);
        if (chosen is null)
        {
            return organisation is null ? Page() : NotFound();
        }

        (Shown, Name, Personkrets) = (await db.PublishedAsync(chosen.Key, cancel), chosen.Name, chosen.Personkrets);
        Readers = [.. (await status.CurrentAsync(chosen.Key, cancel)).Where(a => a.Kind is AppointmentKind.Handler)
            .Select(a => a.Title.Length > 0 ? $"{a.Name}, {a.Title}" : a.Name).Distinct().Order(StringComparer.Ordinal)];
        Others = [.. open.Where(o => o.Key != chosen.Key)];
        return Page();
    }
}

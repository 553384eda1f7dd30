using Styrning.Whistle.Cases;
using Styrning.Whistle.Domain;
using Styrning.Whistle.Features.Visselblasning.Shared;

namespace Styrning.Whistle.Features.Visselblasning;

/// <summary>Everything that must be said before somebody reports (VBL 5:9, GDPR art. 13), one tap from the first page.</summary>
internal sealed class InformationModel(ChannelStatus status) : ChannelPage
{
    /// <summary>By organisation, who reads: as they are known by their titles.</summary>
    public IReadOnlyList<(string Organisation, string Titles)> Readers { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var readers = new List<(string, string)>();
        foreach (var organisation in await status.OpenAsync(cancel))
        {
            var handlers = (await status.CurrentAsync(organisation.Key, cancel)).Where(a => a.Kind is AppointmentKind.Handler);
            readers.Add((organisation.Name, string.Join(", ", handlers.Select(a => a.Title).Where(title => title.Length > 0).Order(StringComparer.Ordinal))));
        }

        Readers = readers;
    }
}

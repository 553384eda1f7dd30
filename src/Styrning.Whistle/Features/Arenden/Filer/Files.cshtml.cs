using Microsoft.AspNetCore.Authorization;
using Styrning.Whistle.Access;
using Styrning.Whistle.Cases;

namespace Styrning.Whistle.Features.Arenden.Filer;

/// <summary>What has been sent in with a case.</summary>
[Authorize(WhistlePolicies.HandleCases)]
internal sealed class FilesModel(CaseDesk desk, SealedFiles files) : CasePage(desk)
{
    public IReadOnlyList<FileLine> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) =>
        Lines = [.. (await files.OfAsync(Id, cancel)).Select(file => FileLine.Of(Open, file)).OrderBy(line => line.With?.No).ThenBy(line => line.Name, StringComparer.Ordinal)];
}

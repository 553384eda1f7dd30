using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Workflow;

namespace Styrning.Web.Features.Processer.Definition;

/// <summary>One version of a process, with its file.</summary>
[Authorize(Policies.ReadProcesses)]
internal sealed class ShowVersionModel(ProcessFiles files, ProcessOverview<StyrningDb> overview, Subjects subjects, IAuthorizationService authorization) : DefinitionPage(files, overview, subjects, authorization)
{
    private readonly ProcessFiles _files = files;

    [FromRoute]
    public int Version { get; set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(Version, cancel);

    /// <summary>The file as it was published, byte for byte but for its encoding, to go on with in a modeler.</summary>
    public async Task<IActionResult> OnGetFilAsync(CancellationToken cancel) =>
        (await _files.VersionsAsync(Key, cancel)).FirstOrDefault(v => v.Version == Version) is { } version
            ? File(Encoding.UTF8.GetBytes(await _files.XmlAsync(version.Id, cancel)), "application/xml", $"{Key}.v{Version}.bpmn")
            : NotFound();
}

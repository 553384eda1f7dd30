using Microsoft.AspNetCore.Authorization;
using Styrning.Web.Access;

namespace Styrning.Web.Features.Dokument.Text.Versioner;

/// <summary>A version for paper: its cover and its text, nothing else.</summary>
[Authorize(Policies.ReadDocuments)]
internal sealed class PrintModel(TextDesk desk) : VersionPage(desk);

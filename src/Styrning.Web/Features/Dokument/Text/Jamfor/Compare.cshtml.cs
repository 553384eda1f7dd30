using Microsoft.AspNetCore.Authorization;
using Styrning.Web.Access;

namespace Styrning.Web.Features.Dokument.Text.Jamfor;

/// <summary>What differs between two versions, in one column.</summary>
[Authorize(Policies.ReadDocuments)]
internal sealed class CompareModel(TextDesk desk) : ComparePage(desk);

using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument.Register;

/// <summary>Writes down what has been changed in the register, in the same save as the change itself.</summary>
internal sealed class DocumentEdits(StyrningDb db, CurrentUser user, TimeProvider clock)
{
    /// <param name="what">One Swedish sentence.</param>
    /// <param name="document">Null for the table of types and the registries.</param>
    public void Log(string what, Guid? document) => db.Add(new DocumentChange
    {
        At = clock.GetUtcNow(),
        By = user.PersonId,
        DocumentId = document,
        What = what.Length <= DocumentChange.LongestWhat ? what : what[..(DocumentChange.LongestWhat - 1)] + "…",
    });
}

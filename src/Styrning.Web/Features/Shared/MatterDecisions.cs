using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Shared;

/// <summary>What organs have done with a matter, for the rules that read its history.</summary>
internal static class MatterDecisions
{
    /// <summary>A document that was taken out of a batch keeps what had been done with it there: who prepared it, and that a minority has asked once.</summary>
    public static IQueryable<Decision> DecisionsOf(this StyrningDb db, DocumentMatter matter)
    {
        var (id, batch, from) = (matter.Id, matter.TakenOutOfId ?? matter.Id, matter.CreatedAt);
        return db.Set<Decision>().Where(d => d.MatterId == id || (d.MatterId == batch && d.RecordedAt <= from));
    }
}

using Styrning.Domain.Organisation;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Organisation;

/// <summary>
/// How the organisation is changed: in one transaction, by rules that were asked of the organisation as it is in that transaction, with a line in
/// the log of who did what.
/// </summary>
public sealed class OrganisationEdits(StyrningDb db, OrganisationReader organisation, CurrentUser user, TimeProvider clock)
{
    public DateOnly Today => organisation.Today;

    public Task<OrganisationChart> ChartAsync(CancellationToken cancel) => organisation.ChartAsync(cancel);

    /// <exception cref="Domain.RuleBroken">A rule of the domain, or ORG-17 when nobody could change the organisation any more. Nothing is saved.</exception>
    public async Task MakeAsync(Func<OrganisationChart, Task> change, CancellationToken cancel)
    {
        try
        {
            await db.InTransactionAsync(async () =>
            {
                var before = await AskAgainAsync(cancel);
                await change(before);
                await db.SaveChangesAsync(cancel);
                KeptBySomebody.Require(before, await AskAgainAsync(cancel), Today);
            }, cancel);
        }
        finally
        {
            organisation.Forget();
        }
    }

    /// <summary>Writes the line of the log that belongs to the change.</summary>
    /// <param name="what">One Swedish sentence.</param>
    public void Log(string what, string? role = null, Guid? person = null, Guid? area = null) => db.Add(new OrganisationChange
    {
        At = clock.GetUtcNow(),
        By = user.PersonId,
        RoleKey = role,
        PersonId = person,
        AreaId = area,
        What = what.Length <= OrganisationChange.LongestWhat ? what : what[..(OrganisationChange.LongestWhat - 1)] + "…",
    });

    private Task<OrganisationChart> AskAgainAsync(CancellationToken cancel)
    {
        organisation.Forget();
        return organisation.ChartAsync(cancel);
    }
}

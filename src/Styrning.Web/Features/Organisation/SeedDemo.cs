using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Organisation;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Organisation;

/// <summary>Makes the demo's kommun in an empty database, once. A database that has persons is somebody's and is left alone.</summary>
internal sealed class SeedDemo(StyrningDb db, OrganisationReader organisation) : IRecordSeed
{
    public SeedFor For => SeedFor.Demo;

    public int Order => 0;

    public async Task RunAsync(CancellationToken cancel)
    {
        await db.InTransactionAsync(async () =>
        {
            if (await db.Set<Person>().AnyAsync(cancel))
            {
                return;
            }

            var demo = new DemoOrganisation(organisation.Today);
            db.AddRange(demo.Units);
            db.AddRange(demo.Persons);
            db.AddRange(demo.Roles);
            db.AddRange(demo.Holdings);
            db.AddRange(demo.Leaves);
            db.AddRange(demo.Areas);
        }, cancel);
    }
}

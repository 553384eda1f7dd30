using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Organisation;
using Styrning.Domain.Reporting;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Organisation;

/// <summary>Makes the demo's kommun in an empty database, once. A database that has persons is somebody's and is left alone.</summary>
internal static class SeedDemo
{
    public static async Task RunAsync(StyrningDb db, CancellationToken cancel)
    {
        await db.InTransactionAsync(async () =>
        {
            if (await db.Set<Person>().AnyAsync(cancel))
            {
                return;
            }

            db.AddRange(DemoOrganisation.Units);
            db.AddRange(DemoOrganisation.Persons);
            db.AddRange(DemoOrganisation.Roles);
            db.AddRange(DemoOrganisation.Holdings);
            db.AddRange(DemoOrganisation.Leaves);
            db.AddRange(DemoOrganisation.Areas);
        }, cancel);
    }
}

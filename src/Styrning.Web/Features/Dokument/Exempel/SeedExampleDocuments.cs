using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Dokument.Hanvisningar;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Dokument.Exempel;

/// <summary>The example documents, once, in a register that is empty.</summary>
internal sealed class SeedExampleDocuments(StyrningDb db, OrganisationReader organisation, LinkedDocuments links, TimeProvider clock) : IRecordSeed
{
    public SeedFor For => SeedFor.Example;

    public int Order => 30;

    public async Task RunAsync(CancellationToken cancel)
    {
        if (await db.Set<Styrdokument>().AnyAsync(cancel))
        {
            return;
        }

        var registrar = (await organisation.ChartAsync(cancel)).Resolve(Roles.Registrator, organisation.Today).PersonId ?? Guid.Empty;
        await db.InTransactionAsync(async () =>
        {
            var documents = ExampleRegister.All.ToDictionary(e => e.Title, e => e.ToDocument(registrar, clock.GetUtcNow()), StringComparer.Ordinal);
            db.AddRange(documents.Values);
            foreach (var child in ExampleRegister.All.Where(e => e.Parent is not null))
            {
                db.Add(new DocumentRelation { FromId = documents[child.Title].Id, ToId = documents[child.Parent!].Id, Kind = RelationKind.Parent });
            }

            await db.SaveChangesAsync(cancel);
            foreach (var version in documents.Values.Select(d => d.Versions[^1]))
            {
                await links.FindReferencesAsync(version, cancel);
            }
        }, cancel);
    }
}

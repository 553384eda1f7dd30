using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Dokument.Register;

/// <summary>A table of types to begin with, after the matrix that many kommuner use. Each kommun makes it its own.</summary>
internal sealed class SeedTypes(StyrningDb db) : IRecordSeed
{
    public SeedFor For => SeedFor.Everyone;

    public int Order => 20;

    public async Task RunAsync(CancellationToken cancel)
    {
        await db.InTransactionAsync(async () =>
        {
            if (await db.Set<DocumentType>().AnyAsync(cancel))
            {
                return;
            }

            db.AddRange(
                Type("vision", "vision", DocumentCharacter.Activating, DocumentLevel.Overview, OrganTyp.KF),
                Type("strategi", "strategi", DocumentCharacter.Activating, DocumentLevel.Overview, OrganTyp.KF),
                Type("program", "program", DocumentCharacter.Activating, DocumentLevel.General, OrganTyp.KF, OrganTyp.KS),
                Type("plan", "plan", DocumentCharacter.Activating, DocumentLevel.Detailed, OrganTyp.KF, OrganTyp.KS, OrganTyp.Namnd),
                Type("policy", "policy", DocumentCharacter.Normative, DocumentLevel.Overview, OrganTyp.KF),
                Type("riktlinje", "riktlinje", DocumentCharacter.Normative, DocumentLevel.General, OrganTyp.KF, OrganTyp.KS, OrganTyp.Namnd),
                Type("regler", "regler", DocumentCharacter.Normative, DocumentLevel.Detailed, OrganTyp.KS, OrganTyp.Namnd),
                Type("organisation", "organisationsbeskrivning", DocumentCharacter.Other, DocumentLevel.Detailed, OrganTyp.KS, OrganTyp.Namnd),
                Type("reglemente", "reglemente", DocumentCharacter.Other, DocumentLevel.General, OrganTyp.KF));
            db.AddRange(
                new DiariumSeries { Key = "ks", Name = "Kommunstyrelsens diarium", Pattern = "KS ÅÅÅÅ/N" },
                new DiariumSeries { Key = "ks-aldre", Name = "Kommunstyrelsens diarium, äldre", Pattern = "ÅÅÅÅ.NNN KS" });
        }, cancel);
    }

    private static DocumentType Type(string key, string name, DocumentCharacter character, DocumentLevel level, params List<OrganTyp> decidedBy) =>
        new() { Key = key, Name = name, Character = character, Level = level, DecidedBy = decidedBy };
}

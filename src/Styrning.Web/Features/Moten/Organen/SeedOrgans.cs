using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Domain.Time;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Moten.Organen;

/// <summary>Every kommun has a fullmäktige and a styrelse; most have an arbetsutskott. Their terms are the law's until the kommun says otherwise.</summary>
internal sealed class SeedOrgans(StyrningDb db) : IRecordSeed
{
    public SeedFor For => SeedFor.Everyone;

    public int Order => 10;

    public async Task RunAsync(CancellationToken cancel)
    {
        await db.InTransactionAsync(async () =>
        {
            if (await db.Set<Organ>().AnyAsync(cancel))
            {
                return;
            }

            db.AddRange(
                Organ("kf", "Kommunfullmäktige", "KF", OrganTyp.KF, 7, TermOfOffice.Kf, preparedBy: "ks"),
                Organ("ks", "Kommunstyrelsen", "KS", OrganTyp.KS, 5, TermOfOffice.Ks, preparedBy: "ksau"),
                Organ("ksau", "Kommunstyrelsens arbetsutskott", "KSAU", OrganTyp.Utskott, 5, TermOfOffice.Ks, parent: "ks"));
        }, cancel);
    }

    private static Organ Organ(string key, string name, string shortName, OrganTyp typ, int kallelseDays, Func<int, TermOfOffice> term, string? parent = null, string? preparedBy = null)
    {
        var organ = new Organ
        {
            Key = key,
            Name = name,
            ShortName = shortName,
            Typ = typ,
            KallelseDays = kallelseDays,
            ParentKey = parent,
            PreparedByKey = preparedBy,
            SecretaryRoleKey = Roles.Namndsekreterare,
        };
        foreach (var year in (int[])[2018, 2022, 2026])
        {
            var days = term(year);
            organ.Terms.Add(new OrganTerm { OrganKey = key, FromOn = days.From, ToOn = days.To });
        }

        return organ;
    }
}

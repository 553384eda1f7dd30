using Styrning.Domain.Decisions;

namespace Styrning.Domain.Tests.Moten;

/// <summary>The organs that the tests of meetings begin from.</summary>
internal static class TheKommun
{
    public static Organ Kf { get; } = new() { Key = "kf", Name = "Kommunfullmäktige", ShortName = "KF", Typ = OrganTyp.KF, KallelseDays = 7, PreparedByKey = "ks", SecretaryRoleKey = "namndsekreterare" };

    public static Organ Ks { get; } = new() { Key = "ks", Name = "Kommunstyrelsen", ShortName = "KS", Typ = OrganTyp.KS, KallelseDays = 5, PreparedByKey = "ksau", SecretaryRoleKey = "namndsekreterare" };

    public static Organ Ksau { get; } = new() { Key = "ksau", Name = "Kommunstyrelsens arbetsutskott", ShortName = "KSAU", Typ = OrganTyp.Utskott, KallelseDays = 5, ParentKey = "ks", SecretaryRoleKey = "namndsekreterare" };

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");
}

using Styrning.Domain.Decisions;

namespace Styrning.Domain.Tests.Moten;

/// <summary>The organs that the tests of meetings begin from.</summary>
internal static class TheKommun
{
    public static Organ Kf => new() { Key = "kf", Name = "Kommunfullmäktige", ShortName = "KF", Typ = OrganTyp.KF, KallelseDays = 7, PreparedByKey = "ks", SecretaryRoleKey = "namndsekreterare" };

    public static Organ Ks => new() { Key = "ks", Name = "Kommunstyrelsen", ShortName = "KS", Typ = OrganTyp.KS, KallelseDays = 5, PreparedByKey = "ksau", SecretaryRoleKey = "namndsekreterare" };

    public static Organ Ksau => new() { Key = "ksau", Name = "Kommunstyrelsens arbetsutskott", ShortName = "KSAU", Typ = OrganTyp.Utskott, KallelseDays = 5, ParentKey = "ks", SecretaryRoleKey = "namndsekreterare" };

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");

    /// <summary>An organ with ledamöter "L1", "L2" … and ersättare "E1" …, all since 2020.</summary>
    public static Organ WithMembers(this Organ organ, int ordinary, int substitutes = 2)
    {
        for (var i = 1; i <= ordinary; i++) organ.AddMember($"L{i}", "S", MemberKind.Ordinary, Day("2020-01-01"), null, null);
        for (var i = 1; i <= substitutes; i++) organ.AddMember($"E{i}", "S", MemberKind.Substitute, Day("2020-01-01"), null, null);
        return organ;
    }

    public static Guid Named(this Organ organ, string name) => organ.Members.Single(member => member.Name == name).Id;

    public static Meeting MeetingOf(Organ organ, string day = "2027-02-24") => Meeting.Plan(organ, Day(day), new(18, 0), "Stadshuset", []);

    public static Attendance There(Guid member, int? from = null, int? to = null, bool atDistance = false) =>
        new() { MemberId = member, Kind = AttendanceKind.Serving, FromOrder = from, ToOrder = to, AtDistance = atDistance };

    public static Attendance InPlace(Guid member, Guid of, int? from = null, int? to = null) =>
        new() { MemberId = member, Kind = AttendanceKind.Serving, InPlaceOf = of, FromOrder = from, ToOrder = to };

    public static void Refused(string code, Action act) => Assert.Equal(code, Assert.Throws<RuleBroken>(act).Code);
}

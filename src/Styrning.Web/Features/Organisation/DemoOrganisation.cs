using Styrning.Domain;
using Styrning.Domain.Organisation;
using Styrning.Domain.Reporting;

namespace Styrning.Web.Features.Organisation;

/// <summary>
/// The organisation of the demo: the units, roles and areas of a real kommun's security report, held by persons who do not
/// exist. One role is held by a vikarie, so that the demo shows what happens on an ordinary day. Made anew each time it is
/// asked for: records belong to one database.
/// </summary>
/// <param name="today">The vikarie stands in since the beginning of last month, whenever the demo is made.</param>
internal sealed class DemoOrganisation(DateOnly today)
{
    private const int Klk = 1;
    private const int Social = 2;
    private const int Bou = 3;
    private const int Kou = 4;

    private static readonly (string Key, string Title, int Unit, string? Manager, string? Deputy, string Person)[] Posts =
    [
        ("kommundirektor", "kommundirektör", Klk, null, null, "Gunilla Hedström"),
        ("kanslichef", "kanslichef", Klk, "kommundirektor", null, "Peter Sandvik"),
        ("namndsekreterare", "nämndsekreterare", Klk, "kanslichef", "registrator", "Nils Åkesson"),
        ("registrator", "registrator", Klk, "kanslichef", null, "Birgitta Molin"),
        ("administrator", "administratör", Klk, "kanslichef", null, "Alva Lindgren"),
        ("forvaltningschef-social", "förvaltningschef, socialförvaltningen", Social, "kommundirektor", null, "Marie Falk"),
        ("forvaltningschef-bou", "förvaltningschef, BoU", Bou, "kommundirektor", null, "Johan Ceder"),
        ("forvaltningschef-kou", "förvaltningschef, KoU", Kou, "kommundirektor", null, "Elin Brage"),

        ("sakerhetschef", "säkerhetschef", Klk, "kommundirektor", "sakerhetshandlaggare", "Samir Haddad"),
        ("kommunjurist", "kommunjurist", Klk, "kanslichef", null, "Karin Öberg"),
        ("hr-strateg", "HR-strateg", Klk, "kommundirektor", null, "Anna Wester"),
        ("lokalstrateg", "lokalstrateg", Klk, "kommundirektor", null, "Tomas Ek"),
        ("sakerhetshandlaggare", "säkerhetshandläggare", Klk, "sakerhetschef", null, "Linnea Storm"),
        ("it-chef", "IT-chef", Klk, "kommundirektor", "informationssakerhetssamordnare", "Daniel Frisk"),
        ("informationssakerhetssamordnare", "informationssäkerhetssamordnare", Klk, "it-chef", null, "Mira Kallio"),
        ("bitradande-signalskyddschef", "biträdande signalskyddschef", Klk, "sakerhetschef", null, "Oskar Lundin"),
        ("beredskapssamordnare", "beredskapssamordnare", Klk, "sakerhetschef", "sakerhetshandlaggare", "Sara Nyberg"),
        ("kommunikationschef", "kommunikationschef", Klk, "kommundirektor", null, "Helena Ros"),
        ("enhetschef-vuxna", "enhetschef, enhet vuxna", Social, "forvaltningschef-social", null, "Ingrid Thulin"),
        ("lokalcontroller", "lokalcontroller", Bou, "forvaltningschef-bou", null, "Fredrik Alm"),
        ("projektledare-evenemang", "projektledare för evenemang", Kou, "forvaltningschef-kou", null, "Josefin Dahl"),
    ];

    // The ordinary lokalcontroller is away; this is who stands in.
    private const string SubstituteName = "Yusuf Karimi";

    // The säkerhetspolicy's organisation was decided that day; everybody has held their role since.
    private static readonly DateOnly DecidedOn = new(2019, 10, 14);

    private readonly DateOnly _awaySince = new DateOnly(today.Year, today.Month, 1).AddMonths(-1);

    public IReadOnlyList<Unit> Units { get; } =
    [
        new() { Id = Id(Klk), Name = "Kommunledningskontoret", ShortName = "KLK" },
        new() { Id = Id(Social), Name = "Socialförvaltningen", ShortName = "Socialförvaltningen" },
        new() { Id = Id(Bou), Name = "Barn- och ungdomsförvaltningen", ShortName = "BoU" },
        new() { Id = Id(Kou), Name = "Kultur- och utbildningsförvaltningen", ShortName = "KoU" },
    ];

    public IReadOnlyList<Role> Roles { get; } =
        [.. Posts.Select(p => new Role { Key = p.Key, Title = p.Title, UnitId = Id(p.Unit), ManagerKey = p.Manager, DeputyKey = p.Deputy })];

    public IReadOnlyList<Person> Persons { get; } =
        [.. Posts.Select((p, i) => PersonNamed(i, p.Person)), PersonNamed(Posts.Length, SubstituteName)];

    public IEnumerable<RoleHolding> Holdings =>
    [
        .. Posts.Select((p, i) => new RoleHolding { Id = Id(200 + i), RoleKey = p.Key, PersonId = PersonId(i), Kind = HolderKind.Ordinary, FromOn = DecidedOn }),
        new() { Id = Id(300), RoleKey = "lokalcontroller", PersonId = PersonId(Posts.Length), Kind = HolderKind.Substitute, FromOn = _awaySince },
    ];

    public IEnumerable<Leave> Leaves =>
        [new() { Id = Id(310), PersonId = PersonId(Array.FindIndex(Posts, p => p.Key == "lokalcontroller")), FromOn = _awaySince }];

    /// <summary>1.1–1.12 and 1.14. 1.13 has not existed for years, and no number is moved to fill it.</summary>
    public IReadOnlyList<ReportArea> Areas { get; } =
    [
        Area(1, "1.1", "Systematiskt arbetsmiljöarbete", "KLK", One("hr-strateg")),
        Area(2, "1.2", "Lokalsäkerhet", "KLK", One("lokalstrateg"), secrecy: "OSL 18:8"),
        Area(3, "1.3", "Bevakning", "KLK", One("sakerhetshandlaggare"), secrecy: "OSL 18:8"),
        Area(4, "1.4", "It-säkerhet och informationssäkerhet", "KLK", [new("it-chef", "IT-säkerhet"), new("informationssakerhetssamordnare", "informationssäkerhet")], Responsibility.Split, "OSL 18:8 b"),
        Area(5, "1.5", "Skydd mot grov organiserad brottslighet samt arbete mot våldsbejakande extremism", "KLK", [new("kommunjurist"), new("sakerhetshandlaggare")], Responsibility.Shared),
        Area(6, "1.6", "Signalskydd", "HR, KLK", One("bitradande-signalskyddschef"), secrecy: "OSL 15:2", separate: true),
        Area(7, "1.7", "Säkerhetsskydd", "KLK", One("sakerhetschef"), secrecy: "OSL 15:2", separate: true),
        Area(8, "1.8", "Beredskap och krishantering", "KLK", [new("beredskapssamordnare", IsLead: true), new("kommunikationschef"), new("sakerhetschef")], Responsibility.Shared, "OSL 18:13"),
        Area(9, "1.9", "Krisstöd", "Socialförvaltningen", One("enhetschef-vuxna"), formerly: "Posom"),
        Area(10, "1.10", "Civilt försvar", "KLK", One("beredskapssamordnare"), secrecy: "OSL 15:2", separate: true),
        Area(11, "1.11", "Brottsförebyggande arbete", "KLK", [new("sakerhetschef"), new("sakerhetshandlaggare")], Responsibility.Shared),
        Area(12, "1.12", "Skolsäkerhet", "BoU", One("lokalcontroller"), secrecy: "OSL 18:13 a"),
        Area(14, "1.14", "Evenemangssäkerhet", "KoU", One("projektledare-evenemang")),
    ];

    private static List<SectionAssignment> One(string role) => [new(role)];

    private static ReportArea Area(int id, string number, string title, string unit, List<SectionAssignment> assignments, Responsibility responsibility = Responsibility.Single, string? secrecy = null, bool separate = false, string? formerly = null)
    {
        var area = new ReportArea { Id = Id(400 + id), Number = number, Title = formerly ?? title, UnitText = unit, Responsibility = responsibility, Assignments = assignments, UsualSecrecy = secrecy, OftenSeparate = separate };
        area.Rename(title);
        return area;
    }

    private static Person PersonNamed(int index, string name) =>
        new() { Id = PersonId(index), Name = name, Email = AddressOf(name) };

    private static Guid PersonId(int index) => Id(100 + index);

    // example.se is set aside for examples: no letter of a demo can reach anyone.
    private static string AddressOf(string name) => SwedishText.SearchKey(name).Replace(' ', '.') + "@example.se";

    // Fixed ids, so that a demo made again is the same demo.
    private static Guid Id(int number) => new($"01900000-0000-7000-8000-{number:d12}");
}

using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using Styrning.Domain.Organisation;

namespace Styrning.Domain.Tests.Dokument;

/// <summary>A kommun with a handler, a reviewer, a preparer and others, one person in each role, and matters to begin.</summary>
internal static class AMatter
{
    public static readonly DateOnly Today = new(2026, 11, 23);
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private static readonly string[] Keys = ["handlaggare", "granskare", "beredare", "jurist"];
    private static readonly List<Person> Persons = [.. Keys.Select(key => new Person { Name = key, Email = $"{key}@exempelkommun.se" })];

    public static readonly OrganisationChart Chart = new([], Keys.Select(key => new Role { Key = key, Title = key }), Persons,
        Keys.Select(key => new RoleHolding { RoleKey = key, PersonId = PersonOf(key), Kind = HolderKind.Ordinary, FromOn = new(2020, 1, 1) }), []);

    public static readonly Organ Kf = new() { Key = "kf", Name = "Kommunfullmäktige", ShortName = "KF", Typ = OrganTyp.KF, SecretaryRoleKey = "namndsekreterare" };

    public static Guid PersonOf(string key) => Persons.Single(p => p.Name == key).Id;

    public static Styrdokument Document(string title = "Arkivpolicy", bool applies = false)
    {
        var document = new Styrdokument { Key = title, Title = title, TypeKey = "policy", OwnerRoleKey = "handlaggare", DecidingOrganKey = "kf" };
        var version = new DocumentVersion { DocumentId = document.Id, Number = 1, Source = VersionSource.Markdown, Markdown = "# Syfte", CreatedAt = Now, CreatedBy = PersonOf("handlaggare") };
        document.Versions.Add(version);
        if (applies)
        {
            version.Settle(Now);
            document.Decisions.Add(new DocumentDecision { DocumentId = document.Id, Effect = DecisionEffect.Adopt, VersionId = version.Id, OrganKey = "kf", DecidedOn = new(2022, 11, 30), RecordedAt = Now, RecordedBy = Guid.Empty });
        }

        return document;
    }

    public static NewMatter Plan(Styrdokument document, MatterAction action) => new()
    {
        DecidingOrganKey = "kf",
        HandlerRoleKey = "handlaggare",
        ReviewerRoleKey = "granskare",
        PreparerRoleKeys = ["beredare"],
        ArrivedOn = Today,
        Items = [new(document.Id, action)],
    };

    public static DocumentMatter Start(NewMatter plan, Organ? organ, Dictionary<Guid, string>? running, params Styrdokument[] documents) =>
        DocumentMatter.Start(plan, documents.ToDictionary(d => d.Id), organ, running ?? [], PersonOf("handlaggare"), Now, Today);

    public static DocumentMatter Started(MatterAction action = MatterAction.Adopt)
    {
        var document = Document(applies: action is not MatterAction.Adopt);
        return Start(Plan(document, action), Kf, null, document);
    }

    public static string Refused(Action act) => Assert.Throws<RuleBroken>(act).Code;
}

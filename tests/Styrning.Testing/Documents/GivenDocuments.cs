using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;

namespace Styrning.Testing.Documents;

/// <summary>Documents and meetings to begin from, as facts: as if they had been typed in from what the kommun had.</summary>
public static class GivenDocuments
{
    /// <summary>A document with one settled version and the decision that put it in force.</summary>
    public static Task<Styrdokument> AdoptedDocument(
        this StyrningHost host, string title, string type = "policy", string organ = "kf", string decidedOn = "2022-11-30", string owner = "kanslichef",
        string markdown = "# Syfte\n\nText.", RenewalRule? renewal = null, DateOnly? validTo = null, DateOnly? reviseBy = null) => host.WithDb(async db =>
    {
        var at = new DateTimeOffset(2022, 12, 1, 9, 0, 0, TimeSpan.Zero);
        var document = DraftOf(title, type, organ, owner, at, markdown);
        (document.Renewal, document.ValidToOn, document.ReviseByOn) = (renewal ?? RenewalRule.None, validTo, reviseBy);
        var version = document.Versions[0];
        version.Settle(at);
        document.Decisions.Add(new DocumentDecision
        {
            DocumentId = document.Id,
            Effect = DecisionEffect.Adopt,
            VersionId = version.Id,
            OrganKey = organ,
            DecidedOn = DateOnly.ParseExact(decidedOn, "yyyy-MM-dd"),
            KnownFinal = true,
            RecordedAt = at,
            RecordedBy = Guid.Empty,
        });
        db.Add(document);
        await db.SaveChangesAsync();
        return document;
    });

    /// <summary>A document that has a draft and no decision.</summary>
    public static Task<Styrdokument> DraftDocument(this StyrningHost host, string title, string type = "policy", string organ = "kf", string owner = "kanslichef", string markdown = "# Syfte\n\nText.") =>
        host.WithDb(async db =>
        {
            var document = DraftOf(title, type, organ, owner, new DateTimeOffset(2026, 11, 1, 9, 0, 0, TimeSpan.Zero), markdown);
            db.Add(document);
            await db.SaveChangesAsync();
            return document;
        });

    /// <summary>A meeting in the calendar, with nothing on it.</summary>
    public static Task<Meeting> Meeting(this StyrningHost host, string organ, string meetsOn) => host.WithDb(async db =>
    {
        var meeting = new Meeting { OrganKey = organ, MeetsOn = DateOnly.ParseExact(meetsOn, "yyyy-MM-dd") };
        db.Add(meeting);
        await db.SaveChangesAsync();
        return meeting;
    });

    private static Styrdokument DraftOf(string title, string type, string organ, string owner, DateTimeOffset at, string markdown)
    {
        var document = new Styrdokument
        {
            Key = SwedishText.SearchKey(title).Replace(' ', '-'),
            Title = title,
            SortKey = SwedishText.SortKey(title),
            TypeKey = type,
            OwnerRoleKey = owner,
            DecidingOrganKey = organ,
            CreatedAt = at,
        };
        document.Versions.Add(new DocumentVersion { DocumentId = document.Id, Number = 1, Source = VersionSource.Markdown, Markdown = markdown, CreatedAt = at, CreatedBy = Guid.Empty });
        return document;
    }
}

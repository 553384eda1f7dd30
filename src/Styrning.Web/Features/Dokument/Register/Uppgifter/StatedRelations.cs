using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Documents;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument.Register.Uppgifter;

/// <summary>The documents and what has been stated between them, for the form that states it.</summary>
internal sealed class StatedRelations(IReadOnlyList<Styrdokument> documents, IReadOnlyList<DocumentRelation> relations)
{
    // Two titles that differ by so few letters are likely one document: riktlinje and riktlinjer.
    private const int FewLetters = 2;

    public static async Task<StatedRelations> ReadAsync(StyrningDb db, CancellationToken cancel) => new(
        await db.Set<Styrdokument>().AsNoTracking().OrderBy(d => d.SortKey).ThenBy(d => d.Key).ToListAsync(cancel),
        await db.Set<DocumentRelation>().AsNoTracking().ToListAsync(cancel));

    public IEnumerable<SelectListItem> Choices(Guid? except) => [new("Inget", ""), .. documents.Where(d => d.Id != except).Select(d => new SelectListItem(d.Title, d.Key))];

    /// <summary>A document with the same title, or nearly.</summary>
    public Styrdokument? Twin(string? title, Guid? except)
    {
        var wanted = SwedishText.SearchKey(title);
        return wanted.Length == 0 ? null : documents.FirstOrDefault(d => d.Id != except && IsNear(wanted, SwedishText.SearchKey(d.Title)));
    }

    public IEnumerable<string?> Of(Guid document, RelationKind kind) =>
        documents.Where(d => relations.Any(r => r.Kind == kind && ((r.FromId == document && r.ToId == d.Id) || (kind is RelationKind.Related && r.ToId == document && r.FromId == d.Id)))).Select(d => d.Key);

    /// <summary>Makes the stated relations of a document those of the form.</summary>
    /// <returns>What was changed, for the log; empty when nothing was.</returns>
    /// <exception cref="RuleBroken">DOK-28 or DOK-29.</exception>
    public async Task<string> SetAsync(StyrningDb db, Guid document, IEnumerable<string?> parents, IEnumerable<string?> related, CancellationToken cancel)
    {
        var above = Ids(parents);
        DocumentParents.Require(document, above, relations);
        var own = await db.Set<DocumentRelation>().Where(r => r.FromId == document || (r.ToId == document && r.Kind == RelationKind.Related)).ToListAsync(cancel);
        var changes = new[] { ("överordnade dokument", Set(db, document, own, RelationKind.Parent, above)), ("besläktade dokument", Set(db, document, own, RelationKind.Related, Ids(related))) };
        return string.Join("; ", changes.Where(c => c.Item2.Length > 0).Select(c => $"{c.Item1}: {c.Item2}"));
    }

    private string Set(StyrningDb db, Guid document, List<DocumentRelation> own, RelationKind kind, List<Guid> wanted)
    {
        var had = own.Where(r => r.Kind == kind).ToDictionary(r => r, r => r.FromId == document ? r.ToId : r.FromId);
        var added = wanted.Where(id => id != document && !had.ContainsValue(id)).ToList();
        var gone = had.Where(r => !wanted.Contains(r.Value)).ToList();
        db.AddRange(added.Select(id => new DocumentRelation { FromId = document, ToId = id, Kind = kind }));
        db.RemoveRange(gone.Select(r => r.Key));
        return string.Join(", ", added.Select(id => $"{TitleOf(id)} lades till").Concat(gone.Select(r => $"{TitleOf(r.Value)} togs bort")));
    }

    private List<Guid> Ids(IEnumerable<string?> keys) => [.. documents.Where(d => keys.Contains(d.Key)).Select(d => d.Id)];

    private string TitleOf(Guid id) => documents.FirstOrDefault(d => d.Id == id)?.Title ?? "";

    private static bool IsNear(string one, string other)
    {
        var figures = string.Concat(one.Where(char.IsDigit)) == string.Concat(other.Where(char.IsDigit)); // 2022 and 2023 are two plans
        return one == other || (figures && Math.Min(one.Length, other.Length) >= 8 && Math.Abs(one.Length - other.Length) <= FewLetters && Distance(one, other) <= FewLetters);
    }

    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var (corner, _) = (row[0], row[0] = i);
            for (var j = 1; j <= other.Length; j++)
            {
                (corner, row[j]) = (row[j], Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), corner + (one[i - 1] == other[j - 1] ? 0 : 1)));
            }
        }

        return row[^1];
    }
}

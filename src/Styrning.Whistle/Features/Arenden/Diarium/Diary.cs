using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Whistle.Access;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;
using Styrning.Whistle.Features.Arenden.Handlingar;
using Styrning.Whistle.Published;

namespace Styrning.Whistle.Features.Arenden.Diarium;

/// <summary>A line of the registry: days, numbers, neutral words. Who sent it and what it is about is left out (OSL 5:2).</summary>
internal sealed record DiaryLine
{
    public required Guid Document { get; init; }

    /// <summary>Null until the matter has been given its number.</summary>
    public required string? CaseNumber { get; init; }

    /// <summary>Null until the document has been entered.</summary>
    public required string? EntryNumber { get; init; }

    /// <summary>The day it came, was made or was sent.</summary>
    public required DateOnly On { get; init; }

    public required DateOnly RegisteredOn { get; init; }

    public required CaseDocumentKind Kind { get; init; }

    public required string Matter { get; init; }

    public string Direction => DiaryKinds.DirectionOf(Kind);
}

/// <summary>The registrator's neutral diary of the kommun's channel. A company keeps its own.</summary>
internal sealed class Diary(WhistleDb db, ReadingLog log, CurrentHandler person, IWhistlePersons persons)
{
    public const int PageSize = 50;

    /// <summary>Those that are to be entered first, then the newest day. Within a day the order is nobody's: ids are random.</summary>
    /// <param name="number">Only those of the matters whose number holds this; empty: all.</param>
    [ObeysLaw("OSL 5:2")]
    public async Task<(IReadOnlyList<DiaryLine> Lines, int Count)> ReadAsync(int page, string number, CancellationToken cancel)
    {
        var lines = number.Length == 0 ? Lines() : Lines().Where(l => l.CaseNumber != null && l.CaseNumber.Contains(number));
        var count = await lines.CountAsync(cancel);
        return (await lines.OrderBy(l => l.EntryNumber != null).ThenByDescending(l => l.On).ThenBy(l => l.Document).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancel), count);
    }

    /// <summary>How many have no number yet, for whoever keeps the diary; none for everybody else.</summary>
    public async Task<int> ToEnterAsync(CancellationToken cancel) => persons.CurrentHolds(WhistlePolicies.DiaryRole) ? await Lines().CountAsync(l => l.EntryNumber == null, cancel) : 0;

    /// <summary>Enters a document. The first of a matter gives the matter the registry's number; the later ones follow it.</summary>
    /// <param name="number">As the registry gave it; only needed while the matter has none.</param>
    /// <returns>The number it was entered under; null when there is no such document.</returns>
    /// <exception cref="RuleBroken">VIS-88 another matter has the number, VIS-89 it is entered already.</exception>
    [ObeysLaw("OSL 5:1")]
    public async Task<string?> EnterAsync(Guid document, string number, CancellationToken cancel)
    {
        string? entered = null;
        await db.InTransactionAsync(async () =>
        {
            if (!await Lines().AnyAsync(l => l.Document == document, cancel))
            {
                return;
            }

            var entry = await db.Documents.SingleAsync(d => d.Id == document, cancel);
            Rule.Require(entry.DiaryNo is null, "VIS-89", $"Handlingen är redan införd, som {entry.DiaryNo}.");
            var @case = await db.Cases.SingleAsync(c => c.Id == entry.CaseId, cancel);
            @case.Diarienummer ??= await FreeAsync(@case, number, cancel);
            var before = await db.Documents.CountAsync(d => d.CaseId == @case.Id && d.DiaryNo != null, cancel);
            entered = entry.DiaryNo = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{@case.Diarienummer}:{before + 1}");
            db.Entry(@case).Property(c => c.Version).IsModified = true; // of two who enter at once the second is told
            await log.AddAsync(@case.Id, person.PersonId, "diarieforde", entry.Id, cancel);
        }, cancel);
        return entered;
    }

    private async Task<string> FreeAsync(WhistleCase @case, string number, CancellationToken cancel)
    {
        Rule.Require(!await db.Cases.AnyAsync(c => c.Organisation == @case.Organisation && c.Diarienummer == number, cancel), "VIS-88", $"Numret {number} har ett annat ärende. Kontrollera det i diariet.");
        return number;
    }

    private IQueryable<DiaryLine> Lines() =>
        from document in db.Documents.AsNoTracking()
        join @case in db.Cases on document.CaseId equals @case.Id
        join organisation in db.Organisations on @case.Organisation equals organisation.Key
        where organisation.Kind == VerksamhetsutovareKind.Kommun && DiaryKinds.Entered.Contains(document.Kind)
        select new DiaryLine
        {
            Document = document.Id,
            CaseNumber = @case.Diarienummer,
            EntryNumber = document.DiaryNo,
            On = document.On,
            RegisteredOn = document.RegisteredOn,
            Kind = document.Kind,
            Matter = organisation.NeutralMatter,
        };
}

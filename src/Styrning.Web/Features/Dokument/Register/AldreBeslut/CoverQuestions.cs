using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Documents;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Dokument.Register.AldreBeslut;

/// <summary>What may be wrong with a cover as it is typed in: told at once, since nobody will look at it again.</summary>
internal sealed class CoverQuestions(StyrningDb db)
{
    public async Task<IReadOnlyList<FormWarning?>> AboutAsync(Styrdokument document, OldDecision typed, RegisterTables tables, CancellationToken cancel) =>
    [
        Pattern(typed, tables),
        await ElsewhereAsync(document, typed, tables, cancel),
        Lower(document, typed, tables),
        Before(document, typed),
    ];

    private static FormWarning? Pattern(OldDecision typed, RegisterTables tables) => typed.Diarienummer is { Length: > 0 } number && Diarienummer.Read(number, tables.Series) is null
        ? new($"diarienummer/{number}", $"Diarienumret ”{number}” ser inte ut som något av kommunens. {Diarienummer.Expected(tables.Series, typed.DecidedOn?.Year ?? tables.Today.Year)} Kryssa för om det står så på försättsbladet.", "/dokument/diarier", "Så skriver diarierna sina nummer")
        : null;

    // One adoption has one diarienummer, and several documents may share the adoption: the same organ, the same day.
    private async Task<FormWarning?> ElsewhereAsync(Styrdokument document, OldDecision typed, RegisterTables tables, CancellationToken cancel)
    {
        if (typed.Diarienummer is not { Length: > 0 } number)
        {
            return null;
        }

        var other = await db.Set<DocumentDecision>().AsNoTracking()
            .Where(e => e.Diarienummer == number && e.WithdrawnOn == null && e.DocumentId != document.Id && (e.OrganKey != typed.OrganKey || e.DecidedOn != typed.DecidedOn))
            .OrderBy(e => e.DecidedOn).FirstOrDefaultAsync(cancel);
        if (other is not null && await db.Set<Styrdokument>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == other.DocumentId, cancel) is { } theirs)
        {
            return new($"samma-nummer/{number}/{theirs.Key}", $"Diarienumret {number} står redan på ett annat beslut: {theirs.Title}, {DocumentWords.Place(other, tables.Organs)}. Kryssa för om det är samma ärende.", RecordPaths.Of(theirs), $"Öppna {theirs.Title}");
        }

        var matter = await db.Set<DocumentMatter>().AsNoTracking().FirstOrDefaultAsync(m => m.Diarienummer == number, cancel);
        return matter is null ? null : new($"samma-nummer/{number}/{matter.Id}", $"Diarienumret {number} hör till ärendet ”{matter.Title}”. Kryssa för om beslutet fattades i det, utanför det här programmet.", RecordPaths.OfMatter(matter.Id), $"Öppna {matter.Title}");
    }

    private static FormWarning? Lower(Styrdokument document, OldDecision typed, RegisterTables tables) =>
        typed is { Effect: not DecisionEffect.Editorial, OrganKey: { } key } && tables.Organs.GetValueOrDefault(key) is { } organ && tables.Types.GetValueOrDefault(document.TypeKey)?.WarningFor(organ) is { } lower
            ? new($"instans/{document.TypeKey}/{key}", lower)
            : null;

    private static FormWarning? Before(Styrdokument document, OldDecision typed) =>
        typed.Effect is not DecisionEffect.Adopt && !document.Decisions.Exists(e => e.IsStanding && e.Effect is DecisionEffect.Adopt or DecisionEffect.Revise or DecisionEffect.ReAdopt && e.DecidedOn <= typed.DecidedOn)
            ? new($"ordning/{typed.Effect}/{typed.DecidedOn:yyyy-MM-dd}", $"Inget beslut före {(typed.DecidedOn is { } day ? SwedishText.Date(day) : "den dagen")} är inskrivet. Kryssa för om det första beslutet saknas hos er.")
            : null;
}

using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using Styrning.Domain.Time;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Dokument.Arenden;

namespace Styrning.Web.Features.Dokument.Fornyelse.Oversyn;

/// <summary>The tjänsteskrivelse of a matter: made from its record, read, written on, settled.</summary>
internal sealed class Memos(StyrningDb db, CurrentUser user, OrganisationReader organisation, TimeProvider clock)
{
    /// <summary>Whoever leads the matter, and whoever keeps the register; never one who is jävig in it (KL 6:30, 7:4).</summary>
    public bool MayWrite(DocumentMatter matter) => !matter.IsJavig(user.PersonId) && (user.Holds(matter.HandlerRoleKey) || Roles.KeepTheDocuments.Any(user.Holds));

    /// <summary>A draft is for those who prepare the matter; what is settled is for everyone who reads documents.</summary>
    public bool MayRead(DocumentMatter matter, Tjansteskrivelse? memo) => memo is { IsSettled: true } || MayWrite(matter) || matter.PreparingRoles.Any(user.Holds);

    /// <summary>Null when there is no such matter.</summary>
    public Task<DocumentMatter?> MatterAsync(Guid id, CancellationToken cancel) => db.Set<DocumentMatter>().Include(m => m.Items).Include(m => m.Declarations).AsSplitQuery().SingleOrDefaultAsync(m => m.Id == id, cancel);

    public async Task<Tjansteskrivelse?> FindAsync(Guid matter, CancellationToken cancel) => await db.Set<Tjansteskrivelse>().FindAsync([matter], cancel);

    /// <summary>The first draft; the caller saves.</summary>
    public async Task DraftAsync(DocumentMatter matter, CancellationToken cancel)
    {
        var titles = await TitlesAsync(matter, cancel);
        var items = matter.Items.Select(i => new MemoItem(titles[i.DocumentId], i.Action, i.ReplacedById is { } other ? titles.GetValueOrDefault(other) : null))
            .OrderBy(i => SwedishText.SortKey(i.Title), StringComparer.Ordinal).ToList();
        var memo = new Tjansteskrivelse { MatterId = matter.Id };
        memo.Write(MemoDraft.Background(items, await TermsAsync(matter, cancel)), MemoDraft.Proposals(items), user.PersonId, clock.GetUtcNow());
        db.Add(memo);
    }

    public async Task<MemoView> ViewAsync(DocumentMatter matter, Tjansteskrivelse memo, CancellationToken cancel)
    {
        var chart = await organisation.ChartAsync(cancel);
        var day = SwedishCalendar.DayOf(memo.WrittenAt);
        var organ = await db.Set<Organ>().AsNoTracking().SingleAsync(o => o.Key == matter.DecidingOrganKey, cancel);
        // The writer is named with the role by which they write: that of the handler, or else one of those who keep the register.
        var role = chart.RolesOf(memo.WrittenBy, day) is var roles && roles.Contains(matter.HandlerRoleKey) ? matter.HandlerRoleKey : Roles.KeepTheDocuments.FirstOrDefault(roles.Contains);
        var writer = chart.NameOf(memo.WrittenBy) + (role is null ? "" : $", {chart.TitleOf(role)}");
        return new(matter, memo, organ, memo.IsSettled ? memo.Rows : await RowsAsync(matter, cancel), writer, await db.IsDecidedAsync(matter, cancel));
    }

    /// <summary>Each document with the decision that it applies by today and what the matter wants for it, in Swedish order.</summary>
    public async Task<IReadOnlyList<MemoRow>> RowsAsync(DocumentMatter matter, CancellationToken cancel)
    {
        var ids = matter.Items.Select(i => i.DocumentId).ToList();
        var documents = await db.Set<Styrdokument>().AsNoTracking().Include(d => d.Decisions).Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, cancel);
        var titles = await TitlesAsync(matter, cancel);
        var organs = await db.Set<Organ>().AsNoTracking().ToDictionaryAsync(o => o.Key, o => o.ShortName, cancel);
        return
        [
            .. matter.Items.OrderBy(i => documents[i.DocumentId].SortKey, StringComparer.Ordinal).Select(i => new MemoRow(
                documents[i.DocumentId].Title,
                CurrentOf(documents[i.DocumentId], organs),
                RenewalWords.Of(i.Action) + (i.ReplacedById is { } other ? $" av {titles[other]}" : ""))),
        ];
    }

    private string CurrentOf(Styrdokument document, Dictionary<string, string> organs) => DocumentState.On(document, organisation.Today).Effect is not { } effect
        ? "inget beslut än"
        : $"{organs.GetValueOrDefault(effect.OrganKey, effect.OrganKey)} {SwedishText.Date(effect.DecidedOn)}{(effect.Paragraf is { } number ? $" § {number}" : "")}{(effect.Diarienummer.Length > 0 ? $", {effect.Diarienummer}" : "")}";

    private async Task<Dictionary<Guid, string>> TitlesAsync(DocumentMatter matter, CancellationToken cancel)
    {
        var ids = matter.Items.Select(i => i.DocumentId).Concat(matter.Items.Select(i => i.ReplacedById).OfType<Guid>()).Distinct().ToList();
        return await db.Set<Styrdokument>().Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, d => d.Title, cancel);
    }

    private async Task<IReadOnlyList<string>> TermsAsync(DocumentMatter matter, CancellationToken cancel)
    {
        var renewals = matter.Items.Select(i => i.RenewalId).OfType<Guid>().ToList();
        var terms = await db.Set<Renewal>().Where(r => renewals.Contains(r.Id) && r.OrganKey != null).Select(r => new { r.OrganKey, r.FromOn }).Distinct().ToListAsync(cancel);
        var organs = await db.Set<Organ>().AsNoTracking().ToListAsync(cancel);
        return [.. terms.OrderBy(t => t.FromOn).Select(t => $"{organs.Find(o => o.Key == t.OrganKey)?.InSentence ?? t.OrganKey}s mandatperiod började {SwedishText.Date(t.FromOn)}")];
    }
}

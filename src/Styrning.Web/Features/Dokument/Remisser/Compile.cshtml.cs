using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument.Remisser;

/// <summary>Each synpunkt gets its bemötande. Several may write at once: only what somebody has changed is saved, and nobody writes over another's.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class CompileModel(StyrningDb db, CurrentUser user, OrganisationReader organisation) : RemissPage(db, user, organisation)
{
    [BindProperty(SupportsGet = true)]
    public string Ordning { get; set; } = "avsnitt";

    /// <summary>Only those without a bemötande.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Kvar { get; set; }

    [BindProperty]
    public Dictionary<Guid, TreatInput> Rows { get; set; } = [];

    public IReadOnlyList<IGrouping<string, Synpunkt>> Groups { get; private set; } = [];

    /// <summary>What somebody else has saved meanwhile.</summary>
    public IReadOnlyDictionary<Guid, RemissAnswer> Theirs { get; private set; } = new Dictionary<Guid, RemissAnswer>();

    public int Total => Remiss.Answers.Count();

    public int Done => Remiss.Answers.Count(a => a.IsTreated);

    /// <summary>Answers that may still be taken back.</summary>
    public IReadOnlyList<RemissRecipient> Early => [.. Remiss.Recipients.Where(r => r.HasAnswered && !Remiss.MayTreat(r, Today))];

    public bool MayFinish => Stage is RemissStage.Overdue or RemissStage.Closed && Done == Total;

    public IActionResult OnGet()
    {
        if (Remiss.FinishedOn is not null)
        {
            return Redirect($"{Path}/tabell");
        }

        Show();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var changed = Rows.Where(r => r.Value.IsChanged).ToList();
        await Db.InTransactionAsync(() =>
        {
            foreach (var (id, row) in changed)
            {
                var answer = Remiss.Answers.SingleOrDefault(a => a.Id == id) ?? throw new DbUpdateConcurrencyException("The answer has been taken back.");
                RequireSame(row.Version, answer.Version);
                Remiss.Treat(answer, row.Response ?? "", row.HeededValue, CurrentUser.PersonId, Today);
            }

            return Task.CompletedTask;
        }, cancel);
        Say(changed.Count == 0 ? "Inget var ändrat." : $"{SwedishText.Sentence(SwedishText.Count(changed.Count, "bemötande är sparat", "bemötanden är sparade", neuter: true))}.");
        return Redirect($"{Path}/sammanstallning?ordning={(Ordning == "instans" ? "instans" : "avsnitt")}{(Kvar ? "&kvar=true" : "")}");
    }

    protected override Task<bool> FindAsync(CancellationToken cancel) => Task.FromResult(Remiss.SentOn is not null);

    protected override Task ShowAsync(CancellationToken cancel)
    {
        Show();
        return Task.CompletedTask;
    }

    private void Show()
    {
        var typed = Rows;
        Groups = Synpunkt.Of(Remiss, Ordning == "instans").SelectMany(g => g).Where(s => Remiss.MayTreat(s.From, Today) && (!Kvar || !s.Answer.IsTreated || typed.ContainsKey(s.Answer.Id)))
            .GroupBy(s => Ordning == "instans" ? s.From.Name : s.Place).ToList();
        Rows = Groups.SelectMany(g => g).ToDictionary(s => s.Answer.Id, s => TreatInput.Of(s.Answer, typed.GetValueOrDefault(s.Answer.Id)));
        Theirs = Remiss.Answers.Where(a => typed.TryGetValue(a.Id, out var row) && row.IsChanged && row.Version != a.Version).ToDictionary(a => a.Id);
        ModelState.Where(e => e.Key.StartsWith("Rows", StringComparison.Ordinal)).ToList().ForEach(e => ModelState.Remove(e.Key));
    }
}

/// <summary>A bemötande as it is typed, beside what was saved when the page was shown.</summary>
public sealed class TreatInput
{
    public string? Response { get; set; }

    /// <summary>"ja", "nej" or empty.</summary>
    public string? Heeded { get; set; }

    public string? Was { get; set; }

    public int Version { get; set; }

    public bool? HeededValue => Heeded switch { "ja" => true, "nej" => false, _ => null };

    public bool IsChanged => Whole(Response, Heeded) != (Was ?? "|").ReplaceLineEndings("\n");

    public static TreatInput Of(RemissAnswer saved, TreatInput? typed)
    {
        var heeded = saved.Heeded switch { true => "ja", false => "nej", null => "" };
        return new()
        {
            Response = typed is { IsChanged: true } ? typed.Response : saved.Response,
            Heeded = typed is { IsChanged: true } ? typed.Heeded : heeded,
            Was = Whole(saved.Response, heeded),
            Version = saved.Version,
        };
    }

    private static string Whole(string? response, string? heeded) => $"{heeded}|{(response ?? "").ReplaceLineEndings("\n").Trim()}";
}

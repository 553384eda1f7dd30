using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Domain.Time;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Moten.Anslag.Justering;

/// <summary>That a protocol has been justerat: which day, by whom, and where the original is kept. And the way to put it right when it was typed in wrong.</summary>
[Authorize(Policies.ManageMeetings)]
internal sealed class SignModel(StyrningDb db, ReadProtocols protocols, Recording record, CurrentUser user, OrganisationReader organisation) : ProtocolPage(protocols, user, organisation)
{
    [BindProperty, Required(ErrorMessage = "Ange dagen då den sista skrev under.")]
    public DateOnly? JusteradOn { get; set; }

    [BindProperty]
    public List<string> Signed { get; set; } = [];

    [BindProperty, StringLength(300, ErrorMessage = "Namnen kan vara högst 300 tecken tillsammans.")]
    public string? Others { get; set; }

    [BindProperty, Required(ErrorMessage = "Ange var originalet finns, så att den som vill läsa hittar det."), StringLength(300, ErrorMessage = "Högst 300 tecken.")]
    public string? KeptAt { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public IReadOnlyList<string> ToSign { get; private set; } = [];

    public bool IsCorrection => Shown.Protocol.JusteradOn is not null;

    public LegalDeadline Due => Shown.Protocol.JusteringDue;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        var protocol = Shown.Protocol;
        JusteradOn = protocol.JusteradOn ?? (protocol.Manner is JusteringManner.Immediate ? protocol.DecidedOn : Today);
        KeptAt = protocol.OriginalKeptAt;
        Signed = [.. ToSign.Where(name => !IsCorrection || protocol.JusteradBy.Contains(name, StringComparison.Ordinal))];
        if (IsCorrection)
        {
            Others = string.Join("\n", protocol.JusteradBy.Split([", ", " och "], StringSplitOptions.None).Except(ToSign));
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var seen = Version;
        await LoadAsync(cancel);
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        var by = new Signatories(ToSign).Signed(Signed, (Others ?? "").Split('\n', StringSplitOptions.TrimEntries));
        await record.ChangeAsync(Id, p => p.SetJusterad(JusteradOn!.Value, by, KeptAt!.Trim(), Today, record.Person, record.Now), cancel, seen);
        await LoadAsync(cancel);
        var late = Shown.Protocol.WasJusteradLate ? $" Det var senare än {SwedishText.Date(Due.Due)}, men justeringen gäller." : "";
        return ToProtocol($"Protokollet är justerat.{late} Anslå justeringen senast {SwedishText.Date(Shown.Protocol.AnslagDue!.Due)}.");
    }

    public async Task<IActionResult> OnPostRattaAsync(CancellationToken cancel)
    {
        var seen = Version;
        await LoadAsync(cancel);
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        var by = new Signatories(ToSign).Signed(Signed, (Others ?? "").Split('\n', StringSplitOptions.TrimEntries));
        await record.ChangeAsync(Id, p => p.CorrectJustering(JusteradOn!.Value, by, KeptAt!.Trim(), Today, record.Person, record.Now), cancel, seen);
        return ToProtocol("Uppgifterna om justeringen är rättade. Vad de var förut står kvar på protokollets sida.");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        Version = Shown.Protocol.Version; // whoever was told of another's change has seen it, and may save anew
        var meeting = Shown.Meeting;
        var ids = meeting is null ? [] : new[] { meeting.ChairId }.OfType<Guid>().Concat(meeting.AdjusterIds).Distinct().ToList();
        var names = await db.Set<OrganMember>().AsNoTracking().Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.Name, cancel);
        ToSign = [.. ids.Where(names.ContainsKey).Select(id => names[id]).Distinct()];
    }
}

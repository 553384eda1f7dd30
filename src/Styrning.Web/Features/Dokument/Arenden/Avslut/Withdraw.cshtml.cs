using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Web.Access;

namespace Styrning.Web.Features.Dokument.Arenden.Avslut;

/// <summary>Skriver av: the matter ends without a decision, leaves the agendas that have not been sent, and its draft is free again.</summary>
[Authorize(Policies.ReadDocuments)]
internal sealed class WithdrawModel(MatterDesk desk, Withdrawal withdrawal) : MatterPage(desk)
{
    [BindProperty]
    public string? Because { get; set; }

    /// <summary>Agendas that have been sent: what stands there is for the meeting to strike.</summary>
    public IReadOnlyList<string> SentAgendas { get; private set; } = [];

    protected override bool MayOpen => Desk.KeepsDocuments || Desk.Holds(Matter.HandlerRoleKey);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Desk.InTransactionAsync(Matter, async matter =>
        {
            MatterDesk.RequireUnchanged(matter, Stamp);
            await withdrawal.RunAsync(matter, Because ?? "", cancel);
        }, cancel);
        return ToMatter("Ärendet är avskrivet. Utkastet finns kvar och går att ta upp i ett nytt ärende.");
    }

    protected override async Task ShowAsync(CancellationToken cancel) => SentAgendas = await withdrawal.SentAgendasAsync(Matter, cancel);
}

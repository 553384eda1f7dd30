using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Domain;
using Styrning.Domain.Documents;
using Styrning.Web.Access;

namespace Styrning.Web.Features.Dokument.Arenden.Uppgifter;

/// <summary>Somebody who prepares the matter says whether they are jävig, asked by the process or unprompted; who is, is replaced before it goes on.</summary>
[Authorize(Policies.ReadDocuments)]
internal sealed class DeclareJavModel(MatterDesk desk) : MatterPage(desk)
{
    [BindProperty, Required(ErrorMessage = "Välj om du är jävig.")]
    public bool? IsJavig { get; set; }

    [BindProperty, StringLength(2000, ErrorMessage = "Grunden kan ha högst 2 000 tecken.")]
    public string? Ground { get; set; }

    [BindProperty]
    public string? TakenOverBy { get; set; }

    /// <summary>The role in which they prepare the matter.</summary>
    public string MyRole => Waiting?.Role is { } asked && Matter.PreparingRoles.Contains(asked) ? asked : Matter.PreparingRoles.First(Desk.Holds);

    /// <summary>Handler and reviewer cannot be without somebody.</summary>
    public bool MustBeReplaced => MyRole == Matter.HandlerRoleKey || MyRole == Matter.ReviewerRoleKey;

    public bool HasDeclaredJav => Matter.IsJavig(Desk.Me);

    protected override string Form => DocumentTasks.DeclareJav;

    protected override bool MayOpen => Matter.PreparingRoles.Any(Desk.Holds) && !Matter.IsWithdrawn;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        await Desk.InTransactionAsync(Matter, matter => DeclareAsync(matter, MyRole, cancel), cancel);
        return ToMatter(IsJavig!.Value ? "Din anmälan om jäv är registrerad. Du deltar inte längre i ärendet." : "Tack. Ditt svar är registrerat.");
    }

    private async Task DeclareAsync(DocumentMatter matter, string role, CancellationToken cancel)
    {
        matter.Declare(Desk.Me, role, IsJavig!.Value, Ground ?? "", Desk.Now);
        if (IsJavig.Value)
        {
            var other = string.IsNullOrEmpty(TakenOverBy) ? null : TakenOverBy;
            Rule.Require(other is null || Chart.Role(other) is not null, "DOK-74", "Välj en funktion i listan.");
            matter.ReplaceRole(role, other, other is null ? null : Chart.Resolve(other, Desk.Today).PersonId, $"Jäv. {(other is null ? "Ingen tar över." : $"{SwedishText.Sentence(Chart.TitleOf(other))} tar över.")}", Desk.Me, Desk.Now);
            if (await Desk.TellOfRolesAsync(matter, cancel))
            {
                return; // the process asks anew, without this person
            }
        }

        if (await Desk.TaskAsync(Form, matter, cancel) is { } task)
        {
            await Desk.CompleteAsync(task, cancel);
        }
    }
}

using Styrning.Domain;
using Styrning.Domain.Organisation;
using Styrning.Web.Access;
using Styrning.Workflow.Storage;

namespace Styrning.Web.Features.Processer.Arende;

/// <summary>Who has a task today, in words.</summary>
internal sealed class Holders(OrganisationReader organisation, CurrentUser user)
{
    private OrganisationChart _chart = null!;
    private IReadOnlySet<string> _mine = new HashSet<string>();

    public string Me => user.PersonId.ToString();

    public async Task LoadAsync(CancellationToken cancel)
    {
        _chart = await organisation.ChartAsync(cancel);
        _mine = Assignee.AllOf(user.PersonId, _chart, organisation.Today);
    }

    /// <summary>Whether the person at the screen does it, on the common page.</summary>
    public bool IsMine(WorkflowTask task) => task.Form is null && task.Role is { } role && _mine.Contains(role);

    public string Of(string? role)
    {
        if (role is null)
        {
            return "Ingen roll";
        }

        if (Assignee.PersonIn(role) is { } person)
        {
            return _chart.NameOf(person);
        }

        return _chart.Role(role) is null ? $"Rollen {role} finns inte i organisationen"
            : $"{SwedishText.Sentence(_chart.TitleOf(role))}, {(_chart.Resolve(role, organisation.Today).PersonId is { } holder ? _chart.NameOf(holder) : "ingen på plats")}";
    }
}

using Microsoft.AspNetCore.Mvc.Rendering;
using Styrning.Domain.Reporting;

namespace Styrning.Web.Features.Rapporter.Avsnitt;

/// <summary>An inherited commitment in the form.</summary>
internal sealed record AnswerField(int Index, Commitment Commitment, AnswerRow Row, int Year)
{
    public static IEnumerable<SelectListItem> Causes { get; } =
        [new("Välj orsak", ""), .. Enum.GetValues<DelayCause>().Select(c => new SelectListItem(Domain.SwedishText.Sentence(ReportWords.Of(c)), c.ToString()))];

    public string Name(string field) => $"Draft.Answers[{Index}].{field}";

    /// <summary>"Åtagande 2", for whoever hears the fields one by one.</summary>
    public string Heard => $"Åtagande {Index + 1}";
}

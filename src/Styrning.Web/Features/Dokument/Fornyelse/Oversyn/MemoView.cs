using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;

namespace Styrning.Web.Features.Dokument.Fornyelse.Oversyn;

/// <summary>A tjänsteskrivelse as it is read: on the page, on paper and in a file.</summary>
/// <param name="Rows">As the record has it now, or as it was when the text was settled.</param>
/// <param name="Writer">"Nils Åkesson, nämndsekreterare".</param>
internal sealed record MemoView(DocumentMatter Matter, Tjansteskrivelse Memo, Organ Organ, IReadOnlyList<MemoRow> Rows, string Writer, bool IsDecided)
{
    public const string Current = "Gäller enligt", Proposed = "Föreslås";

    public string Title => Matter.Title;

    public string Decides => $"{Organ.Name} beslutar";

    /// <summary>"Ärende KS 2026/255 · 23 november 2026".</summary>
    public string Facts => string.Join(" · ", new[]
    {
        Matter.Diarienummer.Length > 0 ? $"Diarienummer {Matter.Diarienummer}" : "Inte diariefört än",
        SwedishText.Date(Domain.Time.SwedishCalendar.DayOf(Memo.WrittenAt)),
    });

    public IEnumerable<string> Paragraphs => Memo.Background.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The att-satser as one sentence in a list: a comma after each but the last two.</summary>
    public IEnumerable<string> Proposals => Memo.Proposals.Select((p, i) => p.TrimEnd('.', ',', ' ') + (i == Memo.Proposals.Count - 1 ? "." : i == Memo.Proposals.Count - 2 ? ", och" : ","));
}

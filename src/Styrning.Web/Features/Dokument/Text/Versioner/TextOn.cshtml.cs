using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Domain;
using Styrning.Domain.Documents;
using Styrning.Web.Access;

namespace Styrning.Web.Features.Dokument.Text.Versioner;

/// <summary>The text that applied on a day, as far as is known now.</summary>
[Authorize(Policies.ReadDocuments)]
internal sealed class TextOnModel(TextDesk desk) : TextPage(desk)
{
    [BindProperty(SupportsGet = true, Name = "datum")]
    public DateOnly? Day { get; set; }

    public DateOnly Asked => Day ?? Today;

    /// <summary>What the document was that day.</summary>
    public DocumentState Then { get; private set; } = null!;

    /// <summary>The text that applied; null when none did, or when this person may not read it yet.</summary>
    public DocumentVersion? Shown => Readable.FirstOrDefault(v => v.Id == Then.VersionId);

    /// <summary>Why there is a text, or none.</summary>
    public string Because => Then.Stage switch
    {
        DocumentStage.NotDecided => "Inget beslut om dokumentet gällde den dagen.",
        DocumentStage.Coming => $"Dokumentet började gälla först {SwedishText.Date(Then.Coming!.FirstDayOn)}.",
        DocumentStage.Repealed => $"Dokumentet var upphävt sedan {SwedishText.Date(Then.Effect!.FirstDayOn)}.",
        DocumentStage.Replaced => $"Dokumentet var ersatt av ett annat sedan {SwedishText.Date(Then.Effect!.FirstDayOn)}.",
        DocumentStage.Expired => "Dokumentets giltighetstid hade gått ut.",
        _ when Then.VersionId is null => "Dokumentet gällde, men texten finns inte här.",
        _ when Shown is null => "Dokumentet gällde. Texten visas när protokollet är justerat.",
        _ => $"Den dagen gällde version {Shown.Label}. {VersionWords.Of(Then.Effect!, OrganOf)}.",
    };

    public void OnGet() => Then = DocumentState.On(Document, Asked);
}

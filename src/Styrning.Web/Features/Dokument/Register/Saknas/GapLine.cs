using Styrning.Domain.Documents;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Dokument.Register.Saknas;

/// <summary>Something missing, and the form that mends it.</summary>
internal sealed record GapLine(Styrdokument Document, RecordGap Gap)
{
    /// <summary>Where it is mended, and what the link says.</summary>
    public (string Path, string Words) Mend()
    {
        var path = RecordPaths.Of(Document);
        var decision = Document.Decisions.Find(e => e.Id == Gap.DecisionId);
        return Gap.Kind switch
        {
            GapKind.NoOwnerHolder => ($"/organisation/roller/{Document.OwnerRoleKey}", "Ange innehavare"),
            GapKind.NoDecision => ($"{path}/aldre-beslut", "Skriv in beslutet"),
            GapKind.NoParagraf or GapKind.NoDiarienummer when decision is { IsTypedIn: true } => ($"{path}/aldre-beslut/{decision.Id}", "Rätta beslutet"),
            GapKind.NoParagraf or GapKind.NoDiarienummer => (decision?.MatterId is { } matter ? RecordPaths.OfMatter(matter) : path, "Öppna ärendet"),
            GapKind.NoText => ($"{path}/utkast", "Lägg in texten"),
            GapKind.NoRenewal => ($"{path}/andra#ReviseByOn", "Ange förnyelse"),
            GapKind.NoParent => ($"{path}/andra#Parents_0_", "Ange överordnat"),
            GapKind.NoSubject => ($"{path}/andra#Subject", "Ange ämne"),
            _ => ($"{path}/andra#ValidToOn", "Ange giltighetstid"),
        };
    }

    public static string NameOf(GapKind kind) => kind switch
    {
        GapKind.NoOwnerHolder => "Ansvarig på plats",
        GapKind.NoDecision => "Beslut",
        GapKind.NoParagraf => "Paragraf",
        GapKind.NoDiarienummer => "Diarienummer",
        GapKind.NoText => "Text",
        GapKind.NoRenewal => "Revideras senast",
        GapKind.NoParent => "Överordnat dokument",
        GapKind.NoSubject => "Ämne",
        _ => "Giltighetstid",
    };
}

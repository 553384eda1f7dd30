using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Documents;

namespace Styrning.Web.Features.Dokument.Hanvisningar;

/// <summary>What somebody chooses for a reference to a document that goes, or for a child of it.</summary>
public sealed class RepealChoice
{
    public const string Repoint = "pekas-om";
    public const string Strike = "stryks";
    public const string Keep = "star-kvar";

    public string? Kind { get; set; }

    public Guid? To { get; set; }

    public string? Note { get; set; }

    public int Version { get; set; }

    public static RepealChoice Of(DocumentReference reference, Guid? instead) => new()
    {
        Kind = reference.State switch { ReferenceState.Repointed => Repoint, ReferenceState.Struck => Strike, ReferenceState.Accepted => Keep, _ => instead is null ? "" : Repoint },
        To = reference.State is ReferenceState.Repointed ? reference.ToId : instead,
        Note = reference.Note,
        Version = reference.Version,
    };

    public static RepealChoice Of(ChildOfRepealed? decision, Guid? instead) => new()
    {
        Kind = decision is { IsDecided: true } ? decision.NewParentId is null ? Keep : Repoint : instead is null ? "" : Repoint,
        To = decision is { IsDecided: true } ? decision.NewParentId : instead,
        Note = decision?.Because,
        Version = decision?.Version ?? 0,
    };

    public static void RequireSame(int shown, int now)
    {
        if (shown != now)
        {
            throw new DbUpdateConcurrencyException("The record has been saved since the page was shown.");
        }
    }

    public bool IsSameAs(RepealChoice before) => Kind == before.Kind && (Kind != Repoint || To == before.To) && (Note ?? "").Trim() == (before.Note ?? "");

    /// <summary>Decides, when it says something else than what is decided already.</summary>
    public void Decide(DocumentReference reference)
    {
        if (string.IsNullOrEmpty(Kind) || IsSameAs(Of(reference, null)))
        {
            return;
        }

        RequireSame(Version, reference.Version);
        switch (Kind)
        {
            case Repoint:
                Rule.Require(To is not null, "DOK-162", $"Välj vilket dokument hänvisningen ”{reference.Words}” ska peka på i stället.");
                reference.Repoint(To.Value);
                break;
            case Strike:
                reference.Strike(Note ?? "");
                break;
            case Keep:
                reference.Accept(Note ?? "");
                break;
        }
    }
}

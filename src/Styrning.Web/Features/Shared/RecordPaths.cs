using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;

namespace Styrning.Web.Features.Shared;

/// <summary>The lasting addresses of documents, matters and meetings, for every feature that links to them.</summary>
public static class RecordPaths
{
    public static string Of(Styrdokument document) => $"/dokument/{document.Key}";

    public static string Of(Styrdokument document, DocumentVersion version) => $"/dokument/{document.Key}/version/{version.Label}";

    public static string OfMatter(Guid matter) => $"/dokument/arenden/{matter}";

    public static string OfRemiss(Guid matter, int round) => $"/dokument/arenden/{matter}/remiss/{round}";

    public static string OfRenewal(Guid renewal) => $"/dokument/fornyelse/{renewal}";

    public static string OfMeeting(string organKey, DateOnly meetsOn) => $"/moten/{organKey}/{SwedishText.ShortDate(meetsOn)}";

    public static string Of(Meeting meeting) => OfMeeting(meeting.OrganKey, meeting.MeetsOn);

    /// <summary>The § within its meeting's protocol.</summary>
    public static string Of(Meeting meeting, AgendaItem item) => $"{Of(meeting)}/punkt/{item.Id}";

    public static string OfProtocol(Guid protocol) => $"/moten/protokoll/{protocol}";
}

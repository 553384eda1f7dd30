using Styrning.Domain.Decisions;

namespace Styrning.Web.Features.Moten.Sammantraden;

/// <summary>Meetings as a table.</summary>
public sealed record MeetingRows(string Caption, IReadOnlyList<MeetingRow> Rows, bool ShowOrgan = false);

public sealed record MeetingRow(Meeting Meeting, Organ Organ, MeetingStanding Standing, DateOnly Today);

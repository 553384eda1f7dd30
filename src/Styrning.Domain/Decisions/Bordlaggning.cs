namespace Styrning.Domain.Decisions;

public static class Bordlaggning
{
    /// <summary>Where a tabled matter comes back: the organ's next meeting, unless it has decided otherwise. Null while there is none in the calendar.</summary>
    [ObeysLaw("KL 5:51")]
    public static Meeting? ComesBackAt(IEnumerable<Meeting> meetings, string organKey, DateOnly tabledOn) =>
        meetings.Where(m => m.OrganKey == organKey && m.MeetsOn > tabledOn && !m.IsCancelled).MinBy(m => m.MeetsOn);
}

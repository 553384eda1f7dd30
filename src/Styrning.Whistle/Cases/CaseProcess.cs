namespace Styrning.Whistle.Cases;

/// <summary>The names by which visselblasning.v1.bpmn and the pages know each other.</summary>
internal static class CaseProcess
{
    public const string Key = "visselblasning";

    /// <summary>Every task of the process is for whoever has the case: there is no other role.</summary>
    public const string Role = "behorig";

    public const string Acknowledge = "visselblasning/bekrafta";
    public const string Assess = "visselblasning/bedom";
    public const string SecondOpinion = "visselblasning/andra";
    public const string Investigate = "visselblasning/utred";
    public const string Feedback = "visselblasning/aterkoppla";
    public const string Close = "visselblasning/avsluta";
    public const string Dispose = "visselblasning/gallra";

    /// <summary>Feedback has been given while the investigation goes on.</summary>
    public const string InterimFeedback = "visselblasning.delaterkoppling";

    /// <summary>Something has been handed over (VBL 5:10) while the investigation goes on.</summary>
    public const string HandedOver = "visselblasning.overlamnat";

    /// <summary>A closed case is taken up again.</summary>
    public const string Reopen = "visselblasning.ateruppta";

    public static IReadOnlySet<string> Forms { get; } = new HashSet<string>(StringComparer.Ordinal) { Acknowledge, Assess, SecondOpinion, Investigate, Feedback, Close, Dispose };
}

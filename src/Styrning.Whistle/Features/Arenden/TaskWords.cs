using Styrning.Whistle.Cases;

namespace Styrning.Whistle.Features.Arenden;

/// <summary>What the tasks of the process are called, and where they are done.</summary>
internal static class TaskWords
{
    public static string Of(string form) => form switch
    {
        CaseProcess.Acknowledge => "Bekräfta rapporten",
        CaseProcess.Assess => "Bedöm om det är ett ärende enligt lagen",
        CaseProcess.SecondOpinion => "Bedöm som andra handläggare",
        CaseProcess.Investigate => "Utred",
        CaseProcess.Feedback => "Lämna slutlig återkoppling",
        CaseProcess.Close => "Avsluta ärendet",
        CaseProcess.Dispose => "Gallra, eller lämna till arkivet",
        _ => form,
    };

    public static string PathOf(string form, Guid @case) => form == CaseProcess.Dispose ? "/arenden/gallring" : CasePaths.Of(@case, form[(form.IndexOf('/') + 1)..]);
}

using Styrning.Domain;
using Styrning.Whistle.Cases;

namespace Styrning.Whistle.Features.Visselblasning.Shared;

/// <summary>What a reporter can be refused, in English. A code that is not here is said in Swedish.</summary>
internal static class EnglishRefusals
{
    private static readonly Dictionary<string, string> Sentences = new(StringComparer.Ordinal)
    {
        ["VIS-01"] = "The channel is closed right now. Use one of the other ways.",
        ["VIS-10"] = "Too many people are writing at the same time. Try again in a while, or use one of the other ways.",
        ["VIS-11"] = "Tell us what has happened before you send.",
        ["VIS-12"] = "Choose which organisation it is about before you send.",
        ["VIS-13"] = "Copy the code before you send.",
        ["VIS-29"] = "Nothing can be saved right now, so nothing new has been saved or sent. What you wrote is still here. Try again in a while, or use one of the other ways on the first page.",
        ["VIS-40"] = "The contact details cannot be taken back: either they are no longer there, or the report is being investigated, or it has already been passed on.",
        ["VIS-41"] = "The case is locked and nobody works in it any more. If you want to tell us something new, you can send a new report from the first page.",
        ["VIS-42"] = "The record has already been answered, or a new one has come. Read what is here now.",
        ["VIS-02"] = "The report is about everybody who could open it here. Use one of the other ways.",
        ["VIS-03"] = "The report has already been sent, or was begun more than a day ago. Nothing new has been sent.",
        ["VIS-90"] = "The file is too large. " + FileLimits.English,
        ["VIS-91"] = "There are too many files. " + FileLimits.English,
        ["VIS-92"] = "No more files can be received right now. What you have written is still here and can be sent without the file.",
        ["VIS-93"] = "The file is empty.",
    };

    public static string Of(RuleBroken refusal) => Sentences.GetValueOrDefault(refusal.Code, refusal.Sentence);
}

using Styrning.Domain.Documents;

namespace Styrning.Web.Features.Dokument.Remisser;

/// <summary>A page with a field for each place of what was sent.</summary>
internal interface IAnswerFields
{
    IReadOnlyList<RemissPlace> Places { get; }

    /// <summary>What is typed, by the place's number.</summary>
    Dictionary<int, string?> Texts { get; }

    /// <summary>What somebody else has saved meanwhile, by the place's number.</summary>
    IReadOnlyDictionary<int, string> Theirs { get; }
}

/// <summary>Between the fields of a page and the synpunkter of an answer.</summary>
internal static class AnswerFields
{
    public static Dictionary<int, string?> Read(RemissRecipient recipient, IReadOnlyList<RemissPlace> places) =>
        places.Select((place, i) => (i, recipient.Answers.Find(a => a.DocumentId == place.DocumentId && a.Section == place.Section)?.Text)).Where(t => t.Text is not null).ToDictionary(t => t.i, t => t.Text);

    public static void Write(RemissRecipient recipient, IReadOnlyList<RemissPlace> places, Dictionary<int, string?> texts)
    {
        for (var i = 0; i < places.Count; i++)
        {
            recipient.Write(places[i].DocumentId, places[i].Section, texts.GetValueOrDefault(i) ?? "");
        }
    }

    /// <summary>What differs between what is saved and what is typed.</summary>
    public static Dictionary<int, string> Others(Dictionary<int, string?> saved, Dictionary<int, string?> typed) =>
        saved.Where(s => Same(s.Value) != Same(typed.GetValueOrDefault(s.Key))).ToDictionary(s => s.Key, s => s.Value!);

    private static string Same(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();
}

namespace Styrning.Domain.Reporting.Reading;

/// <summary>The words of one sentence, by place.</summary>
internal sealed class SentenceWords
{
    private readonly string _sentence;
    private readonly List<(int Start, int End)> _words = [];

    public SentenceWords(string sentence)
    {
        _sentence = sentence;
        var at = 0;
        while (at < sentence.Length)
        {
            var start = at;
            while (at < sentence.Length && (char.IsLetterOrDigit(sentence[at]) || (sentence[at] == '-' && at > start)))
                at++;
            if (at > start)
                _words.Add((start, at));
            else
                at++;
        }
    }

    public int Count => _words.Count;

    public ReadOnlySpan<char> this[int at] => (uint)at < (uint)_words.Count ? _sentence.AsSpan(_words[at].Start, _words[at].End - _words[at].Start) : default;

    public int StartOf(int at) => _words[at].Start;

    public string Between(int from, int until) => _sentence[_words[from].Start.._words[Math.Min(until, _words.Count) - 1].End];

    public bool Is(int at, string word) => this[at].Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsIn(int at, HashSet<string> set) => set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(this[at]);

    /// <summary>A comma, a colon or a dash stands between this word and the one before.</summary>
    public bool BreaksBefore(int at) => at > 0 && at < Count && _sentence.AsSpan(_words[at - 1].End, _words[at].Start - _words[at - 1].End).IndexOfAny(",;:–()") >= 0;

    /// <summary>The word stands between quotation marks.</summary>
    public bool IsQuoted(int at)
    {
        var marks = 0;
        for (var index = 0; index < _words[at].Start; index++)
            marks += _sentence[index] is '"' or '”' or '“' or '»' or '«' ? 1 : 0;
        return marks % 2 == 1;
    }
}

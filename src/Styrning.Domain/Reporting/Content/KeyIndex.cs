namespace Styrning.Domain.Reporting.Content;

/// <summary>
/// A text in which many keys are looked for. The hashes of all its windows tell at once what is not there, so that a long report with
/// a thousand withheld sentences is read once and not a thousand times.
/// </summary>
internal sealed class KeyIndex
{
    private readonly string _text;
    private readonly int _window;
    private readonly HashSet<int> _hashes = [];

    /// <param name="texts">Read as one, so that a sentence that was cut in two is found.</param>
    /// <param name="window">No key is shorter than this.</param>
    public KeyIndex(IEnumerable<string> texts, int window)
    {
        _text = string.Concat(texts.Select(text => SwedishText.SearchKey(text).Replace(" ", "")));
        _window = window;
        for (var i = 0; i + window <= _text.Length; i++) _hashes.Add(string.GetHashCode(_text.AsSpan(i, window)));
    }

    public bool Contains(string key) => _hashes.Contains(string.GetHashCode(key.AsSpan(0, _window))) && _text.Contains(key, StringComparison.Ordinal);
}

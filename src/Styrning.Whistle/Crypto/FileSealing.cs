using System.Text;

namespace Styrning.Whistle.Crypto;

/// <summary>What a file's key, name and hash are sealed under: a draft's secret before the report is sent, the case's key after.</summary>
internal sealed class FileSealing
{
    private readonly SessionSecret? _draft;
    private readonly CaseKey? _case;

    private FileSealing(SessionSecret? draft, CaseKey? @case) => (_draft, _case) = (draft, @case);

    /// <summary>The draft or the case.</summary>
    public Guid Owner => _draft?.RowId ?? _case!.Case;

    /// <summary>Of the case's keys; 0 for a draft.</summary>
    public int KeyNo => _case?.No ?? 0;

    public static FileSealing Of(SessionSecret draft) => new(draft, null);

    public static FileSealing Of(CaseKey key) => new(null, key);

    public byte[] Seal(ReadOnlySpan<byte> plain, Guid file, string name) => _draft is null ? _case!.Seal(plain, file, name) : _draft.Seal(plain, file, name);

    public byte[] Seal(string plain, Guid file, string name) => Seal(Encoding.UTF8.GetBytes(plain), file, name);

    /// <exception cref="SealBroken">Changed, moved, or of another draft or key.</exception>
    public byte[] Open(ReadOnlySpan<byte> sealedBytes, Guid file, string name) =>
        _draft is null ? _case!.Open(sealedBytes, file, name) : _draft.Open(sealedBytes, file, name);

    /// <inheritdoc cref="Open"/>
    public string OpenText(ReadOnlySpan<byte> sealedBytes, Guid file, string name) => Encoding.UTF8.GetString(Open(sealedBytes, file, name));
}

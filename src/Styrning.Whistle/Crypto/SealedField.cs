using System.Text;

namespace Styrning.Whistle.Crypto;

/// <summary>
/// Where a ciphertext belongs. It is part of what is authenticated: a text that is moved to another case, row or column in the database does not open.
/// </summary>
/// <param name="Case">The case, or the draft.</param>
/// <param name="Row">The row that holds it.</param>
/// <param name="Name">The column, with a number where there are several: "text", "chunk/3".</param>
internal readonly record struct SealedField(Guid Case, Guid Row, string Name)
{
    internal byte[] Bytes() => Encoding.UTF8.GetBytes($"styrning/1/{Case:N}/{Row:N}/{Name}");
}

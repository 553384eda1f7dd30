namespace Styrning.Whistle.Crypto;

/// <summary>A ciphertext did not open: it was changed or moved, or the key is another's. Never shown as an empty text.</summary>
internal sealed class SealBroken(string what) : Exception($"The seal of {what} does not open.");

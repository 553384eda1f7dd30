namespace Styrning.Workflow;

/// <summary>The same key and version are published with another content. A published version is never edited: the host must not start.</summary>
public sealed class ProcessAlreadyPublished(string key, int version, string publishedHash, string offeredHash)
    : Exception($"Processen {key} version {version} är redan publicerad med ett annat innehåll ({publishedHash[..12]}…, inte {offeredHash[..12]}…). "
        + "En publicerad version ändras aldrig: ge den ändrade filen ett nytt versionsnummer.");

namespace Styrning.Whistle.Files.Cleaning;

/// <summary>What a copy can be.</summary>
internal enum CleanKind
{
    Jpeg,
    Png,
    Word,
    Sheet,
}

internal enum FirstBytes
{
    Other,
    Jpeg,
    Png,
    Zip,
}

/// <summary>A file is what its first bytes say; its name may say anything.</summary>
internal static class FileKinds
{
    public const int Needed = 8;

    public static FirstBytes Of(ReadOnlySpan<byte> start) =>
        start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? FirstBytes.Jpeg
        : start.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? FirstBytes.Png
        : start.StartsWith("PK\u0003\u0004"u8) ? FirstBytes.Zip
        : FirstBytes.Other;

    /// <summary>Four letters, which are also the extension, less a space.</summary>
    public static string Word(this CleanKind kind) => kind switch
    {
        CleanKind.Jpeg => "jpg ",
        CleanKind.Png => "png ",
        CleanKind.Word => "docx",
        _ => "xlsx",
    };

    public static bool IsWord(string word) => word is "jpg " or "png " or "docx" or "xlsx";
}

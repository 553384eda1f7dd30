namespace Styrning.Whistle.Cases;

/// <summary>How much may be sent. Said on the page before anybody chooses a file.</summary>
internal static class FileLimits
{
    public const long PerFile = 20 * Megabyte;

    public const long PerSending = 50 * Megabyte;

    public const int FilesPerSending = 20;

    /// <summary>Over all years, so that one code cannot fill the disk.</summary>
    public const long PerCase = 500 * Megabyte;

    public const int FilesPerCase = 300;

    /// <summary>A picture that is drawn again can be larger than it was.</summary>
    public const long PerCopy = 60 * Megabyte;

    /// <summary>Of everything that is written and not sent, together.</summary>
    public const long AllDrafts = 5_000 * Megabyte;

    public const string Swedish = "Högst 20 filer, högst 20 MB per fil och högst 50 MB tillsammans.";

    public const string English = "At most 20 files, at most 20 MB per file and at most 50 MB in all.";

    private const long Megabyte = 1024 * 1024;
}

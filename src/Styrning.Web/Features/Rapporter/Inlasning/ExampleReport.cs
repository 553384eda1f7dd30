namespace Styrning.Web.Features.Rapporter.Inlasning;

/// <summary>A short report of a kommun that does not exist, so that the demo can be tried without a report at hand.</summary>
internal static class ExampleReport
{
    public static string Text
    {
        get
        {
            using var stream = typeof(ExampleReport).Assembly.GetManifestResourceStream("exempelrapport-2025.txt") ?? throw new InvalidOperationException("The example is not in the program.");
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }
    }
}

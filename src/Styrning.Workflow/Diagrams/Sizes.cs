using System.Xml.Linq;

namespace Styrning.Workflow.Diagrams;

/// <summary>How large things are where the file does not say.</summary>
internal static class Sizes
{
    /// <summary>The width of the band with the name of a pool or lane.</summary>
    public const double Band = 30;

    public static (double Width, double Height) Of(XElement element) => element switch
    {
        _ when element.IsEvent() => (36, 36),
        _ when element.IsGateway() => (50, 50),
        _ when element.Is("dataStoreReference") => (50, 50),
        _ when element.IsData() => (36, 50),
        _ when element.Is("textAnnotation") => (120, 44),
        _ when element.Is("participant") => (600, 60),
        _ when element.Is("lane") => (570, 120),
        _ when element.Is("message") => (30, 20),
        _ => (100, 80),
    };
}

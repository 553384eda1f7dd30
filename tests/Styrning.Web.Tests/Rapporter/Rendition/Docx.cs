using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Validation;

namespace Styrning.Web.Tests.Rapporter.Rendition;

internal static class Docx
{
    /// <summary>What Word 2019 and Word of Microsoft 365 would object to.</summary>
    public static IReadOnlyList<string> Errors(byte[] docx) =>
    [
        .. new[] { FileFormatVersions.Office2019, FileFormatVersions.Microsoft365 }.SelectMany(version => Files.Open(docx, file =>
            new OpenXmlValidator(version).Validate(file).Select(error => $"{version} {error.Path?.XPath}: {error.Description}").ToList())),
    ];
}

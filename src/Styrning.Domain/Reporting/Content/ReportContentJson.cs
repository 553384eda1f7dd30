using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Styrning.Domain.Reporting.Content;

/// <summary>The frozen form of a report. The same content always gives the same text, so that its hash can be kept and asked again.</summary>
public static class ReportContentJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // Readable Swedish in the snapshot: it may be opened by an archivist long after this program is gone.
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowOutOfOrderMetadataProperties = true,
    };

    public static string Write(ReportContent content) => JsonSerializer.Serialize(content, Options);

    /// <exception cref="JsonException">The text is not a snapshot of a report.</exception>
    public static ReportContent Read(string json) =>
        JsonSerializer.Deserialize<ReportContent>(json, Options) ?? throw new JsonException("A snapshot is never null.");
}

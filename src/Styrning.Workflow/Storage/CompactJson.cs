using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Styrning.Workflow.Storage;

/// <summary>Writes JSON for our own columns: nothing escaped that need not be, for it is never put in a page.</summary>
internal static class CompactJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static string Write(Action<Utf8JsonWriter> content)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, Options))
            content(json);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}

using System.Text.Json;

namespace Styrning.Workflow.Storage;

/// <summary>What the journal keeps of a migration: between which versions of the process, and by which mapping.</summary>
public sealed record MigrationNote(int From, int To, IReadOnlyDictionary<string, string> Renamed);

/// <summary>A <see cref="MigrationNote"/> in the data of its journal entry.</summary>
public static class MigrationJson
{
    public static string Write(MigrationNote note) => CompactJson.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("f", note.From);
        json.WriteNumber("o", note.To);
        if (note.Renamed.Count > 0)
        {
            json.WriteStartObject("m");
            foreach (var (old, now) in note.Renamed.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                json.WriteString(old, now);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    });

    public static MigrationNote Read(WorkflowJournalEntry entry)
    {
        using var document = JsonDocument.Parse(entry.Data!);
        var json = document.RootElement;
        var renamed = json.TryGetProperty("m", out var map)
            ? map.EnumerateObject().ToDictionary(pair => pair.Name, pair => pair.Value.GetString()!, StringComparer.Ordinal)
            : [];
        return new MigrationNote(json.GetProperty("f").GetInt32(), json.GetProperty("o").GetInt32(), renamed);
    }
}

using System.IO.Compression;
using System.Text.Json;

namespace Styrning.Workflow.Storage;

/// <summary>Everything about an ended instance, as it is kept in one row of the archive: short JSON without what columns say, compressed.</summary>
internal sealed record PackedInstance(WorkflowInstance Instance, IReadOnlyList<WorkflowTask> Tasks, IReadOnlyList<WorkflowJournalEntry> Journal)
{
    private const int Format = 1;

    public WorkflowArchive Pack()
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(new Content(
            Format, Instance.Version, Instance.State, Instance.CallerInstance, Instance.CallerToken, Instance.RootId, Instance.Depth,
            [.. Tasks.Select(Kept.Of)], [.. Journal.Select(Entry.Of)]), Json);
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize))
            brotli.Write(bytes);
        return new WorkflowArchive
        {
            InstanceId = Instance.Id,
            DefinitionId = Instance.DefinitionId,
            SubjectKind = Instance.SubjectKind,
            Subject = Instance.Subject,
            StartedAt = Instance.StartedAt,
            EndedAt = Instance.EndedAt!.Value,
            Content = packed.ToArray(),
        };
    }

    public static PackedInstance Unpack(WorkflowArchive row)
    {
        using var brotli = new BrotliStream(new MemoryStream(row.Content), CompressionMode.Decompress);
        var content = JsonSerializer.Deserialize<Content>(brotli, Json)!;
        if (content.Format != Format)
            throw new InvalidOperationException($"The archived instance {row.InstanceId} has the format {content.Format}, which this version cannot read.");

        var instance = new WorkflowInstance
        {
            Id = row.InstanceId,
            DefinitionId = row.DefinitionId,
            SubjectKind = row.SubjectKind,
            Subject = row.Subject,
            StartedAt = row.StartedAt,
            EndedAt = row.EndedAt,
            Version = content.Version,
            State = content.State,
            CallerInstance = content.Caller,
            CallerToken = content.CallerToken,
            RootId = content.Root,
            Depth = content.Depth,
        };
        return new PackedInstance(instance, [.. content.Tasks.Select(task => task.Row(instance))], [.. content.Journal.Select(entry => entry.Row(row.InstanceId))]);
    }

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = null,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingDefault,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private sealed record Content(
        int Format, int Version, string State, Guid? Caller, int? CallerToken, Guid? Root, short Depth, IReadOnlyList<Kept> Tasks, IReadOnlyList<Entry> Journal);

    private sealed record Kept(
        Guid Id, int Token, string Element, string Name, string? Form, string? Role, string? Key, long Created, long? Completed, string? By, long? Cancelled)
    {
        public static Kept Of(WorkflowTask task) => new(task.Id, task.Token, task.Element, task.Name, task.Form, task.Role, task.Key,
            task.CreatedAt.UtcTicks, task.CompletedAt?.UtcTicks, task.CompletedBy, task.CancelledAt?.UtcTicks);

        public WorkflowTask Row(WorkflowInstance instance) => new()
        {
            Id = Id,
            InstanceId = instance.Id,
            Token = Token,
            SubjectKind = instance.SubjectKind,
            Subject = instance.Subject,
            Element = Element,
            Name = Name,
            Form = Form,
            Role = Role,
            Key = Key,
            CreatedAt = Moment(Created),
            CompletedAt = Completed is { } done ? Moment(done) : null,
            CompletedBy = By,
            CancelledAt = Cancelled is { } gone ? Moment(gone) : null,
        };
    }

    private sealed record Entry(int Seq, long At, string Kind, string? Element, string? Actor, string? Path, string? Data)
    {
        public static Entry Of(WorkflowJournalEntry entry) =>
            new(entry.Seq, entry.At.UtcTicks, entry.Kind, entry.Element, entry.Actor, entry.Path, entry.Data);

        public WorkflowJournalEntry Row(Guid instance) =>
            new() { InstanceId = instance, Seq = Seq, At = Moment(At), Kind = Kind, Element = Element, Actor = Actor, Path = Path, Data = Data };
    }

    private static DateTimeOffset Moment(long ticks) => new(ticks, TimeSpan.Zero);
}

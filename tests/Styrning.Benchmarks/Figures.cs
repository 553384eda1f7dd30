using System.Text.Json;
using System.Text.Json.Serialization;

namespace Styrning.Benchmarks;

/// <summary>One line of the answer: the fields that every benchmark has, and what this one adds.</summary>
internal sealed record Figures(
    string Name, long Size, int Clients, double PerSecond, double FloorPerSecond, double Ratio, double P50Ms, double P95Ms, double P99Ms, int Failed,
    double CpuMsPerOperation, double PeakRssMiB)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Half of the resumes (message delivered, task completed) took at most this.</summary>
    public double? ResumeP50Ms { get; init; }

    public double? BytesPerOperation { get; init; }

    public int? TransactionsPerOperation { get; init; }

    public int? StatementsPerOperation { get; init; }

    public double? FloorP50Ms { get; init; }

    public double? FloorCpuMsPerOperation { get; init; }

    /// <summary>Of the machine, by the minute, when it was measured: above the number of its cores others had a share of it.</summary>
    public double? Load { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, Web);
}

using System.Globalization;

namespace Styrning.Benchmarks;

/// <summary>What the program was called with.</summary>
/// <param name="Name">Which benchmark.</param>
/// <param name="Postgres">Where; null: a throwaway cluster is started.</param>
/// <param name="Json">One object per line on standard output and nothing else there.</param>
/// <param name="Seconds">How long the engine and the floor each run, for every number of clients.</param>
/// <param name="Preload">Whether the same is measured again beside a million finished and a hundred thousand open instances.</param>
/// <param name="Statements">Whether to show what one operation asks of the database, and stop.</param>
/// <param name="Kills">How many times the worker is killed on each database.</param>
internal sealed record Call(string Name, string? Postgres, bool Json, int Seconds, bool Preload, bool Statements, int Kills)
{
    public const string Usage = """
        dotnet run -c Release --project tests/Styrning.Benchmarks -- workflow [--postgres CONNECTION] [--json] [--seconds N] [--preload] [--statements]
        dotnet run -c Release --project tests/Styrning.Benchmarks -- whistle [--postgres CONNECTION] [--json] [--seconds N] [--preload] [--statements]
        dotnet run -c Release --project tests/Styrning.Benchmarks -- whistle-web [--postgres CONNECTION] [--json] [--seconds N]
        dotnet run -c Release --project tests/Styrning.Benchmarks -- whistle-kills [--postgres CONNECTION] [--json] [--kills N]
        dotnet run -c Release --project tests/Styrning.Benchmarks -- kills [--postgres CONNECTION] [--json] [--kills N]

          workflow      start → wait for a message → decision → wait for a user task → end, beside the same statements by hand
          whistle       whole reports by 1, 8 and 64 clients beside the same statements by hand; and codes checked, alone and beside somebody who guesses
          whistle-web   the real channel: codes that lead nowhere told apart by time or not, a hundred thousand guesses beside honest reporters, the handler's list, memory
          whistle-kills the real channel is killed while reporters press the button, on SQLite and on PostgreSQL: no report and no file may be lost or doubled
          kills         a worker is killed over and over, on SQLite and on PostgreSQL: nothing may be lost, doubled or left standing
          --postgres    a database to use; it is left as it was. Without it a throwaway cluster is started, with fsync
          --seconds     how long the engine and the floor each run for every number of clients (8)
          --preload     the same again beside a million finished and a hundred thousand open instances, or beside a hundred thousand cases
          --statements  only shows what one operation asks of the database
          --kills       how many times on each database (300)
        """;

    private const int MostSeconds = 300;
    private const int MostKills = 10_000;

    public static Call? Read(string[] args)
    {
        if (args is not [("workflow" or "whistle" or "whistle-web" or "whistle-kills" or "kills") and var name, .. var rest])
            return null;
        var call = new Call(name, null, false, 8, false, false, 300);
        for (var at = 0; at < rest.Length; at++)
        {
            switch (rest[at])
            {
                case "--json":
                    call = call with { Json = true };
                    break;
                case "--preload":
                    call = call with { Preload = true };
                    break;
                case "--statements":
                    call = call with { Statements = true };
                    break;
                case "--postgres" when at + 1 < rest.Length:
                    call = call with { Postgres = rest[++at] };
                    break;
                case "--seconds" when at + 1 < rest.Length && int.TryParse(rest[++at], CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= MostSeconds:
                    call = call with { Seconds = seconds };
                    break;
                case "--kills" when at + 1 < rest.Length && int.TryParse(rest[++at], CultureInfo.InvariantCulture, out var kills) && kills is > 0 and <= MostKills:
                    call = call with { Kills = kills };
                    break;
                default:
                    return null;
            }
        }

        return call;
    }
}

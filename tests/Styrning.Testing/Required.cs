namespace Styrning.Testing;

/// <summary>What this run must not skip: STYRNING_REQUIRE=postgres,browser makes a missing database or browser a failure.</summary>
public static class Required
{
    public static bool Postgres => Names("postgres");

    public static bool Browser => Names("browser");

    private static bool Names(string what) =>
        (Environment.GetEnvironmentVariable("STYRNING_REQUIRE") ?? "").Split(',', StringSplitOptions.TrimEntries).Contains(what);
}

using Xunit;

namespace Styrning.Testing;

public enum DatabaseKind
{
    Sqlite,
    Postgres,
}

/// <summary>For <c>[Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]</c>: a database test runs once per database.</summary>
public static class Databases
{
    public static IEnumerable<TheoryDataRow<DatabaseKind>> All =>
    [
        new(DatabaseKind.Sqlite),
        new(DatabaseKind.Postgres) { Skip = PostgresServer.WhyNot },
    ];
}

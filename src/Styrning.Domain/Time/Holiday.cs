namespace Styrning.Domain.Time;

/// <summary>A day that is closed whatever its weekday.</summary>
/// <param name="Day">The Swedish day.</param>
/// <param name="Name">In lower case as in running text, in the definite form: "nyårsdagen", "Kristi himmelsfärdsdag".</param>
/// <param name="Law">Lag 1989:253 for an allmän helgdag; lag 1930:173 2 § for the three eves that only count as one for acts that are due.</param>
public sealed record Holiday(DateOnly Day, string Name, Law Law);

namespace Styrning.Domain.Reporting.Reading;

/// <summary>Parts a heading from the former name it tells: "Krisstöd, tidigare Posom", "Krisstöd (f.d. Posom)".</summary>
internal static class FormerName
{
    private static readonly string[] Marks =
    [
        "tidigare kallat ", "tidigare kallad ", "tidigare benämnt ", "tidigare namn ", "tidigare: ", "tidigare ", "f.d. ", "f.d ", "f d ", "fd. ", "fd ", "före detta ", "förut ",
        "som tidigare hette ", "hette tidigare ",
    ];

    public static (string Title, string? Formerly) Of(string heading)
    {
        for (var at = 1; at < heading.Length - 3; at++)
        {
            // Only after a comma, a bracket, a dash or a slash: "Uppföljning av tidigare beslut" tells no former name.
            if (heading[at - 1] is not (' ' or '(') || at < 2 || !(heading[at - 1] == '(' || heading[at - 2] is ',' or '–' or '-' or '/' or ';'))
                continue;

            var rest = heading[at..];
            var mark = Marks.FirstOrDefault(mark => rest.Starts(mark));
            if (mark is null)
                continue;

            var formerly = rest[mark.Length..].Trim().TrimEnd(')', '.').Trim('"', '”', '“', '’', ' ');
            if (formerly.Length > 0)
                return (heading[..(at - 1)].TrimEnd(' ', ',', '(', '–', '-', '/', ';'), formerly);
        }

        return (heading, null);
    }
}

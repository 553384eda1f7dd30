using Styrning.Domain.Reporting;

namespace Styrning.Web.Features.Rapporter.Inlasning;

/// <summary>What the fields say, once a person has gone through them.</summary>
internal static class ConfirmedReport
{
    /// <summary>What keeps the fields from being a report, with the field to mend. Lengths are checked as they are read; lawfulness by the domain.</summary>
    /// <param name="roles">Keys of the organisation's roles today.</param>
    public static IEnumerable<(string Field, string Sentence)> Missing(ImportForm form, IReadOnlySet<string> roles)
    {
        if (string.IsNullOrWhiteSpace(form.Title))
            yield return ("Form.Title", "Skriv rapportens rubrik.");
        if (string.IsNullOrWhiteSpace(form.Kommun))
            yield return ("Form.Kommun", "Skriv vilken kommun rapporten gäller.");
        if (form.Year is null)
            yield return ("Form.Year", "Ange vilket år rapporten handlar om.");

        for (var at = 0; at < form.Sections.Count; at++)
        {
            if (form.Sections[at].Include && MissingIn(form.Sections[at], roles) is var (field, sentence))
                yield return ($"Form.Sections[{at}].{field}", sentence);
        }

        for (var at = 0; at < form.Promises.Count; at++)
        {
            if (form.Promises[at] is not { Follow: true, IsBlank: false } promise)
                continue;
            if (string.IsNullOrWhiteSpace(promise.Sentence))
                yield return ($"Form.Promises[{at}].Sentence", "Skriv vad som lovades, eller följ inte upp raden.");
            else if (promise.Section is not { } section || section < 0 || section >= form.Sections.Count)
                yield return ($"Form.Promises[{at}].Section", "Välj vilket avsnitt åtagandet hör till, eller följ inte upp det.");
            else if (IsGone(promise.RoleKey, roles))
                yield return ($"Form.Promises[{at}].RoleKey", "Den valda funktionen finns inte längre. Välj en annan.");
        }
    }

    public static ImportedReport Of(FoundReport found, ImportForm form)
    {
        var sections = form.Sections.Zip(found.Sections).Where(pair => pair.First.Include).Select(pair => Section(pair.First, pair.Second)).ToList();
        var promises = form.Promises.Where(promise => promise is { Follow: true, IsBlank: false }).Select(promise => new ImportedPromise(
            form.Sections[promise.Section!.Value].Number ?? "",
            OneLine(promise.Sentence),
            OneLine(promise.Period),
            string.IsNullOrEmpty(promise.RoleKey) ? null : promise.RoleKey)).ToList();
        return new(form.Year!.Value, OneLine(form.Title), OneLine(form.Kommun), found.Introduction, sections, promises);
    }

    /// <summary>Numbers, as typed, of the sections that are to become standing areas.</summary>
    public static IReadOnlySet<string> NewAreas(ImportForm form) => form.Sections.Where(row => row is { Include: true, AddArea: true }).Select(row => row.Number ?? "").ToHashSet();

    // The fields grow over several lines; what they say is one.
    private static string OneLine(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool IsGone(string? key, IReadOnlySet<string> known) => !string.IsNullOrEmpty(key) && key != RoleRow.NotARole && !known.Contains(key);

    private static (string Field, string Sentence)? MissingIn(SectionRow row, IReadOnlySet<string> known)
    {
        var roles = row.Roles.SkipLast(1).Where(role => role.RoleKey != RoleRow.NotARole).Concat(row.Roles.TakeLast(1).Where(role => !string.IsNullOrEmpty(role.RoleKey))).ToList();
        if (string.IsNullOrWhiteSpace(row.Title))
            return (nameof(row.Title), $"Avsnitt {row.Number} behöver en rubrik.");
        if (row.Roles.FindIndex(role => IsGone(role.RoleKey, known)) is >= 0 and var gone)
            return ($"Roles[{gone}].RoleKey", $"En av de valda funktionerna i avsnitt {row.Number} finns inte längre. Välj en annan.");
        if (row.Responsibility is Responsibility.Single && roles.Count > 1)
            return (nameof(row.Responsibility), $"Avsnitt {row.Number} har flera ansvariga. Välj om de delar på hela texten eller svarar för en del var.");
        if (row.Responsibility is Responsibility.Split && (roles.Count < 2 || roles.Any(role => string.IsNullOrWhiteSpace(role.Area))))
            return (nameof(row.Responsibility), $"Avsnitt {row.Number} är uppdelat. Skriv vad var och en av de ansvariga svarar för, eller välj ett annat slags ansvar.");
        return null;
    }

    private static ImportedSection Section(SectionRow row, FoundSection found)
    {
        var written = found.Roles.Select(role => role.Written).Append("");
        var assignments = row.Roles.Zip(written)
            .Where(pair => pair.First.RoleKey != RoleRow.NotARole)
            .Select(pair => (Key: string.IsNullOrEmpty(pair.First.RoleKey) ? pair.Second : pair.First.RoleKey, pair.First.Area))
            .Where(role => role.Key.Length > 0)
            .Select(role => new SectionAssignment(role.Key, row.Responsibility is Responsibility.Split ? role.Area?.Trim() : null))
            .Distinct()
            .ToList();
        return new(row.Number ?? "", OneLine(row.Title), string.IsNullOrWhiteSpace(row.FormerTitle) ? null : OneLine(row.FormerTitle), OneLine(row.UnitText), row.Responsibility, assignments, found.Text);
    }
}

namespace Styrning.Domain.Reporting;

/// <summary>
/// Joins what two have written at once on the same part. Paragraph by paragraph and row by row: what only one of them has
/// touched is taken from that one, what both have added at the same place is kept from both, and what both have changed in
/// different ways is not decided here but shown to the one who saves last.
/// </summary>
public static class SectionMerge
{
    /// <param name="origin">What both began from.</param>
    /// <param name="theirs">What is saved now.</param>
    /// <param name="mine">What is about to be saved.</param>
    public static SectionMerged Merge(SectionContent origin, SectionContent theirs, SectionContent mine)
    {
        var disputed = new List<string>();
        var merged = new SectionContent
        {
            Form = One("redovisningsformen", origin.Form, theirs.Form, mine.Form, disputed),
            Passages = Many("texten", MergePassages(origin.Passages, theirs.Passages, mine.Passages), mine.Passages, disputed),
            Answers = Many("åtagandena", MergeAnswers(origin.Answers, theirs.Answers, mine.Answers), mine.Answers, disputed),
            Meetings = Many("mötena", MergeRows(origin.Meetings, theirs.Meetings, mine.Meetings), mine.Meetings, disputed),
            Exercises = Many("övningarna", MergeRows(origin.Exercises, theirs.Exercises, mine.Exercises), mine.Exercises, disputed),
            Incidents = Many("incidenterna", MergeRows(origin.Incidents, theirs.Incidents, mine.Incidents), mine.Incidents, disputed),
            NoIncidents = One("incidenterna", origin.NoIncidents, theirs.NoIncidents, mine.NoIncidents, disputed),
            Plans = Many("planen", MergeRows(origin.Plans, theirs.Plans, mine.Plans), mine.Plans, disputed),
            References = Many("besluten", MergeRows(origin.References, theirs.References, mine.References), mine.References, disputed),
        };
        if (merged.NoIncidents && merged.Incidents.Count > 0)
        {
            disputed.Add("incidenterna"); // one said that there were none while the other wrote one down
        }

        return new(merged, [.. disputed.Distinct()]);
    }

    private static T One<T>(string name, T origin, T theirs, T mine, List<string> disputed)
    {
        if (!ThreeWay.Pick(origin, theirs, mine, out var picked))
        {
            disputed.Add(name);
        }

        return picked;
    }

    private static IReadOnlyList<T> Many<T>(string name, IReadOnlyList<T>? merged, IReadOnlyList<T> mine, List<string> disputed)
    {
        if (merged is null)
        {
            disputed.Add(name);
        }

        return merged ?? mine;
    }

    private static IReadOnlyList<Passage>? MergePassages(IReadOnlyList<Passage> origin, IReadOnlyList<Passage> theirs, IReadOnlyList<Passage> mine) =>
        ThreeWay.Merge(origin, theirs, mine, p => p.Text, MergePassage, Decide) is { } merged ? WithNewMarks(WithNewMarks(merged, origin, theirs), origin, mine) : null;

    // One side marked a paragraph while the other moved it, and perhaps rewrote it as well: the mark goes along. Marks that
    // both began from are settled already, also those that one side took away.
    private static IReadOnlyList<Passage> WithNewMarks(IReadOnlyList<Passage> merged, IReadOnlyList<Passage> origin, IReadOnlyList<Passage> side)
    {
        var marked = Passages.Parse(merged.AsText(), [.. side.Select(p => origin.Contains(p) ? p with { Secrecy = null } : p)]);
        return [.. merged.Select((p, i) => p with { Secrecy = p.Secrecy ?? marked[i].Secrecy })];
    }

    private static Passage? MergePassage(Passage origin, Passage theirs, Passage mine) =>
        ThreeWay.Pick(origin.Text, theirs.Text, mine.Text, out var text) && ThreeWay.Pick(origin.Secrecy, theirs.Secrecy, mine.Secrecy, out var secrecy) ? new(text, secrecy) : null;

    private static IReadOnlyList<Passage>? Decide(Stretch<Passage> s)
    {
        if (s.Origin.Count == s.Theirs.Count && s.Origin.Count == s.Mine.Count)
        {
            var each = s.Origin.Select((o, i) => MergePassage(o, s.Theirs[i], s.Mine[i])).ToList();
            return each.TrueForAll(p => p is not null) ? [.. each.OfType<Passage>()] : null;
        }

        if (SameText(s.Theirs, s.Mine))
        {
            return [.. s.Mine.Select((p, i) => p with { Secrecy = p.Secrecy ?? s.Theirs[i].Secrecy })];
        }

        if (SameText(s.Theirs, s.Origin))
        {
            return MarkedAs(s.Mine, s.Origin, s.Theirs);
        }

        if (SameText(s.Mine, s.Origin))
        {
            return MarkedAs(s.Theirs, s.Origin, s.Mine);
        }

        return s.Origin.Count == 0 ? Both(s.Theirs, s.Mine) : null;
    }

    // Both wrote at the same place: theirs, then mine. A form that was sent twice has the same paragraph on both sides, and it is kept once.
    private static IReadOnlyList<Passage> Both(IReadOnlyList<Passage> theirs, IReadOnlyList<Passage> mine) =>
    [
        .. theirs.Select(p => p with { Secrecy = p.Secrecy ?? mine.FirstOrDefault(own => own.Text == p.Text)?.Secrecy }),
        .. mine.Where(own => theirs.All(p => p.Text != own.Text)),
    ];

    // The other side left the words alone but may have marked them. A mark must not be lost because the words were moved
    // about at the same time: the whole rewritten stretch gets it, which can be seen and unmarked.
    private static IReadOnlyList<Passage> MarkedAs(IReadOnlyList<Passage> rewritten, IReadOnlyList<Passage> origin, IReadOnlyList<Passage> marked)
    {
        var mark = marked.Where((p, i) => p.Secrecy != origin[i].Secrecy).Select(p => p.Secrecy).FirstOrDefault(s => s is not null);
        return [.. rewritten.Select(p => p with { Secrecy = p.Secrecy ?? mark })];
    }

    private static IReadOnlyList<T>? MergeRows<T>(IReadOnlyList<T> origin, IReadOnlyList<T> theirs, IReadOnlyList<T> mine)
        where T : class =>
        ThreeWay.Merge(origin, theirs, mine, row => row.ToString()!, (_, _, row) => row, Decide);

    private static IReadOnlyList<T>? Decide<T>(Stretch<T> s)
        where T : class
    {
        if (s.Origin.Count == s.Theirs.Count && s.Origin.Count == s.Mine.Count)
        {
            var each = s.Origin.Select((o, i) => ThreeWay.Pick(o, s.Theirs[i], s.Mine[i], out var row) ? row : null).ToList();
            return each.TrueForAll(row => row is not null) ? [.. each.OfType<T>()] : null;
        }

        if (s.Theirs.SequenceEqual(s.Mine) || s.Theirs.SequenceEqual(s.Origin))
        {
            return s.Mine;
        }

        if (s.Mine.SequenceEqual(s.Origin))
        {
            return s.Theirs;
        }

        return s.Origin.Count == 0 ? [.. s.Theirs, .. s.Mine.Except(s.Theirs)] : null;
    }

    private static IReadOnlyList<CommitmentAnswer>? MergeAnswers(IReadOnlyList<CommitmentAnswer> origin, IReadOnlyList<CommitmentAnswer> theirs, IReadOnlyList<CommitmentAnswer> mine)
    {
        var merged = new List<CommitmentAnswer>();
        foreach (var id in theirs.Concat(mine).Select(a => a.CommitmentId).Distinct())
        {
            if (!ThreeWay.Pick(Of(origin, id), Of(theirs, id), Of(mine, id), out var answer))
            {
                return null;
            }

            merged.AddRange(answer is null ? [] : [answer]);
        }

        return merged;

        static CommitmentAnswer? Of(IReadOnlyList<CommitmentAnswer> answers, Guid id) => answers.FirstOrDefault(a => a.CommitmentId == id);
    }

    private static bool SameText(IReadOnlyList<Passage> a, IReadOnlyList<Passage> b) => a.Select(p => p.Text).SequenceEqual(b.Select(p => p.Text));
}

/// <summary>What came of a merge.</summary>
/// <param name="Content">The joined content; what could not be joined is as <c>mine</c> has it.</param>
/// <param name="Disputed">What both changed in different ways, in definite form ("texten", "mötena"); empty when everything could be joined.</param>
public sealed record SectionMerged(SectionContent Content, IReadOnlyList<string> Disputed)
{
    public bool IsClean => Disputed.Count == 0;
}

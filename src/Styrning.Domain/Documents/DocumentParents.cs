namespace Styrning.Domain.Documents;

/// <summary>Which documents a document carries out, and which it is related to, as the register states it.</summary>
public static class DocumentParents
{
    /// <summary>
    /// A child may be older than its parent: riktlinjer of 14 October under a policy of 30 October are a fact, not an error. What cannot be is a document
    /// above itself.
    /// </summary>
    /// <param name="parents">Those that are to be its parents.</param>
    /// <param name="all">Every parent relation that there is.</param>
    /// <exception cref="RuleBroken">DOK-28 for itself, DOK-29 for a circle.</exception>
    public static void Require(Guid child, IReadOnlyCollection<Guid> parents, IEnumerable<DocumentRelation> all)
    {
        Rule.Require(!parents.Contains(child), "DOK-28", "Ett dokument kan inte vara överordnat sig självt.");

        var above = all.Where(r => r.Kind is RelationKind.Parent && r.FromId != child).ToLookup(r => r.FromId, r => r.ToId);
        var (seen, next) = (new HashSet<Guid>(), new Stack<Guid>(parents));
        while (next.TryPop(out var parent))
        {
            Rule.Require(parent != child, "DOK-29", "Då skulle dokumenten gå i ring: ett av de överordnade dokumenten är redan underordnat det här.");
            foreach (var grandparent in seen.Add(parent) ? above[parent] : [])
            {
                next.Push(grandparent);
            }
        }
    }
}

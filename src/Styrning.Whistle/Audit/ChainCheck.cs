using Styrning.Whistle.Cases;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Audit;

/// <summary>Follows the chains row by row. Of each chain the first broken row is told: every row after it hangs on it.</summary>
internal sealed class ChainCheck(byte[] key, ILookup<Guid, ReadingHead> heads)
{
    private readonly List<AuditBreak> _breaks = [];
    private readonly HashSet<Guid> _seen = [];
    private Guid? _case;
    private bool _broken;
    private int _no;
    private byte[]? _link;

    public int Chains => _seen.Count;

    public int Entries { get; private set; }

    /// <param name="row">Chain by chain, and within it in order of <see cref="ReadingEntry.No"/>.</param>
    public void Read(ReadingEntry row)
    {
        if (row.CaseId != _case)
        {
            EndChain();
            (_case, _broken, _no, _link) = (row.CaseId, false, 0, null);
            _seen.Add(row.CaseId);
        }

        Entries++;
        if (_broken)
        {
            return;
        }

        if (row.No != _no + 1)
        {
            Break(AuditBreakKind.Missing, _no + 1, row.No == _no + 2 ? $"Rad {_no + 1} saknas" : $"Raderna {_no + 1}–{row.No - 1} saknas");
        }
        else if (!ChainHash.AreSame(row.Link, ReadingLog.LinkOf(key, _link, row.CaseId, row.No, row.At, row.By, row.What, row.Of)))
        {
            Break(AuditBreakKind.Changed, row.No, $"Rad {row.No} är ändrad eller flyttad");
        }
        else if (heads[row.CaseId].Any(h => h.No == row.No && !ChainHash.AreSame(h.Link, row.Link)))
        {
            Break(AuditBreakKind.Rewritten, row.No, $"Rad {row.No} är en annan än den som förankrades");
        }

        (_no, _link) = (row.No, row.Link);
    }

    /// <returns>What was found.</returns>
    public List<AuditBreak> End()
    {
        EndChain();
        _case = null;
        foreach (var gone in heads.Where(h => !_seen.Contains(h.Key)))
        {
            _breaks.Add(new(AuditBreakKind.ChainGone, gone.Key, null, null, $"Hela läsloggen för ärendet {gone.Key} är borttagen. Den hade {gone.Max(h => h.No)} rader."));
        }

        return _breaks;
    }

    private void EndChain()
    {
        if (_case is { } id && !_broken && heads[id].Select(h => h.No).DefaultIfEmpty().Max() is var anchored && anchored > _no)
        {
            Break(AuditBreakKind.CutOff, _no + 1, $"Slutet saknas från rad {_no + 1}: loggen hade {anchored} rader när den förankrades");
        }
    }

    private void Break(AuditBreakKind kind, int row, string how)
    {
        _broken = true;
        _breaks.Add(new(kind, _case, row, null, $"{how} i läsloggen för ärendet {_case}."));
    }
}

namespace Styrning.Workflow.Diagrams.Layout;

/// <summary>A simple way with corners between two shapes, for the few lines that have to cross what is drawn already.</summary>
internal static class Elbow
{
    /// <summary>Leaves to the right and arrives from the left, where there is room for that.</summary>
    public static List<Spot> Level(Box from, Box to)
    {
        if (to.X - from.Right < 24)
            return Docking.Straight(from, to);
        var turn = (from.Right + to.X) / 2;
        return Math.Abs(from.MiddleY - to.MiddleY) < 1
            ? [new(from.Right, from.MiddleY), new(to.X, to.MiddleY)]
            : [new(from.Right, from.MiddleY), new(turn, from.MiddleY), new(turn, to.MiddleY), new(to.X, to.MiddleY)];
    }

    /// <summary>Leaves below or above and arrives from there.</summary>
    public static List<Spot> Upright(Box from, Box to)
    {
        var down = to.Y >= from.Bottom;
        if (!down && from.Y < to.Bottom)
            return Docking.Straight(from, to);
        var (start, end) = (down ? from.Bottom : from.Y, down ? to.Y : to.Bottom);
        // To and from a wide pool: straight, where that meets it.
        var x = IsAbove(to, from.MiddleX) ? from.MiddleX : to.MiddleX;
        var begin = IsAbove(from, x) ? x : from.MiddleX;
        var turn = end + (down ? -24 : 24);
        return Math.Abs(x - begin) < 1 ? [new(x, start), new(x, end)] : [new(begin, start), new(begin, turn), new(x, turn), new(x, end)];
    }

    private static bool IsAbove(Box pool, double x) => pool.Width > 300 && x > pool.X && x < pool.Right;
}

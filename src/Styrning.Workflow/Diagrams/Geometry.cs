namespace Styrning.Workflow.Diagrams;

internal readonly record struct Spot(double X, double Y)
{
    public double To(Spot other) => Math.Sqrt((X - other.X) * (X - other.X) + (Y - other.Y) * (Y - other.Y));

    public Spot Towards(Spot other, double share) => new(X + (other.X - X) * share, Y + (other.Y - Y) * share);
}

/// <summary>A rectangle with its sides along the axes; y grows downwards.</summary>
internal readonly record struct Box(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    public double MiddleX => X + Width / 2;

    public double MiddleY => Y + Height / 2;

    public Spot Middle => new(MiddleX, MiddleY);

    public static Box Around(Spot middle, double width, double height) => new(middle.X - width / 2, middle.Y - height / 2, width, height);

    public bool Holds(Spot spot) => spot.X >= X && spot.X <= Right && spot.Y >= Y && spot.Y <= Bottom;

    public bool Meets(Box other) => X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;

    public Box Grown(double by) => new(X - by, Y - by, Width + 2 * by, Height + 2 * by);

    public Box Moved(double x, double y) => this with { X = X + x, Y = Y + y };

    public Box With(Box other)
    {
        var (x, y) = (Math.Min(X, other.X), Math.Min(Y, other.Y));
        return new Box(x, y, Math.Max(Right, other.Right) - x, Math.Max(Bottom, other.Bottom) - y);
    }
}

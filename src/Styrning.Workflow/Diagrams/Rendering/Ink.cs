namespace Styrning.Workflow.Diagrams.Rendering;

/// <summary>
/// How something is coloured: a class for the style sheet, and black on white in attributes for where no style sheet comes along.
/// </summary>
internal sealed record Ink(string Class, string Fill, string Stroke)
{
    /// <summary>An outline with the surface inside.</summary>
    public static readonly Ink Shape = new("bp-s", "#fff", "#1c262b");

    /// <summary>A pool, lane or open subprocess.</summary>
    public static readonly Ink Frame = new("bp-c", "#fff", "#1c262b");

    public static readonly Ink Line = new("bp-l", "none", "#1c262b");

    public static readonly Ink Filled = new("bp-i", "#1c262b", "#1c262b");

    /// <summary>A line on something filled.</summary>
    public static readonly Ink Knocked = new("bp-w", "none", "#fff");

    public static readonly Ink BadgeAt = new("bp-ba", "#1c262b", "#1c262b");

    public static readonly Ink BadgePassed = new("bp-bp", "#fff", "#1c262b");

    public static readonly Ink BadgeFault = new("bp-bf", "#fff", "#1c262b");

    public static readonly Ink TickLine = new("bp-bl", "none", "#1c262b");
}

namespace Styrning.Workflow.Tests;

/// <summary>Numbers that look drawn by lot and are the same in every run: what fails once fails always, and its number tells which it was.</summary>
internal sealed class Draws(int seed)
{
    private ulong state = 0x9E3779B97F4A7C15UL * (ulong)(seed + 1);

    public int Next(int below)
    {
        // splitmix64
        state += 0x9E3779B97F4A7C15UL;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return (int)((z ^ (z >> 31)) % (ulong)below);
    }

    public T Of<T>(IReadOnlyList<T> some) => some[Next(some.Count)];

    public bool Chance(int percent) => Next(100) < percent;
}

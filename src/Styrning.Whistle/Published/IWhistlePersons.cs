namespace Styrning.Whistle.Published;

/// <summary>What the host tells of persons. Asked at each request, so that what has ended has ended.</summary>
public interface IWhistlePersons
{
    /// <summary>Who asks; null when nobody is signed in.</summary>
    Guid? Current { get; }

    /// <summary>Everyone whom the organisation has today, in Swedish order of name.</summary>
    Task<IReadOnlyList<WhistlePerson>> AllAsync(CancellationToken cancel);

    /// <summary>Whether the one who asks holds a role today, by its key: "registrator". A role is never enough to read a case.</summary>
    bool CurrentHolds(string roleKey);
}

namespace Styrning.Domain.Reporting;

/// <summary>How several roles answer for one section.</summary>
public enum Responsibility
{
    /// <summary>One role.</summary>
    Single,

    /// <summary>Several roles, one text. It is handed in when all have said that they are ready, or when the lead hands it in.</summary>
    Shared,

    /// <summary>Several roles, a part each. It is handed in when every part is.</summary>
    Split,
}

namespace Styrning.Domain.Decisions;

/// <summary>What kind of deciding body an organ is. The law gives each kind its own rules for kallelse, jäv and minority referral.</summary>
public enum OrganTyp
{
    /// <summary>Kommunfullmäktige.</summary>
    KF,

    /// <summary>Kommunstyrelsen.</summary>
    KS,

    Namnd,

    /// <summary>Under a nämnd or the styrelse: prepares, and decides only by delegation.</summary>
    Utskott,
}

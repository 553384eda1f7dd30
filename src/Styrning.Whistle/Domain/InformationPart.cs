namespace Styrning.Whistle.Domain;

/// <summary>What a reporter must be told (VBL 5:9, GDPR art. 13), part by part, in the order in which it is shown.</summary>
internal enum InformationPart
{
    /// <summary>What the channel is for, who may use it, and what it is not for.</summary>
    Purpose,

    /// <summary>How to report here: in writing, by voice, at a meeting; and what happens then.</summary>
    InternalReporting,

    /// <summary>Who reads it, and who does not.</summary>
    Readers,

    /// <summary>What is protected and what is not; that nobody can promise anonymity.</summary>
    Anonymity,

    /// <summary>That it becomes allmän handling, and what is secret in it.</summary>
    PublicRecord,

    /// <summary>That säkerhetsskyddsklassificerat must not be entered (VBL 1:3).</summary>
    Classified,

    /// <summary>Authorities' channels, and that reporting there is protected from the start (VBL 4:6).</summary>
    ExternalChannels,

    /// <summary>Institutions and bodies of the EU.</summary>
    EuBodies,
    Meddelarfrihet,
    Anskaffarfrihet,
    Efterforskningsforbud,

    /// <summary>Both bans: VBL 3 kap. and TF 3:6.</summary>
    Repressalieforbud,

    /// <summary>GDPR art. 13.</summary>
    PersonalData,

    /// <summary>Which device and network to use.</summary>
    Device,
}

/// <summary>Headings of the parts.</summary>
internal static class InformationWords
{
    public static string Heading(InformationPart part, string language = "sv") => language == "en" ? English(part) : Swedish(part);

    private static string Swedish(InformationPart part) => part switch
    {
        InformationPart.Purpose => "Vad kanalen är till för",
        InformationPart.InternalReporting => "Så rapporterar du till oss",
        InformationPart.Readers => "Vem som läser",
        InformationPart.Anonymity => "Hur du skyddas, och vad vi inte kan lova",
        InformationPart.PublicRecord => "Rapporten blir en allmän handling",
        InformationPart.Classified => "Det du inte får skicka här",
        InformationPart.ExternalChannels => "Rapportera till en myndighet i stället",
        InformationPart.EuBodies => "Rapportera till EU",
        InformationPart.Meddelarfrihet => "Berätta för en journalist (meddelarfrihet)",
        InformationPart.Anskaffarfrihet => "Skaffa uppgifter för publicering (anskaffarfrihet)",
        InformationPart.Efterforskningsforbud => "Förbud att ta reda på vem du är (efterforskningsförbud)",
        InformationPart.Repressalieforbud => "Förbud att straffa dig (repressalieförbud)",
        InformationPart.PersonalData => "Personuppgifter",
        InformationPart.Device => "Välj dator, telefon och nät",
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    private static string English(InformationPart part) => part switch
    {
        InformationPart.Purpose => "What this channel is for",
        InformationPart.InternalReporting => "How to report to us",
        InformationPart.Readers => "Who reads it",
        InformationPart.Anonymity => "How you are protected, and what we cannot promise",
        InformationPart.PublicRecord => "Your report becomes an official document",
        InformationPart.Classified => "What you must not send here",
        InformationPart.ExternalChannels => "Reporting to an authority instead",
        InformationPart.EuBodies => "Reporting to the EU",
        InformationPart.Meddelarfrihet => "Telling a journalist (meddelarfrihet)",
        InformationPart.Anskaffarfrihet => "Gathering information for publication (anskaffarfrihet)",
        InformationPart.Efterforskningsforbud => "The ban on finding out who you are (efterforskningsförbud)",
        InformationPart.Repressalieforbud => "The ban on punishing you (repressalieförbud)",
        InformationPart.PersonalData => "Personal data",
        InformationPart.Device => "Choosing a device and a network",
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };
}

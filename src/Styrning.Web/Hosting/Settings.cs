namespace Styrning.Web.Hosting;

/// <summary>What the program reads from its surroundings. One place, so that a wrong setting stops the start with its own name.</summary>
public sealed record Settings
{
    public const string Section = "Styrning";

    /// <summary>True: loopback only, sign-in by role, a clock that can be moved. Production refuses all three.</summary>
    public bool Demo { get; init; } = true;

    public bool Staff { get; init; } = true;

    public bool Channel { get; init; } = true;

    public Uri StaffUrl { get; init; } = new("http://localhost:5080");

    public Uri ChannelUrl { get; init; } = new("http://localhost:5081");

    /// <summary>Where a link in a letter leads. Never taken from a request: its host is the client's word.</summary>
    public Uri PublicUrl { get; init; } = new("http://localhost:5080");

    /// <summary>The database when it is SQLite, the lock of migrations, and in the demo the keys.</summary>
    public string DataFolder { get; init; } = "data";

    /// <summary>A connection string of PostgreSQL, or null for SQLite in the data folder.</summary>
    public string? Postgres { get; init; }

    /// <summary>A command that scans a file on its standard input: ends with 0 for nothing found, 1 for something. Null: files are shown as not scanned.</summary>
    public string? Scanner { get; init; }

    /// <summary>Whether the demo's kommun has example documents and matters to look at.</summary>
    public bool Examples { get; init; } = true;

    /// <summary>Whether Hangfire asks each minute what is due. A test host asks by itself.</summary>
    public bool Scheduled { get; init; } = true;

    public string SqliteFile => Path.Combine(DataFolder, "styrning.db");

    /// <summary>Where the installation's secrets are; null: beside the database, as only the demo may have them.</summary>
    public string? Keys { get; init; }

    /// <summary>The secret that the database belongs to is lost for good, and somebody has decided to go on with a new one.</summary>
    public bool NewSecret { get; init; }

    public string KeyFolder => Keys ?? Path.Combine(DataFolder, "keys");

    /// <exception cref="SettingsRefused">A setting is wrong, or asks for what this mode refuses.</exception>
    public static Settings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var roles = (section["Roles"] ?? "staff,channel").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (roles.Length == 0 || roles.Any(role => role is not ("staff" or "channel")))
        {
            throw new SettingsRefused($"Styrning__Roles är \"{section["Roles"]}\". Ange staff, channel eller båda, åtskilda med komma.");
        }

        var staffUrl = ReadUrl(section, "StaffUrl", "http://localhost:5080");
        var settings = new Settings
        {
            Demo = (section["Mode"] ?? "demo") switch
            {
                "demo" => true,
                "production" => false,
                var other => throw new SettingsRefused($"Styrning__Mode är \"{other}\". Ange demo eller production."),
            },
            Examples = (section["Examples"] ?? "true") switch
            {
                "true" => true,
                "false" => false,
                var other => throw new SettingsRefused($"Styrning__Examples är \"{other}\". Ange true eller false."),
            },
            Staff = roles.Contains("staff"),
            Channel = roles.Contains("channel"),
            StaffUrl = staffUrl,
            ChannelUrl = ReadUrl(section, "ChannelUrl", "http://localhost:5081"),
            PublicUrl = ReadUrl(section, "PublicUrl", staffUrl.AbsoluteUri),
            DataFolder = section["Data"] ?? "data",
            NewSecret = section["NyHemlighet"] == "ja",
            Keys = string.IsNullOrWhiteSpace(section["Nycklar"]) ? null : section["Nycklar"],
            Scanner = string.IsNullOrWhiteSpace(section["Skanner"]) ? null : section["Skanner"],
            Postgres = ReadDatabase(section["Database"]),
        };
        return settings;
    }

    /// <summary>What may be read but not served. Commands, which open no port, do not ask.</summary>
    /// <exception cref="SettingsRefused">The mode refuses an address, or has no way to sign in.</exception>
    public void RefuseWhatTheModeForbids()
    {
        if (Demo)
        {
            RequireLoopback("StaffUrl", StaffUrl);
            RequireLoopback("ChannelUrl", ChannelUrl);
        }
        else if (Keys is null || IsWithin(Keys, DataFolder))
        {
            throw new SettingsRefused(
                "Styrning__Nycklar måste vara en egen mapp utanför Styrning__Data i produktion (Styrning__Mode=production): hemligheten får inte ligga i samma säkerhetskopia som databasen.");
        }
        else if (Staff)
        {
            throw new SettingsRefused(
                "Styrning__Mode=production kan inte starta för medarbetare: demoinloggningen är avstängd där, och inloggning mot kommunens identitetstjänst "
                + "(Styrning__Identity__Authority) finns inte i den här versionen. Kör Styrning__Mode=demo, eller bara kanalen med Styrning__Roles=channel.");
        }
    }

    private static bool IsWithin(string folder, string other) =>
        (Path.GetFullPath(folder) + Path.DirectorySeparatorChar).StartsWith(Path.GetFullPath(other) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static void RequireLoopback(string name, Uri url)
    {
        if (!url.IsLoopback)
        {
            throw new SettingsRefused(
                $"Styrning__{name} är {url}. I demoläge kan vem som helst logga in som vem som helst, så adressen måste vara den egna datorns: localhost, 127.0.0.1 eller [::1].");
        }
    }

    private static Uri ReadUrl(IConfiguration section, string name, string otherwise)
    {
        var text = section[name] ?? otherwise;
        return Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.PathAndQuery == "/"
            ? url
            : throw new SettingsRefused($"Styrning__{name} är \"{text}\". Ange en adress som http://localhost:5080.");
    }

    private static string? ReadDatabase(string? text) => text switch
    {
        null or "" => null,
        _ when text.Contains("Host=", StringComparison.OrdinalIgnoreCase) => text,
        _ => throw new SettingsRefused("Styrning__Database ska vara en anslutning till PostgreSQL (Host=…). Utan den används SQLite i datamappen, som anges med Styrning__Data."),
    };
}

namespace Styrning.Domain;

/// <summary>The statutes that the rules cite: short name, name in full, and the wording that was read when the rule was written.</summary>
public static class Statutes
{
    private static readonly Dictionary<string, (string Full, string Wording)> Known = new(StringComparer.Ordinal)
    {
        ["VBL"] = ("lagen (2021:890) om skydd för personer som rapporterar om missförhållanden", "i april 2026"),
        ["F 2021:949"] = ("förordningen (2021:949) om skydd för personer som rapporterar om missförhållanden", "till och med SFS 2025:1157"),
        ["KL"] = ("kommunallagen (2017:725)", "till och med SFS 2025:374"),
        ["OSL"] = ("offentlighets- och sekretesslagen (2009:400)", "i december 2025"),
        ["TF"] = ("tryckfrihetsförordningen (1949:105)", "i mitten av 2025"),
        ["FL"] = ("förvaltningslagen (2017:900)", "i mitten av 2025"),
        ["arkivlagen"] = ("arkivlagen (1990:782)", "lydelsens dag inte fastställd"),
        ["vallagen"] = ("vallagen (2005:837)", "1 kap. 3 § enligt SFS 2010:1416"),
        ["BrB"] = ("brottsbalken (1962:700)", "i april 2026"),
        ["LOA"] = ("lagen (1994:260) om offentlig anställning", "lydelsens dag inte fastställd"),
        ["PBL"] = ("plan- och bygglagen (2010:900)", "lydelsens dag inte fastställd"),
        ["DOS-lagen"] = ("lagen (2018:1937) om tillgänglighet till digital offentlig service", "i mitten av 2025"),
        ["cybersäkerhetslagen"] = ("cybersäkerhetslagen (2025:1506)", "från och med 2026-01-15"),
        ["säkerhetsskyddslagen"] = ("säkerhetsskyddslagen (2018:585)", "i april 2026"),
        ["dataskyddslagen"] = ("lagen (2018:218) med kompletterande bestämmelser till EU:s dataskyddsförordning", "i april 2026"),
        ["lag 1930:173"] = ("lagen (1930:173) om beräkning av lagstadgad tid", "till och med SFS 2022:931"),
        ["lag 1989:253"] = ("lagen (1989:253) om allmänna helgdagar", "från och med 2005-04-01"),
        ["lag 2006:544"] = ("lagen (2006:544) om kommuners och regioners åtgärder inför och vid extraordinära händelser", "i april 2026"),
        ["lag 2023:196"] = ("lagen (2023:196) om kommuners ansvar för brottsförebyggande arbete", "i april 2026"),
    };

    public static IReadOnlyCollection<string> ShortNames => Known.Keys;

    /// <summary>The name in full; a statute that is not in the table is its own name.</summary>
    public static string InFull(string shortName) => Known.TryGetValue(shortName, out var statute) ? statute.Full : shortName;

    /// <summary>Which wording the rules follow, or null for a statute that is not in the table.</summary>
    public static string? Wording(string shortName) => Known.TryGetValue(shortName, out var statute) ? statute.Wording : null;
}

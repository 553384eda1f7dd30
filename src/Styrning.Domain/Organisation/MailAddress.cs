namespace Styrning.Domain.Organisation;

/// <summary>
/// One address and nothing else. Narrower than the standard on purpose: quotes, comments, lists and display names are where a second
/// recipient hides, and no kommun gives anyone such an address.
/// </summary>
internal static class MailAddress
{
    private const int Longest = 254;
    private const string LocalSigns = "!#$%&'*+-/=?^_`{|}~.";

    /// <exception cref="RuleBroken">ORG-21 when it is not one.</exception>
    public static string Require(string? text)
    {
        var address = (text ?? "").Trim();
        Rule.Require(IsOne(address), "ORG-21", "Skriv en enda e-postadress, som namn@kommun.se: inget namn runt om, inga mellanslag och inga å, ä eller ö.");
        return address;
    }

    private static bool IsOne(string address)
    {
        var at = address.IndexOf('@', StringComparison.Ordinal);
        return address.Length <= Longest && at is > 0 and <= 64 && IsLocal(address[..at]) && IsDomain(address[(at + 1)..]);
    }

    private static bool IsLocal(string local) =>
        local.All(sign => char.IsAsciiLetterOrDigit(sign) || LocalSigns.Contains(sign, StringComparison.Ordinal)) && local.Split('.').All(part => part.Length > 0);

    private static bool IsDomain(string domain)
    {
        var labels = domain.Split('.');
        return labels.Length > 1 && labels.All(label =>
            label.Length is > 0 and <= 63 && label.All(sign => char.IsAsciiLetterOrDigit(sign) || sign == '-') && label[0] != '-' && label[^1] != '-');
    }
}

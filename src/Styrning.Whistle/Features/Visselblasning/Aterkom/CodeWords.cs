using Styrning.Whistle.Crypto;
using Styrning.Whistle.Features.Visselblasning.Shared;

namespace Styrning.Whistle.Features.Visselblasning.Aterkom;

/// <summary>What is said of a code that cannot be read, or that leads nowhere.</summary>
internal static class CodeWords
{
    /// <summary>What is wrong with the characters. The same whether or not such a case exists: nothing has been looked up.</summary>
    public static string Of(CodeMistake mistake, ChannelPage page) => mistake switch
    {
        CodeMistake.Empty => page.T("Skriv koden.", "Enter the code."),
        CodeMistake.StrangeCharacter => page.T("Koden har bara siffror och bokstäverna A–Z, utom I, L, O och U. Kontrollera tecknen.", "The code has only digits and the letters A–Z, except I, L, O and U. Check the characters."),
        CodeMistake.TooShort => page.T("Koden har 28 tecken. Det saknas några.", "The code has 28 characters. Some are missing."),
        CodeMistake.TooLong => page.T("Koden har 28 tecken. Det är några för många.", "The code has 28 characters. There are too many."),
        _ => page.T("Kontrollera tecknen. Något av dem är fel, eller så har två bytt plats.", "Check the characters. One of them is wrong, or two have changed places."),
    };

    /// <summary>One answer to every code that leads to no case, whatever the reason.</summary>
    public static string Nowhere(ChannelPage page) => page.T(
        "Koden leder inte till någon rapport här. Kontrollera att du har skrivit av rätt kod. Rapporter tas bort eller arkiveras senast två år efter att de har avslutats.",
        "The code leads to no report here. Check that you have copied the right code. Reports are removed or archived at the latest two years after they were closed.");
}

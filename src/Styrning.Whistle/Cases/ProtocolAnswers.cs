using Styrning.Domain;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Cases;

/// <summary>What the reporter answers to a protocol: that it is right, or what is wrong in it.</summary>
internal static class ProtocolAnswers
{
    /// <summary>The whole answer when nothing is to be changed.</summary>
    public const string Approved = "Jag har läst protokollet och godkänner det.";

    /// <param name="id">Of the answer.</param>
    /// <param name="protocol">The number of the protocol that the reporter had before them.</param>
    /// <param name="correction">What is wrong; empty: it is approved.</param>
    /// <exception cref="RuleBroken">VIS-42: another has come, or it is answered.</exception>
    [ObeysLaw("VBL 8:3")]
    public static void Write(OpenCase open, Guid id, int protocol, string correction)
    {
        Rule.Require(ProtocolReview.Waiting(open.Documents)?.No == protocol, "VIS-42", "Protokollet har redan besvarats, eller så har det kommit ett nytt. Läs det som står här nu.");
        open.WriteAs(id, CaseDocumentKind.ProtocolAnswer, correction.Length == 0 ? Approved : correction, null, "OSL 32:3 b");
    }
}

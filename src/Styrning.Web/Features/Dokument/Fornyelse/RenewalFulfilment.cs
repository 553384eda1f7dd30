using Styrning.Domain.Documents;

namespace Styrning.Web.Features.Dokument.Fornyelse;

/// <summary>Tells the renewals what has been decided about their documents, in the transaction that records it.</summary>
internal sealed class RenewalFulfilment(SettleRenewals settle)
{
    /// <summary>A decision has had its effect: the renewal that it answers is fulfilled, if the decision can fulfil it.</summary>
    public Task DecidedAsync(DocumentDecision effect, CancellationToken cancel) => settle.RunAsync(effect.DocumentId, cancel);

    /// <summary>A court has taken the decision away: what it fulfilled is open again.</summary>
    public Task AnnulledAsync(DocumentDecision effect, CancellationToken cancel) => settle.RunAsync(effect.DocumentId, cancel);
}

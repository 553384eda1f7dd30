using Styrning.Domain.Documents;

namespace Styrning.Web.Features.Dokument.Fornyelse;

/// <summary>Tells the renewals what has been decided about their documents.</summary>
internal sealed class RenewalFulfilment
{
    /// <summary>A decision has had its effect: the renewal that it answers is fulfilled, if the decision can fulfil it.</summary>
    public Task DecidedAsync(DocumentDecision effect, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>A court has taken the decision away: what it fulfilled is open again.</summary>
    public Task AnnulledAsync(DocumentDecision effect, CancellationToken cancel) => Task.CompletedTask;
}

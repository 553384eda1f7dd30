namespace Styrning.Workflow.Diagrams.Rendering;

/// <summary>
/// The colours of a drawing that stands alone. On a page, whose policy lets no style in, the page's own sheet has the same classes
/// ("bp-…"); without any sheet the drawing is black on white by its attributes.
/// </summary>
internal static class StyleSheet
{
    public const string Font = "Arial, &quot;Liberation Sans&quot;, Helvetica, &quot;Helvetica Neue&quot;, sans-serif";

    /// <summary>No characters that XML would have to escape.</summary>
    public const string Text = """
        .bp-s,.bp-c,.bp-bg{fill:#fff}.bp-s,.bp-c,.bp-l,.bp-i{stroke:#26343b}.bp-i{fill:#26343b}.bp-w{stroke:#fff}.bp-t,.bp-h{fill:#16202a}.bp-h{stroke:#fff}
        .bp-passed .bp-s,.bp-passed .bp-c{fill:#eef6f0}.bp-passed .bp-s,.bp-passed .bp-c,.bp-passed .bp-l,.bp-passed .bp-i{stroke:#1d6337}.bp-passed .bp-i{fill:#1d6337}
        .bp-at .bp-s{fill:#e4edf9}.bp-at .bp-s,.bp-at .bp-c,.bp-at .bp-l,.bp-at .bp-i{stroke:#1e4f8f}.bp-at .bp-i{fill:#1e4f8f}
        .bp-fault .bp-s{fill:#fbe7e5}.bp-fault .bp-s,.bp-fault .bp-c,.bp-fault .bp-l,.bp-fault .bp-i{stroke:#a2221c}.bp-fault .bp-i{fill:#a2221c}
        .bp-ba{fill:#1e4f8f;stroke:#fff}.bp-bat{fill:#fff}.bp-bp{fill:#fff;stroke:#1d6337}.bp-bl{stroke:#1d6337}.bp-bf{fill:#fff;stroke:#a2221c}.bp-bft{fill:#a2221c}
        @media (prefers-color-scheme:dark){
        .bp-s,.bp-c,.bp-bg{fill:#182124}.bp-s,.bp-c,.bp-l,.bp-i{stroke:#c3cfd4}.bp-i{fill:#c3cfd4}.bp-w{stroke:#182124}.bp-t,.bp-h{fill:#e6ecee}.bp-h{stroke:#182124}
        .bp-passed .bp-s,.bp-passed .bp-c{fill:#1a2b22}.bp-passed .bp-s,.bp-passed .bp-c,.bp-passed .bp-l,.bp-passed .bp-i{stroke:#84cf9c}.bp-passed .bp-i{fill:#84cf9c}
        .bp-at .bp-s{fill:#17293f}.bp-at .bp-s,.bp-at .bp-c,.bp-at .bp-l,.bp-at .bp-i{stroke:#9cc3f5}.bp-at .bp-i{fill:#9cc3f5}
        .bp-fault .bp-s{fill:#3a1c1a}.bp-fault .bp-s,.bp-fault .bp-c,.bp-fault .bp-l,.bp-fault .bp-i{stroke:#f2a29c}.bp-fault .bp-i{fill:#f2a29c}
        .bp-ba{fill:#9cc3f5;stroke:#182124}.bp-bat{fill:#0c1a2b}.bp-bp{fill:#182124;stroke:#84cf9c}.bp-bl{stroke:#84cf9c}.bp-bf{fill:#182124;stroke:#f2a29c}.bp-bft{fill:#f2a29c}
        }
        @media print{
        .bp-s,.bp-c,.bp-bg,.bp-bp,.bp-bf,.bp-bat,.bp g .bp-s,.bp g .bp-c{fill:#fff}.bp-w,.bp-h{stroke:#fff}.bp-t,.bp-h,.bp-i,.bp-ba,.bp-bft,.bp g .bp-i{fill:#000}
        .bp-s,.bp-c,.bp-l,.bp-i,.bp-ba,.bp-bp,.bp-bl,.bp-bf,.bp g .bp-s,.bp g .bp-c,.bp g .bp-l,.bp g .bp-i{stroke:#000}
        }
        """;
}

namespace Styrning.Web.Features.Rapporter.Rendition;

/// <summary>How the report looks on a screen and on paper.</summary>
internal static class HtmlStyle
{
    /// <summary>Exactly what stands inside the style element.</summary>
    public static readonly string Sheet = """

        :root{--ink:#1c2430;--muted:#4f5d6b;--accent:#1b4d5c;--line:#cfd8de;--soft:#f2f5f7;--warn:#8a1c1c;--warn-soft:#fcf3f2}
        *{box-sizing:border-box}
        html{font:100%/1.6 "Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;color:var(--ink);background:#fff;-webkit-text-size-adjust:100%}
        body{max-width:46rem;margin:0 auto;padding:3rem 1.25rem 5rem;overflow-wrap:break-word;hyphens:auto}
        h1,h2,h3{line-height:1.25;hyphens:manual;color:var(--accent);font-weight:600}
        h1{font-size:2.125rem;margin:.25rem 0 .75rem;letter-spacing:-.01em}
        h2{font-size:1.375rem;margin:3rem 0 .5rem}
        h3{font-size:1.0625rem;margin:1.75rem 0 .375rem;color:var(--ink)}
        p{margin:0 0 1rem}
        ul{margin:0 0 1rem;padding-left:1.25rem}
        li{margin:0 0 .375rem}
        li::marker{color:var(--accent)}
        a{color:var(--accent);text-underline-offset:.15em;text-decoration-thickness:1px}
        a:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
        .kommun{margin:0;color:var(--muted);font-weight:600}
        .facts{margin:0 0 .25rem;color:var(--muted)}
        .kind{margin:1.25rem 0 0;padding:.75rem 1rem;background:var(--soft);border-left:4px solid var(--accent)}
        .number{font-variant-numeric:tabular-nums}
        nav h2{margin-top:2.5rem}
        nav ul{list-style:none;margin:0;padding:0}
        nav li{margin:0}
        nav a{display:flex;padding:.3rem 0;text-decoration:none;border-bottom:1px solid var(--line)}
        nav a:hover{text-decoration:underline}
        nav .number{flex:0 0 3.5rem}
        .responsible{color:var(--muted);padding-bottom:.625rem;border-bottom:1px solid var(--line)}
        .note{padding:.5rem 1rem;background:var(--soft);border-left:4px solid var(--line)}
        .withheld{color:var(--muted);font-style:italic}
        p.withheld{padding:.5rem 1rem;border-left:4px solid var(--line)}
        .mark{color:var(--warn);font-size:.875rem;font-weight:600}
        p.mark{margin:0 0 .25rem}
        div.secret{margin:0 0 1rem;padding:.75rem 1rem .01rem;background:var(--warn-soft);border-left:4px solid var(--warn)}
        div.secret h3{margin-top:.25rem}
        li.secret,tr.secret{background:var(--warn-soft)}
        tr.secret td:first-child{padding-left:.5rem}
        table{width:100%;margin:1rem 0 1.5rem;border-collapse:collapse;font-size:.9375rem;line-height:1.45}
        caption{padding:0 0 .5rem;text-align:left;font-weight:600}
        td{overflow-wrap:anywhere;min-width:5.5rem}
        th,td{padding:.5rem .75rem .5rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
        th{color:var(--muted);font-weight:600;border-bottom:2px solid var(--accent)}
        @media screen and (min-width:64rem){.wide{width:62rem;margin-left:-8rem}}
        @media screen and (max-width:40rem){
        body{padding-top:1.5rem}
        h1{font-size:1.625rem}
        h2{font-size:1.25rem}
        h1,h2,h3{hyphens:auto}
        CARDS()
        }
        @media screen and (max-width:24rem){h1{font-size:1.375rem}}
        @media screen and (max-width:63.99rem){
        CARDS(.wide )
        }
        @media screen and (min-width:40.01rem) and (max-width:63.99rem){
        .wide tr td[data-label]{position:relative;padding-left:7rem}
        .wide td[data-label]::before{position:absolute;left:.5rem;line-height:1.65}
        }
        @media print{
        @page{size:A4;margin:22mm 22mm 24mm;@bottom-right{content:"Sida " counter(page) " av " counter(pages);font:9pt Arial,sans-serif;color:#4f5d6b}}
        @page wide{size:A4 landscape}
        html{font-size:10.5pt}
        body{max-width:none;padding:0}
        .wide{page:wide}
        .kind,.note,div.secret,li.secret,tr.secret{-webkit-print-color-adjust:exact;print-color-adjust:exact}
        h2,h3,caption,.responsible,p.mark{break-after:avoid}
        tr,li{break-inside:avoid}
        thead{display:table-header-group}
        p{orphans:3;widows:3}
        nav{break-after:page}
        nav a{color:inherit}
        }

        """.ReplaceLineEndings("\n").Replace("CARDS()", Cards("")).Replace("CARDS(.wide )", Cards(".wide "));

    // A row as a card with the column's name over each cell, where the columns have no room beside each other.
    private static string Cards(string within) => $$"""
        {{within}}thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
        {{within}}:is(table,caption,tbody,tr,td){display:block}
        {{within}}tr{padding:.75rem 0;border-bottom:1px solid var(--line)}
        {{within}}tbody tr:first-child{border-top:2px solid var(--accent)}
        {{within}}td{padding:.125rem 0;border:0}
        {{within}}tr.secret td{padding-left:.5rem}
        {{within}}td[data-label]::before{content:attr(data-label);display:block;color:var(--muted);font-size:.8125rem;font-weight:600}
        """.ReplaceLineEndings("\n");
}

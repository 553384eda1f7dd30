using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument.Register.Listan;

/// <summary>The register for another program: the whole list, with what is computed for today.</summary>
[Authorize(Policies.ReadDocuments)]
internal sealed class ListFileModel(StyrningDb db, OrganisationReader organisation, DocumentList list) : PageModel
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Latin1Supplement, UnicodeRanges.GeneralPunctuation),
    };

    public async Task<IActionResult> OnGetAsync(string format, CancellationToken cancel)
    {
        var tables = await RegisterTables.ReadAsync(db, organisation, cancel);
        var lines = await list.ReadAsync(new(null, null, null, null, null, null), cancel);
        var records = lines.Select(line => ListRecord.Of(line, tables)).ToList();
        var name = $"styrdokument-{tables.Today:yyyy-MM-dd}";
        return format switch
        {
            "json" => File(JsonSerializer.SerializeToUtf8Bytes(new { dag = tables.Today, dokument = records }, Json), "application/json; charset=utf-8", $"{name}.json"),
            // With a byte order mark, or a spreadsheet reads å, ä and ö wrongly.
            "csv" => File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(ListRecord.Csv(records))], "text/csv; charset=utf-8", $"{name}.csv"),
            _ => NotFound(),
        };
    }
}

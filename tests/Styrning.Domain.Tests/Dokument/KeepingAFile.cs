using System.Text;
using Styrning.Domain.Documents;

namespace Styrning.Domain.Tests.Dokument;

public sealed class KeepingAFile
{
    [Theory]
    [InlineData("Bilaga 1.pdf", "Bilaga 1.pdf")]
    [InlineData(@"C:\Users\nils\Policy.docx", "Policy.docx")]
    [InlineData("../../etc/passwd.txt", "passwd.txt")]
    [InlineData("faktura\u202Efdp.exe", "fakturafdp.exe")]
    [InlineData("rad\r\nbrytning.pdf", "radbrytning.pdf")]
    [InlineData(" ..", "fil")]
    [InlineData(null, "fil")]
    public void Takes_the_last_part_of_its_name_without_signs_that_hide_its_kind(string? given, string kept) => Assert.Equal(kept, FileName.Tidy(given));

    [Fact]
    public void Keeps_the_ending_of_a_name_that_is_too_long()
    {
        var name = FileName.Tidy(new string('a', 400) + ".pdf");
        Assert.Equal((FileName.Longest, ".pdf"), (name.Length, Path.GetExtension(name)));
    }

    [Theory]
    [InlineData("plan.PDF", "%PDF-1.7", "application/pdf")]
    [InlineData("plan.docx", "PK\u0003\u0004", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("plan.txt", "Text", "text/plain")]
    public void Asks_both_the_name_and_the_first_bytes(string name, string begins, string kind) => Assert.Equal(kind, FileKind.Require(name, Encoding.Latin1.GetBytes(begins)).ContentType);

    [Theory]
    [InlineData("plan.exe", "MZ")]
    [InlineData("plan.html", "<html>")]
    [InlineData("plan.docm", "PK\u0003\u0004")]
    [InlineData("plan", "%PDF-1.7")]
    [InlineData("plan.pdf", "MZ")]
    [InlineData("plan.docx", "%PDF-1.7")]
    [InlineData("plan.txt", "Te\0xt")]
    public void Refuses_a_kind_that_runs_or_that_is_not_what_it_is_called(string name, string begins) =>
        Assert.Equal("DOK-31", Assert.Throws<RuleBroken>(() => FileKind.Require(name, Encoding.Latin1.GetBytes(begins))).Code);

    [Fact]
    public void Leaves_a_line_when_it_is_removed_and_never_removes_the_original_of_a_text()
    {
        var file = new StoredFile { DocumentId = Guid.Empty, Name = "fel.pdf", ContentType = "application/pdf", Length = 1, Sha256 = "", AddedAt = default, AddedBy = Guid.Empty };
        var today = new DateOnly(2026, 11, 23);
        Assert.Equal("DOK-32", Assert.Throws<RuleBroken>(() => file.Remove("fel fil", isOriginal: true, today, Guid.Empty)).Code);
        Assert.Equal("DOK-12", Assert.Throws<RuleBroken>(() => file.Remove("", isOriginal: false, today, Guid.Empty)).Code);

        file.Remove("fel fil", isOriginal: false, today, Guid.Empty);

        Assert.Equal((today, "fel fil"), (file.RemovedOn, file.RemovedBecause));
        Assert.Equal("DOK-33", Assert.Throws<RuleBroken>(() => file.Remove("igen", isOriginal: false, today, Guid.Empty)).Code);
    }
}

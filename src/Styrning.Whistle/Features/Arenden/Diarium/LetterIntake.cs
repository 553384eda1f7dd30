using Microsoft.EntityFrameworkCore;
using Styrning.Whistle.Access;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Diarium;

/// <summary>Takes a letter in from somebody who may register that it came and may not read what became of it.</summary>
internal sealed class LetterIntake(WhistleDb db, Intake intake, CurrentHandler person)
{
    public async Task ReceiveAsync(DateOnly receivedOn, bool misdirected, string text, string where, IEnumerable<string> concerned, CancellationToken cancel)
    {
        var organisation = await db.Organisations.AsNoTracking().Where(o => o.Kind == VerksamhetsutovareKind.Kommun).OrderBy(o => o.Key).FirstAsync(cancel);
        var letter = string.IsNullOrWhiteSpace(text) ? "Ett brev har kommit. Det är inte öppnat eller avskrivet här." : text;
        var content = new ReportContent { What = letter, Original = where.Trim(), Concerned = [.. concerned.Select(name => new ConcernedPerson(name, "", ""))] };
        await intake.ReceiveAsync(new(organisation.Key, misdirected ? IntakeChannel.Misdirected : IntakeChannel.Letter, receivedOn, content, Code: null, RegisteredBy: person.PersonId), cancel);
    }
}

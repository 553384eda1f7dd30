using Styrning.Whistle.Access;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Data;

namespace Styrning.Whistle.Cases.RecoveryCommands;

/// <summary><c>visselblasning aterstallningsnyckel FIL [--losenfras FIL] [--json]</c>: makes a key pair on the holder's own machine. Asks no database and no network.</summary>
internal sealed class MakeRecoveryKeyCommand : ICaseCommand
{
    private const int Misunderstood = 64;

    public string Name => "visselblasning aterstallningsnyckel";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, bool json, TextWriter output, TextWriter errors, CancellationToken cancel)
    {
        var passphraseFile = arguments is [_, "--losenfras", var named] ? named : null;
        if (arguments.Count is not (1 or 3) || (arguments.Count == 3 && passphraseFile is null) || arguments[0].StartsWith('-'))
        {
            await errors.WriteLineAsync("Skriv: visselblasning aterstallningsnyckel FIL [--losenfras FIL] [--json]. FIL är en ny fil för den låsta nyckeln.");
            return Misunderstood;
        }

        var file = arguments[0];
        if (File.Exists(file))
        {
            await errors.WriteLineAsync($"Filen {file} finns redan. En nyckel skrivs aldrig över: välj ett annat namn.");
            return 1;
        }

        var passphrase = await PassphraseInput.ReadAsync(passphraseFile, "Välj en lösenfras (minst tolv tecken):", errors, cancel);
        HandlerKeys.RequireStrong(passphrase);
        using var pair = KeyPair.New();
        await WriteAsync(file, await RecoveryKeyFile.WriteAsync(pair, passphrase, cancel), cancel);
        await AnswerAsync(pair.PublicKey, file, json, output);
        return 0;
    }

    private static async Task WriteAsync(string file, string text, CancellationToken cancel)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using var writer = new StreamWriter(file, options);
        await writer.WriteAsync(text.AsMemory(), cancel);
    }

    private static async Task AnswerAsync(byte[] publicKey, string file, bool json, TextWriter output)
    {
        var (open, fingerprint) = (PublicKeyText.Write(publicKey), PublicKeyText.Fingerprint(publicKey));
        if (json)
        {
            await output.WriteLineAsync(JsonText.Write(new { PublicKey = open, Fingerprint = fingerprint, File = file }));
            return;
        }

        await output.WriteLineAsync($"Den låsta nyckeln står i {file}. Förvara filen och lösenfrasen inlåsta, var för sig, utanför kommunens system.");
        await output.WriteLineAsync($"Skicka den öppna nyckeln till den som registrerar uppdrag: {open}");
        await output.WriteLineAsync($"Läs upp kännetecknet i telefon, så att ni vet att det är rätt nyckel: {fingerprint}");
    }
}

using Styrning.Domain;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Cases.RecoveryCommands;

/// <summary>
/// <c>visselblasning aterstall --organisation NYCKEL --till NAMN (--nyckel FIL [--losenfras FIL])… [--arende ID] [--json]</c>: those who hold the recovery key come together at
/// one machine and give the cases to a handler.
/// </summary>
internal sealed class RecoverCommand(ChannelStatus channel, Recovery recovery) : ICaseCommand
{
    private const int Misunderstood = 64;

    public string Name => "visselblasning aterstall";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, bool json, TextWriter output, TextWriter errors, CancellationToken cancel)
    {
        if (RecoverOptions.Read(arguments) is not { } options)
        {
            await errors.WriteLineAsync("Skriv: visselblasning aterstall --organisation NYCKEL --till NAMN --nyckel FIL [--losenfras FIL] [--nyckel FIL …] [--arende ID] [--json]. NAMN är den behörigas.");
            return Misunderstood;
        }

        if (await OpenAsync(options, errors, cancel) is not { } keys)
        {
            return 1;
        }

        try
        {
            var result = await recovery.RunAsync(options.Organisation, keys, await ReceiverAsync(options, cancel), options.Case, cancel);
            await AnswerAsync(result, options.To, json, output);
            return result.Given + result.Had > 0 || result.Closed + result.Withheld == 0 ? 0 : 1;
        }
        finally
        {
            keys.ForEach(key => key.Dispose());
        }
    }

    private async Task<Guid> ReceiverAsync(RecoverOptions options, CancellationToken cancel) =>
        (await channel.CurrentAsync(options.Organisation, cancel)).Find(a => a.Kind is AppointmentKind.Handler && SwedishText.SearchKey(a.Name) == SwedishText.SearchKey(options.To))?.Id ?? Guid.Empty;

    private static async Task<List<KeyPair>?> OpenAsync(RecoverOptions options, TextWriter errors, CancellationToken cancel)
    {
        var keys = new List<KeyPair>();
        foreach (var (file, passphraseFile) in options.Keys)
        {
            var passphrase = await PassphraseInput.ReadAsync(passphraseFile, $"Lösenfras till {file}:", errors, cancel);
            if (await RecoveryKeyFile.OpenAsync(await File.ReadAllTextAsync(file, cancel), passphrase, cancel) is not { } pair)
            {
                await errors.WriteLineAsync($"{file} går inte att öppna: det är ingen nyckelfil, eller så är lösenfrasen en annan.");
                keys.ForEach(key => key.Dispose());
                return null;
            }

            keys.Add(pair);
        }

        return keys;
    }

    private static async Task AnswerAsync(RecoveryResult result, string to, bool json, TextWriter output)
    {
        if (json)
        {
            await output.WriteLineAsync(JsonText.Write(result));
            return;
        }

        await output.WriteLineAsync($"{to} har fått {SwedishText.Count(result.Given, "ärende", "ärenden", neuter: true)} och hade {SwedishText.Count(result.Had, "ärende", "ärenden", neuter: true)} sedan tidigare.");
        if (result.Withheld > 0)
        {
            await output.WriteLineAsync($"{SwedishText.Count(result.Withheld, "ärende", "ärenden", neuter: true)} lämnades inte: personen är nämnd där eller har skilts från det.");
        }

        if (result.Closed > 0)
        {
            await output.WriteLineAsync($"{SwedishText.Count(result.Closed, "ärende", "ärenden", neuter: true)} öppnas inte av de här nycklarna. Fler innehavare, eller andra, måste komma.");
        }
    }
}

/// <param name="Keys">Key files, each with the file of its passphrase or null.</param>
internal sealed record RecoverOptions(string Organisation, string To, IReadOnlyList<(string File, string? Passphrase)> Keys, Guid? Case)
{
    /// <returns>Null when something is missing or not understood.</returns>
    public static RecoverOptions? Read(IReadOnlyList<string> arguments)
    {
        var (organisation, to, keys, only) = ("", "", new List<(string File, string? Passphrase)>(), (Guid?)null);
        foreach (var pair in arguments.Chunk(2))
        {
            switch (pair)
            {
                case ["--organisation", var value]:
                    organisation = value;
                    break;
                case ["--till", var value]:
                    to = value;
                    break;
                case ["--nyckel", var value]:
                    keys.Add((value, null));
                    break;
                case ["--losenfras", var value] when keys is [.., (_, null)]:
                    keys[^1] = (keys[^1].File, value);
                    break;
                case ["--arende", var value] when Guid.TryParse(value, out var id):
                    only = id;
                    break;
                default:
                    return null;
            }
        }

        return organisation.Length > 0 && to.Length > 0 && keys.Count > 0 && keys.TrueForAll(k => File.Exists(k.File) && (k.Passphrase is null || File.Exists(k.Passphrase))) ? new(organisation, to, keys, only) : null;
    }
}

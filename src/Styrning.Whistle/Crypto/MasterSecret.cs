using System.Security.Cryptography;
using System.Text;
using NSec.Cryptography;

namespace Styrning.Whistle.Crypto;

/// <summary>
/// The secret of the installation, outside the database and never in the same backup: a stolen database cannot be asked whether a code is right. Keys for one use each
/// are derived from it.
/// </summary>
internal sealed class MasterSecret
{
    private const string FileName = "visselblasning.nyckel";
    private readonly Lazy<byte[]> _secret;

    private MasterSecret(Func<byte[]> secret) => _secret = new(secret);

    /// <summary>
    /// Reads the secret of the key folder, or makes it, when it is first asked for: a command that needs none leaves none behind. Two that start at once end with the same.
    /// </summary>
    /// <exception cref="InvalidDataException">At first use: the file is not a secret. Restoring the right one is better than making a new, which would lock every reporter out.</exception>
    public static MasterSecret OfFolder(string folder) => new(() => Read(folder));

    /// <summary>What is stored of a code: a keyed hash, 32 bytes. Nobody stretches 130 bits.</summary>
    public byte[] HashOf(ReporterCode code) => HMACSHA256.HashData(KeyFor("code"), Encoding.ASCII.GetBytes(code.Characters));

    /// <param name="use">"code", "draft", "visit", "audit".</param>
    /// <returns>32 bytes.</returns>
    public byte[] KeyFor(string use) => KeyDerivationAlgorithm.HkdfSha256.DeriveBytes(_secret.Value, default, Encoding.ASCII.GetBytes($"styrning/master/1/{use}"), 32);

    private static byte[] Read(string folder)
    {
        var file = Path.Combine(Directory.CreateDirectory(folder).FullName, FileName);
        if (!File.Exists(file))
        {
            var own = $"{file}.{RandomId.New():N}";
            File.WriteAllText(own, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(own, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }

            try
            {
                File.Move(own, file, overwrite: false);
            }
            catch (IOException) when (File.Exists(file))
            {
                File.Delete(own); // another was quicker, and its secret is the one
            }
        }

        var bytes = new byte[32];
        return Convert.TryFromBase64String(File.ReadAllText(file).Trim(), bytes, out var length) && length == bytes.Length
            ? bytes
            : throw new InvalidDataException($"{FileName} is no secret of 32 bytes in base64.");
    }
}

namespace Styrning.Web.Hosting;

/// <summary>The program cannot start as it is set. The message is Swedish and names the setting.</summary>
public sealed class SettingsRefused(string message) : Exception(message);

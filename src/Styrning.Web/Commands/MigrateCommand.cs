using Styrning.Web.Data;

namespace Styrning.Web.Commands;

internal static class MigrateCommand
{
    public static async Task<int> RunAsync(CommandCall call)
    {
        var applied = await CommandCall.WithRecordAsync(services => services.GetRequiredService<Migrating>().RunAsync());
        if (call.Json)
        {
            await call.WriteJsonAsync(new { Applied = applied });
        }
        else
        {
            await call.Output.WriteLineAsync(applied.Count == 0 ? "Databasen är redan som den ska vara." : $"Databasen är uppdaterad: {string.Join(", ", applied)}.");
        }

        return 0;
    }
}

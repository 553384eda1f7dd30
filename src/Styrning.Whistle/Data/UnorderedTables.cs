using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Styrning.Whistle.Data;

/// <summary>
/// SQLite counts the rows of a table in a hidden column, in the order in which they came: random ids would hide nothing. Without it a row stands where its random key puts it.
/// </summary>
internal sealed class UnorderedTables(MigrationsSqlGeneratorDependencies dependencies, IRelationalAnnotationProvider annotations) : SqliteMigrationsSqlGenerator(dependencies, annotations)
{
    public static void UseSqlite(DbContextOptionsBuilder options, string file)
    {
        WhistleData.UseSqlite(options, file);
        options.ReplaceService<IMigrationsSqlGenerator, UnorderedTables>();
    }

    protected override void Generate(CreateTableOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate = true)
    {
        var hasKey = operation.PrimaryKey is not null; // asked first: the framework moves a key of one column to its column
        base.Generate(operation, model, builder, terminate: false);
        if (hasKey)
        {
            builder.Append(" WITHOUT ROWID");
        }

        if (terminate)
        {
            builder.AppendLine(Dependencies.SqlGenerationHelper.StatementTerminator);
            EndStatement(builder);
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Styrning.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class EngineWhole : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_WorkflowTasks_Role_CreatedAt",
                schema: "styrning",
                table: "WorkflowTasks");

            migrationBuilder.DropIndex(
                name: "IX_WorkflowTasks_Subject",
                schema: "styrning",
                table: "WorkflowTasks");

            migrationBuilder.DropIndex(
                name: "IX_WorkflowInstances_DefinitionId",
                schema: "styrning",
                table: "WorkflowInstances");

            migrationBuilder.AddColumn<string>(
                name: "AskedBy",
                schema: "styrning",
                table: "WorkflowTimers",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "CallerInstance",
                schema: "styrning",
                table: "WorkflowInstances",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "CallerToken",
                schema: "styrning",
                table: "WorkflowInstances",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<short>(
                name: "Depth",
                schema: "styrning",
                table: "WorkflowInstances",
                type: "smallint",
                nullable: false,
                defaultValue: (short)0);

            migrationBuilder.AddColumn<Guid>(
                name: "RootId",
                schema: "styrning",
                table: "WorkflowInstances",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Standing",
                schema: "styrning",
                table: "WorkflowInstances",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Archived",
                schema: "styrning",
                table: "WorkflowDefinitions",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "WorkflowArchive",
                schema: "styrning",
                columns: table => new
                {
                    InstanceId = table.Column<Guid>(type: "uuid", nullable: false),
                    DefinitionId = table.Column<Guid>(type: "uuid", nullable: false),
                    SubjectKind = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Subject = table.Column<Guid>(type: "uuid", nullable: false),
                    StartedAt = table.Column<long>(type: "bigint", nullable: false),
                    EndedAt = table.Column<long>(type: "bigint", nullable: false),
                    Content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkflowArchive", x => x.InstanceId);
                    table.ForeignKey(
                        name: "FK_WorkflowArchive_WorkflowDefinitions_DefinitionId",
                        column: x => x.DefinitionId,
                        principalSchema: "styrning",
                        principalTable: "WorkflowDefinitions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WorkflowErrands",
                schema: "styrning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    InstanceId = table.Column<Guid>(type: "uuid", nullable: true),
                    Token = table.Column<int>(type: "integer", nullable: false),
                    DefinitionId = table.Column<Guid>(type: "uuid", nullable: true),
                    Element = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Subject = table.Column<Guid>(type: "uuid", nullable: true),
                    SubjectKind = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Data = table.Column<string>(type: "text", nullable: true),
                    Actor = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    DueAt = table.Column<long>(type: "bigint", nullable: true),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    Cause = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkflowErrands", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WorkflowErrands_WorkflowDefinitions_DefinitionId",
                        column: x => x.DefinitionId,
                        principalSchema: "styrning",
                        principalTable: "WorkflowDefinitions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_WorkflowErrands_WorkflowInstances_InstanceId",
                        column: x => x.InstanceId,
                        principalSchema: "styrning",
                        principalTable: "WorkflowInstances",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "WorkflowSignalWaits",
                schema: "styrning",
                columns: table => new
                {
                    InstanceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Token = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkflowSignalWaits", x => new { x.InstanceId, x.Token });
                    table.ForeignKey(
                        name: "FK_WorkflowSignalWaits_WorkflowInstances_InstanceId",
                        column: x => x.InstanceId,
                        principalSchema: "styrning",
                        principalTable: "WorkflowInstances",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "WorkflowStarts",
                schema: "styrning",
                columns: table => new
                {
                    DefinitionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Element = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    SubjectKind = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    PlannedAt = table.Column<long>(type: "bigint", nullable: true),
                    Remaining = table.Column<int>(type: "integer", nullable: false),
                    DueAt = table.Column<long>(type: "bigint", nullable: true),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    Cause = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkflowStarts", x => new { x.DefinitionId, x.Element });
                    table.ForeignKey(
                        name: "FK_WorkflowStarts_WorkflowDefinitions_DefinitionId",
                        column: x => x.DefinitionId,
                        principalSchema: "styrning",
                        principalTable: "WorkflowDefinitions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowTimers_InstanceId_Token",
                schema: "styrning",
                table: "WorkflowTimers",
                columns: new[] { "InstanceId", "Token" },
                filter: "\"Attempts\" > 0");

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowTasks_Role_CreatedAt_Id",
                schema: "styrning",
                table: "WorkflowTasks",
                columns: new[] { "Role", "CreatedAt", "Id" },
                filter: "\"CompletedAt\" IS NULL AND \"CancelledAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowTasks_Subject",
                schema: "styrning",
                table: "WorkflowTasks",
                column: "Subject",
                filter: "\"CompletedAt\" IS NULL AND \"CancelledAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowInstances_CallerInstance",
                schema: "styrning",
                table: "WorkflowInstances",
                column: "CallerInstance",
                filter: "\"CallerInstance\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowInstances_DefinitionId_EndedAt_Id",
                schema: "styrning",
                table: "WorkflowInstances",
                columns: new[] { "DefinitionId", "EndedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowArchive_DefinitionId_EndedAt_InstanceId",
                schema: "styrning",
                table: "WorkflowArchive",
                columns: new[] { "DefinitionId", "EndedAt", "InstanceId" });

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowArchive_Subject",
                schema: "styrning",
                table: "WorkflowArchive",
                column: "Subject");

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowErrands_DefinitionId",
                schema: "styrning",
                table: "WorkflowErrands",
                column: "DefinitionId");

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowErrands_DueAt",
                schema: "styrning",
                table: "WorkflowErrands",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowErrands_InstanceId",
                schema: "styrning",
                table: "WorkflowErrands",
                column: "InstanceId");

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowSignalWaits_Name",
                schema: "styrning",
                table: "WorkflowSignalWaits",
                column: "Name");

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowStarts_DueAt",
                schema: "styrning",
                table: "WorkflowStarts",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowStarts_Name",
                schema: "styrning",
                table: "WorkflowStarts",
                column: "Name");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "WorkflowArchive",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "WorkflowErrands",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "WorkflowSignalWaits",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "WorkflowStarts",
                schema: "styrning");

            migrationBuilder.DropIndex(
                name: "IX_WorkflowTimers_InstanceId_Token",
                schema: "styrning",
                table: "WorkflowTimers");

            migrationBuilder.DropIndex(
                name: "IX_WorkflowTasks_Role_CreatedAt_Id",
                schema: "styrning",
                table: "WorkflowTasks");

            migrationBuilder.DropIndex(
                name: "IX_WorkflowTasks_Subject",
                schema: "styrning",
                table: "WorkflowTasks");

            migrationBuilder.DropIndex(
                name: "IX_WorkflowInstances_CallerInstance",
                schema: "styrning",
                table: "WorkflowInstances");

            migrationBuilder.DropIndex(
                name: "IX_WorkflowInstances_DefinitionId_EndedAt_Id",
                schema: "styrning",
                table: "WorkflowInstances");

            migrationBuilder.DropColumn(
                name: "AskedBy",
                schema: "styrning",
                table: "WorkflowTimers");

            migrationBuilder.DropColumn(
                name: "CallerInstance",
                schema: "styrning",
                table: "WorkflowInstances");

            migrationBuilder.DropColumn(
                name: "CallerToken",
                schema: "styrning",
                table: "WorkflowInstances");

            migrationBuilder.DropColumn(
                name: "Depth",
                schema: "styrning",
                table: "WorkflowInstances");

            migrationBuilder.DropColumn(
                name: "RootId",
                schema: "styrning",
                table: "WorkflowInstances");

            migrationBuilder.DropColumn(
                name: "Standing",
                schema: "styrning",
                table: "WorkflowInstances");

            migrationBuilder.DropColumn(
                name: "Archived",
                schema: "styrning",
                table: "WorkflowDefinitions");

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowTasks_Role_CreatedAt",
                schema: "styrning",
                table: "WorkflowTasks",
                columns: new[] { "Role", "CreatedAt" },
                filter: "\"CompletedAt\" IS NULL AND \"CancelledAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowTasks_Subject",
                schema: "styrning",
                table: "WorkflowTasks",
                column: "Subject");

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowInstances_DefinitionId",
                schema: "styrning",
                table: "WorkflowInstances",
                column: "DefinitionId");
        }
    }
}

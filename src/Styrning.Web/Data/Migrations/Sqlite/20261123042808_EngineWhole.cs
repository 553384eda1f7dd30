using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Styrning.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class EngineWhole : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_WorkflowTasks_Role_CreatedAt",
                table: "WorkflowTasks");

            migrationBuilder.DropIndex(
                name: "IX_WorkflowTasks_Subject",
                table: "WorkflowTasks");

            migrationBuilder.DropIndex(
                name: "IX_WorkflowInstances_DefinitionId",
                table: "WorkflowInstances");

            migrationBuilder.AddColumn<string>(
                name: "AskedBy",
                table: "WorkflowTimers",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "CallerInstance",
                table: "WorkflowInstances",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "CallerToken",
                table: "WorkflowInstances",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<short>(
                name: "Depth",
                table: "WorkflowInstances",
                type: "INTEGER",
                nullable: false,
                defaultValue: (short)0);

            migrationBuilder.AddColumn<Guid>(
                name: "RootId",
                table: "WorkflowInstances",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Standing",
                table: "WorkflowInstances",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Archived",
                table: "WorkflowDefinitions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "WorkflowArchive",
                columns: table => new
                {
                    InstanceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DefinitionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectKind = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Subject = table.Column<Guid>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkflowArchive", x => x.InstanceId);
                    table.ForeignKey(
                        name: "FK_WorkflowArchive_WorkflowDefinitions_DefinitionId",
                        column: x => x.DefinitionId,
                        principalTable: "WorkflowDefinitions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WorkflowErrands",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    InstanceId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Token = table.Column<int>(type: "INTEGER", nullable: false),
                    DefinitionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Element = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Subject = table.Column<Guid>(type: "TEXT", nullable: true),
                    SubjectKind = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Data = table.Column<string>(type: "TEXT", nullable: true),
                    Actor = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    Cause = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkflowErrands", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WorkflowErrands_WorkflowDefinitions_DefinitionId",
                        column: x => x.DefinitionId,
                        principalTable: "WorkflowDefinitions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_WorkflowErrands_WorkflowInstances_InstanceId",
                        column: x => x.InstanceId,
                        principalTable: "WorkflowInstances",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "WorkflowSignalWaits",
                columns: table => new
                {
                    InstanceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Token = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkflowSignalWaits", x => new { x.InstanceId, x.Token });
                    table.ForeignKey(
                        name: "FK_WorkflowSignalWaits_WorkflowInstances_InstanceId",
                        column: x => x.InstanceId,
                        principalTable: "WorkflowInstances",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "WorkflowStarts",
                columns: table => new
                {
                    DefinitionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Element = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    SubjectKind = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    PlannedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Remaining = table.Column<int>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    Cause = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkflowStarts", x => new { x.DefinitionId, x.Element });
                    table.ForeignKey(
                        name: "FK_WorkflowStarts_WorkflowDefinitions_DefinitionId",
                        column: x => x.DefinitionId,
                        principalTable: "WorkflowDefinitions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowTimers_InstanceId_Token",
                table: "WorkflowTimers",
                columns: new[] { "InstanceId", "Token" },
                filter: "\"Attempts\" > 0");

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowTasks_Role_CreatedAt_Id",
                table: "WorkflowTasks",
                columns: new[] { "Role", "CreatedAt", "Id" },
                filter: "\"CompletedAt\" IS NULL AND \"CancelledAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowTasks_Subject",
                table: "WorkflowTasks",
                column: "Subject",
                filter: "\"CompletedAt\" IS NULL AND \"CancelledAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowInstances_CallerInstance",
                table: "WorkflowInstances",
                column: "CallerInstance",
                filter: "\"CallerInstance\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowInstances_DefinitionId_EndedAt_Id",
                table: "WorkflowInstances",
                columns: new[] { "DefinitionId", "EndedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowArchive_DefinitionId_EndedAt_InstanceId",
                table: "WorkflowArchive",
                columns: new[] { "DefinitionId", "EndedAt", "InstanceId" });

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowArchive_Subject",
                table: "WorkflowArchive",
                column: "Subject");

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowErrands_DefinitionId",
                table: "WorkflowErrands",
                column: "DefinitionId");

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowErrands_DueAt",
                table: "WorkflowErrands",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowErrands_InstanceId",
                table: "WorkflowErrands",
                column: "InstanceId");

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowSignalWaits_Name",
                table: "WorkflowSignalWaits",
                column: "Name");

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowStarts_DueAt",
                table: "WorkflowStarts",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowStarts_Name",
                table: "WorkflowStarts",
                column: "Name");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "WorkflowArchive");

            migrationBuilder.DropTable(
                name: "WorkflowErrands");

            migrationBuilder.DropTable(
                name: "WorkflowSignalWaits");

            migrationBuilder.DropTable(
                name: "WorkflowStarts");

            migrationBuilder.DropIndex(
                name: "IX_WorkflowTimers_InstanceId_Token",
                table: "WorkflowTimers");

            migrationBuilder.DropIndex(
                name: "IX_WorkflowTasks_Role_CreatedAt_Id",
                table: "WorkflowTasks");

            migrationBuilder.DropIndex(
                name: "IX_WorkflowTasks_Subject",
                table: "WorkflowTasks");

            migrationBuilder.DropIndex(
                name: "IX_WorkflowInstances_CallerInstance",
                table: "WorkflowInstances");

            migrationBuilder.DropIndex(
                name: "IX_WorkflowInstances_DefinitionId_EndedAt_Id",
                table: "WorkflowInstances");

            migrationBuilder.DropColumn(
                name: "AskedBy",
                table: "WorkflowTimers");

            migrationBuilder.DropColumn(
                name: "CallerInstance",
                table: "WorkflowInstances");

            migrationBuilder.DropColumn(
                name: "CallerToken",
                table: "WorkflowInstances");

            migrationBuilder.DropColumn(
                name: "Depth",
                table: "WorkflowInstances");

            migrationBuilder.DropColumn(
                name: "RootId",
                table: "WorkflowInstances");

            migrationBuilder.DropColumn(
                name: "Standing",
                table: "WorkflowInstances");

            migrationBuilder.DropColumn(
                name: "Archived",
                table: "WorkflowDefinitions");

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowTasks_Role_CreatedAt",
                table: "WorkflowTasks",
                columns: new[] { "Role", "CreatedAt" },
                filter: "\"CompletedAt\" IS NULL AND \"CancelledAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowTasks_Subject",
                table: "WorkflowTasks",
                column: "Subject");

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowInstances_DefinitionId",
                table: "WorkflowInstances",
                column: "DefinitionId");
        }
    }
}

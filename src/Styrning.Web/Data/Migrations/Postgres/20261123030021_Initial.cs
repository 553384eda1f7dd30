using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Styrning.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "styrning");

            migrationBuilder.CreateTable(
                name: "ClockSettings",
                schema: "styrning",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    OffsetTicks = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClockSettings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Commitments",
                schema: "styrning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PromisedYear = table.Column<int>(type: "integer", nullable: false),
                    OriginNumber = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    OriginTitle = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Sentence = table.Column<string>(type: "text", nullable: false),
                    Period = table.Column<string>(type: "text", nullable: false),
                    PeriodFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    PeriodTo = table.Column<DateOnly>(type: "date", nullable: true),
                    RoleKey = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    Secrecy = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    AreaNumber = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Commitments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Letters",
                schema: "styrning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    ToName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ToAddress = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: true),
                    Subject = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Body = table.Column<string>(type: "text", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SentAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Letters", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OrganisationChanges",
                schema: "styrning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    RoleKey = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    AreaId = table.Column<Guid>(type: "uuid", nullable: true),
                    What = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrganisationChanges", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Persons",
                schema: "styrning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Persons", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReportAreas",
                schema: "styrning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    FormerTitle = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    UnitText = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Responsibility = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Assignments = table.Column<string>(type: "text", nullable: false),
                    UsualSecrecy = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    OftenSeparate = table.Column<bool>(type: "boolean", nullable: false),
                    RetiredOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportAreas", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReportImports",
                schema: "styrning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SourceName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Found = table.Column<string>(type: "text", nullable: true),
                    Form = table.Column<string>(type: "text", nullable: true),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ChangedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    KeptYear = table.Column<int>(type: "integer", nullable: true),
                    KeptAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    KeptBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportImports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReportingCycles",
                schema: "styrning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Kommun = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Introduction = table.Column<string>(type: "text", nullable: false),
                    OwnerRoleKey = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    SecondRoleKey = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Plan = table.Column<string>(type: "text", nullable: true),
                    LastDayOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    IsImported = table.Column<bool>(type: "boolean", nullable: false),
                    WritingClosedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    SentToBoardAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Diarienummer = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    FinishedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportingCycles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RescuedForms",
                schema: "styrning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Path = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    Fields = table.Column<string>(type: "text", nullable: false),
                    SavedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RescuedForms", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SectionNotices",
                schema: "styrning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    SectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    RoleKey = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ToldAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ToldPersonId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SectionNotices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TaskNotices",
                schema: "styrning",
                columns: table => new
                {
                    TaskId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    ToldAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TaskNotices", x => new { x.TaskId, x.PersonId });
                });

            migrationBuilder.CreateTable(
                name: "Units",
                schema: "styrning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ShortName = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Units", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "WorkflowDefinitions",
                schema: "styrning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    SubjectKind = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Xml = table.Column<string>(type: "text", nullable: false),
                    PublishedAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkflowDefinitions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CommitmentYears",
                schema: "styrning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CommitmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Cause = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    Note = table.Column<string>(type: "text", nullable: false),
                    NewPeriod = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommitmentYears", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CommitmentYears_Commitments_CommitmentId",
                        column: x => x.CommitmentId,
                        principalSchema: "styrning",
                        principalTable: "Commitments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Leaves",
                schema: "styrning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    FromOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ToOn = table.Column<DateOnly>(type: "date", nullable: true),
                    WithdrawnOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Leaves", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Leaves_Persons_PersonId",
                        column: x => x.PersonId,
                        principalSchema: "styrning",
                        principalTable: "Persons",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BoardDecisions",
                schema: "styrning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CycleId = table.Column<Guid>(type: "uuid", nullable: false),
                    Outcome = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Organ = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    MeetingOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Paragraf = table.Column<int>(type: "integer", nullable: false),
                    Note = table.Column<string>(type: "text", nullable: false),
                    RecordedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BoardDecisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BoardDecisions_ReportingCycles_CycleId",
                        column: x => x.CycleId,
                        principalSchema: "styrning",
                        principalTable: "ReportingCycles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Compilations",
                schema: "styrning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CycleId = table.Column<Guid>(type: "uuid", nullable: false),
                    VersionNo = table.Column<int>(type: "integer", nullable: false),
                    CompiledAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    CompiledBy = table.Column<Guid>(type: "uuid", nullable: false),
                    Note = table.Column<string>(type: "text", nullable: false),
                    ContentJson = table.Column<string>(type: "text", nullable: false),
                    FullHtml = table.Column<string>(type: "text", nullable: false),
                    FullDocx = table.Column<byte[]>(type: "bytea", nullable: false),
                    PublicHtml = table.Column<string>(type: "text", nullable: false),
                    PublicDocx = table.Column<byte[]>(type: "bytea", nullable: false),
                    FullHtmlHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    FullDocxHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    PublicHtmlHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    PublicDocxHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    JudgedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    JudgedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    PublicApproved = table.Column<bool>(type: "boolean", nullable: false),
                    JudgeComment = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Compilations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Compilations_ReportingCycles_CycleId",
                        column: x => x.CycleId,
                        principalSchema: "styrning",
                        principalTable: "ReportingCycles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReportSections",
                schema: "styrning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CycleId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    SortKey = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    FormerTitle = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    UnitText = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Responsibility = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Assignments = table.Column<string>(type: "text", nullable: false),
                    UsualSecrecy = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    OftenSeparate = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportSections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReportSections_ReportingCycles_CycleId",
                        column: x => x.CycleId,
                        principalSchema: "styrning",
                        principalTable: "ReportingCycles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Roles",
                schema: "styrning",
                columns: table => new
                {
                    Key = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    UnitId = table.Column<Guid>(type: "uuid", nullable: true),
                    DeputyKey = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    ManagerKey = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Roles", x => x.Key);
                    table.ForeignKey(
                        name: "FK_Roles_Units_UnitId",
                        column: x => x.UnitId,
                        principalSchema: "styrning",
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WorkflowInstances",
                schema: "styrning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DefinitionId = table.Column<Guid>(type: "uuid", nullable: false),
                    SubjectKind = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Subject = table.Column<Guid>(type: "uuid", nullable: false),
                    StartedAt = table.Column<long>(type: "bigint", nullable: false),
                    EndedAt = table.Column<long>(type: "bigint", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkflowInstances", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WorkflowInstances_WorkflowDefinitions_DefinitionId",
                        column: x => x.DefinitionId,
                        principalSchema: "styrning",
                        principalTable: "WorkflowDefinitions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SectionEvents",
                schema: "styrning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    RoleKey = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Comment = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SectionEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SectionEvents_ReportSections_SectionId",
                        column: x => x.SectionId,
                        principalSchema: "styrning",
                        principalTable: "ReportSections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SectionParts",
                schema: "styrning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Area = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SectionParts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SectionParts_ReportSections_SectionId",
                        column: x => x.SectionId,
                        principalSchema: "styrning",
                        principalTable: "ReportSections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RoleHoldings",
                schema: "styrning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RoleKey = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    FromOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ToOn = table.Column<DateOnly>(type: "date", nullable: true),
                    WithdrawnOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoleHoldings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RoleHoldings_Persons_PersonId",
                        column: x => x.PersonId,
                        principalSchema: "styrning",
                        principalTable: "Persons",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RoleHoldings_Roles_RoleKey",
                        column: x => x.RoleKey,
                        principalSchema: "styrning",
                        principalTable: "Roles",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WorkflowJournal",
                schema: "styrning",
                columns: table => new
                {
                    InstanceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Seq = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Element = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Actor = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Path = table.Column<string>(type: "text", nullable: true),
                    Data = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkflowJournal", x => new { x.InstanceId, x.Seq });
                    table.ForeignKey(
                        name: "FK_WorkflowJournal_WorkflowInstances_InstanceId",
                        column: x => x.InstanceId,
                        principalSchema: "styrning",
                        principalTable: "WorkflowInstances",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "WorkflowMessageWaits",
                schema: "styrning",
                columns: table => new
                {
                    InstanceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Token = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Subject = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkflowMessageWaits", x => new { x.InstanceId, x.Token });
                    table.ForeignKey(
                        name: "FK_WorkflowMessageWaits_WorkflowInstances_InstanceId",
                        column: x => x.InstanceId,
                        principalSchema: "styrning",
                        principalTable: "WorkflowInstances",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "WorkflowTasks",
                schema: "styrning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    InstanceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Token = table.Column<int>(type: "integer", nullable: false),
                    SubjectKind = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Subject = table.Column<Guid>(type: "uuid", nullable: false),
                    Element = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Name = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Form = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Role = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    CompletedAt = table.Column<long>(type: "bigint", nullable: true),
                    CompletedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    CancelledAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkflowTasks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WorkflowTasks_WorkflowInstances_InstanceId",
                        column: x => x.InstanceId,
                        principalSchema: "styrning",
                        principalTable: "WorkflowInstances",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "WorkflowTimers",
                schema: "styrning",
                columns: table => new
                {
                    InstanceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Token = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Element = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Rule = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    DueAt = table.Column<long>(type: "bigint", nullable: true),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    Cause = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkflowTimers", x => new { x.InstanceId, x.Token });
                    table.ForeignKey(
                        name: "FK_WorkflowTimers_WorkflowInstances_InstanceId",
                        column: x => x.InstanceId,
                        principalSchema: "styrning",
                        principalTable: "WorkflowInstances",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SectionContributions",
                schema: "styrning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    PartId = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Question = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    UsedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    DeclinedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    WithdrawnAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SectionContributions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SectionContributions_Persons_AskedPersonId",
                        column: x => x.AskedPersonId,
                        principalSchema: "styrning",
                        principalTable: "Persons",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SectionContributions_ReportSections_SectionId",
                        column: x => x.SectionId,
                        principalSchema: "styrning",
                        principalTable: "ReportSections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SectionContributions_SectionParts_PartId",
                        column: x => x.PartId,
                        principalSchema: "styrning",
                        principalTable: "SectionParts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SectionRevisions",
                schema: "styrning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PartId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                    SavedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    SavedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SectionRevisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SectionRevisions_SectionParts_PartId",
                        column: x => x.PartId,
                        principalSchema: "styrning",
                        principalTable: "SectionParts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_BoardDecisions_CycleId",
                schema: "styrning",
                table: "BoardDecisions",
                column: "CycleId");

            migrationBuilder.CreateIndex(
                name: "IX_CommitmentYears_CommitmentId_Year",
                schema: "styrning",
                table: "CommitmentYears",
                columns: new[] { "CommitmentId", "Year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Compilations_CycleId_VersionNo",
                schema: "styrning",
                table: "Compilations",
                columns: new[] { "CycleId", "VersionNo" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Leaves_PersonId",
                schema: "styrning",
                table: "Leaves",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Letters_Key",
                schema: "styrning",
                table: "Letters",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Letters_PersonId_CreatedAt",
                schema: "styrning",
                table: "Letters",
                columns: new[] { "PersonId", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_OrganisationChanges_AreaId",
                schema: "styrning",
                table: "OrganisationChanges",
                column: "AreaId");

            migrationBuilder.CreateIndex(
                name: "IX_OrganisationChanges_At",
                schema: "styrning",
                table: "OrganisationChanges",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_OrganisationChanges_PersonId",
                schema: "styrning",
                table: "OrganisationChanges",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_OrganisationChanges_RoleKey",
                schema: "styrning",
                table: "OrganisationChanges",
                column: "RoleKey");

            migrationBuilder.CreateIndex(
                name: "IX_ReportAreas_Number",
                schema: "styrning",
                table: "ReportAreas",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReportSections_CycleId_Number",
                schema: "styrning",
                table: "ReportSections",
                columns: new[] { "CycleId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReportingCycles_Year",
                schema: "styrning",
                table: "ReportingCycles",
                column: "Year",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RescuedForms_SavedAt",
                schema: "styrning",
                table: "RescuedForms",
                column: "SavedAt");

            migrationBuilder.CreateIndex(
                name: "IX_RoleHoldings_PersonId",
                schema: "styrning",
                table: "RoleHoldings",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_RoleHoldings_RoleKey",
                schema: "styrning",
                table: "RoleHoldings",
                column: "RoleKey");

            migrationBuilder.CreateIndex(
                name: "IX_Roles_UnitId",
                schema: "styrning",
                table: "Roles",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_SectionContributions_AskedPersonId",
                schema: "styrning",
                table: "SectionContributions",
                column: "AskedPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_SectionContributions_PartId",
                schema: "styrning",
                table: "SectionContributions",
                column: "PartId");

            migrationBuilder.CreateIndex(
                name: "IX_SectionContributions_SectionId",
                schema: "styrning",
                table: "SectionContributions",
                column: "SectionId");

            migrationBuilder.CreateIndex(
                name: "IX_SectionEvents_SectionId_Number",
                schema: "styrning",
                table: "SectionEvents",
                columns: new[] { "SectionId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SectionNotices_Key",
                schema: "styrning",
                table: "SectionNotices",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SectionNotices_ToldAt",
                schema: "styrning",
                table: "SectionNotices",
                column: "ToldAt");

            migrationBuilder.CreateIndex(
                name: "IX_SectionParts_SectionId",
                schema: "styrning",
                table: "SectionParts",
                column: "SectionId");

            migrationBuilder.CreateIndex(
                name: "IX_SectionRevisions_PartId_Number",
                schema: "styrning",
                table: "SectionRevisions",
                columns: new[] { "PartId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowDefinitions_Key_Version",
                schema: "styrning",
                table: "WorkflowDefinitions",
                columns: new[] { "Key", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowInstances_DefinitionId",
                schema: "styrning",
                table: "WorkflowInstances",
                column: "DefinitionId");

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowInstances_Subject",
                schema: "styrning",
                table: "WorkflowInstances",
                column: "Subject");

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowMessageWaits_Subject_Name_Key",
                schema: "styrning",
                table: "WorkflowMessageWaits",
                columns: new[] { "Subject", "Name", "Key" });

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowTasks_InstanceId_Token",
                schema: "styrning",
                table: "WorkflowTasks",
                columns: new[] { "InstanceId", "Token" },
                unique: true);

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
                name: "IX_WorkflowTimers_DueAt",
                schema: "styrning",
                table: "WorkflowTimers",
                column: "DueAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BoardDecisions",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "ClockSettings",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "CommitmentYears",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "Compilations",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "Leaves",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "Letters",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "OrganisationChanges",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "ReportAreas",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "ReportImports",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "RescuedForms",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "RoleHoldings",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "SectionContributions",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "SectionEvents",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "SectionNotices",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "SectionRevisions",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "TaskNotices",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "WorkflowJournal",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "WorkflowMessageWaits",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "WorkflowTasks",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "WorkflowTimers",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "Commitments",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "Roles",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "Persons",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "SectionParts",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "WorkflowInstances",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "Units",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "ReportSections",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "WorkflowDefinitions",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "ReportingCycles",
                schema: "styrning");
        }
    }
}

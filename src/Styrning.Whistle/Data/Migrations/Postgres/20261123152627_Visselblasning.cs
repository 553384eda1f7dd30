using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Styrning.Whistle.Data.Migrations.Postgres
{
    /// <inheritdoc />
    internal partial class Visselblasning : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "whistle");

            migrationBuilder.CreateTable(
                name: "Disposals",
                schema: "whistle",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Organisation = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Diarienummer = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    ReceivedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DisposedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    How = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Rule = table.Column<string>(type: "character varying(700)", maxLength: 700, nullable: false),
                    Documents = table.Column<int>(type: "integer", nullable: false),
                    Files = table.Column<int>(type: "integer", nullable: false),
                    ArchiveHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Disposals", x => x.CaseId);
                });

            migrationBuilder.CreateTable(
                name: "Drafts",
                schema: "whistle",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Sealed = table.Column<byte[]>(type: "bytea", nullable: false),
                    GoneAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    IsSent = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Drafts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Files",
                schema: "whistle",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: true),
                    KeyNo = table.Column<int>(type: "integer", nullable: false),
                    SealedName = table.Column<byte[]>(type: "bytea", nullable: false),
                    SealedHash = table.Column<byte[]>(type: "bytea", nullable: false),
                    SealedKey = table.Column<byte[]>(type: "bytea", nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    Chunks = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    MadeFrom = table.Column<Guid>(type: "uuid", nullable: true),
                    UnfinishedUntil = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Copy = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Scan = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    ScannedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RemovalProposedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    RemovedOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Files", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "HandlerKeys",
                schema: "whistle",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    PublicKey = table.Column<byte[]>(type: "bytea", nullable: false),
                    Locked = table.Column<byte[]>(type: "bytea", nullable: false),
                    MadeOn = table.Column<DateOnly>(type: "date", nullable: false),
                    IsDemo = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HandlerKeys", x => x.PersonId);
                });

            migrationBuilder.CreateTable(
                name: "KeptForms",
                schema: "whistle",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    Sealed = table.Column<byte[]>(type: "bytea", nullable: false),
                    GoneAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeptForms", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OpenedKeys",
                schema: "whistle",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Sealed = table.Column<byte[]>(type: "bytea", nullable: false),
                    ExpiresAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OpenedKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Organisations",
                schema: "whistle",
                columns: table => new
                {
                    Key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    RecoveryThreshold = table.Column<int>(type: "integer", nullable: false),
                    LeaveTo = table.Column<string>(type: "text", nullable: false),
                    Personkrets = table.Column<string>(type: "text", nullable: false),
                    NeutralMatter = table.Column<string>(type: "text", nullable: false),
                    Authority = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ReportSection = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Organisations", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "ReadingAnchors",
                schema: "whistle",
                columns: table => new
                {
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Chains = table.Column<int>(type: "integer", nullable: false),
                    Entries = table.Column<int>(type: "integer", nullable: false),
                    Heads = table.Column<byte[]>(type: "bytea", nullable: false),
                    Link = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReadingAnchors", x => x.On);
                });

            migrationBuilder.CreateTable(
                name: "ReadingHeads",
                schema: "whistle",
                columns: table => new
                {
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    No = table.Column<int>(type: "integer", nullable: false),
                    Link = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReadingHeads", x => new { x.On, x.CaseId });
                });

            migrationBuilder.CreateTable(
                name: "Readings",
                schema: "whistle",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    No = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    What = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Of = table.Column<Guid>(type: "uuid", nullable: true),
                    Link = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Readings", x => new { x.CaseId, x.No });
                });

            migrationBuilder.CreateTable(
                name: "WaitingLetters",
                schema: "whistle",
                columns: table => new
                {
                    Key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    FromAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    DoneAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WaitingLetters", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "WorkflowDefinitions",
                schema: "whistle",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    SubjectKind = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Xml = table.Column<string>(type: "text", nullable: false),
                    PublishedAt = table.Column<long>(type: "bigint", nullable: false),
                    Archived = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkflowDefinitions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "YearCounts",
                schema: "whistle",
                columns: table => new
                {
                    Organisation = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    What = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Count = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_YearCounts", x => new { x.Organisation, x.Year, x.What });
                });

            migrationBuilder.CreateTable(
                name: "FileChunks",
                schema: "whistle",
                columns: table => new
                {
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    No = table.Column<int>(type: "integer", nullable: false),
                    Sealed = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FileChunks", x => new { x.FileId, x.No });
                    table.ForeignKey(
                        name: "FK_FileChunks_Files_FileId",
                        column: x => x.FileId,
                        principalSchema: "whistle",
                        principalTable: "Files",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Appointments",
                schema: "whistle",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Organisation = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Unit = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Email = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Decision_Organ = table.Column<string>(type: "text", nullable: false),
                    Decision_DecidedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Decision_Paragraf = table.Column<string>(type: "text", nullable: false),
                    FromOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ToOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Changes = table.Column<string>(type: "text", nullable: false),
                    PublicKey = table.Column<byte[]>(type: "bytea", nullable: true),
                    KeyVoucher = table.Column<byte[]>(type: "bytea", nullable: true),
                    IsDemo = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Appointments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Appointments_Organisations_Organisation",
                        column: x => x.Organisation,
                        principalSchema: "whistle",
                        principalTable: "Organisations",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Cases",
                schema: "whistle",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Organisation = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Channel = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RegisteredOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DeclinedAcknowledgement = table.Column<bool>(type: "boolean", nullable: false),
                    WantsMeeting = table.Column<bool>(type: "boolean", nullable: false),
                    CodeHash = table.Column<byte[]>(type: "bytea", nullable: true),
                    ReporterPublicKey = table.Column<byte[]>(type: "bytea", nullable: true),
                    KeyNo = table.Column<int>(type: "integer", nullable: false),
                    Diarienummer = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    HeardOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Cases", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Cases_Organisations_Organisation",
                        column: x => x.Organisation,
                        principalSchema: "whistle",
                        principalTable: "Organisations",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ChannelInformation",
                schema: "whistle",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Organisation = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    No = table.Column<int>(type: "integer", nullable: false),
                    Texts = table.Column<string>(type: "text", nullable: false),
                    SavedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    PublishedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    PublishedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChannelInformation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ChannelInformation_Organisations_Organisation",
                        column: x => x.Organisation,
                        principalSchema: "whistle",
                        principalTable: "Organisations",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RetentionRules",
                schema: "whistle",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Organisation = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    No = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Decision_Organ = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Decision_DecidedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Decision_Paragraf = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Basis = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    ArchiveTo = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    RecordedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedBy = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RetentionRules", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RetentionRules_Organisations_Organisation",
                        column: x => x.Organisation,
                        principalSchema: "whistle",
                        principalTable: "Organisations",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "YearlyChecks",
                schema: "whistle",
                columns: table => new
                {
                    Organisation = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Headcount = table.Column<int>(type: "integer", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_YearlyChecks", x => new { x.Organisation, x.Year });
                    table.ForeignKey(
                        name: "FK_YearlyChecks_Organisations_Organisation",
                        column: x => x.Organisation,
                        principalSchema: "whistle",
                        principalTable: "Organisations",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WorkflowArchive",
                schema: "whistle",
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
                        principalSchema: "whistle",
                        principalTable: "WorkflowDefinitions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WorkflowInstances",
                schema: "whistle",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DefinitionId = table.Column<Guid>(type: "uuid", nullable: false),
                    SubjectKind = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Subject = table.Column<Guid>(type: "uuid", nullable: false),
                    StartedAt = table.Column<long>(type: "bigint", nullable: false),
                    EndedAt = table.Column<long>(type: "bigint", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Standing = table.Column<string>(type: "text", nullable: true),
                    CallerInstance = table.Column<Guid>(type: "uuid", nullable: true),
                    CallerToken = table.Column<int>(type: "integer", nullable: true),
                    RootId = table.Column<Guid>(type: "uuid", nullable: true),
                    Depth = table.Column<short>(type: "smallint", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkflowInstances", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WorkflowInstances_WorkflowDefinitions_DefinitionId",
                        column: x => x.DefinitionId,
                        principalSchema: "whistle",
                        principalTable: "WorkflowDefinitions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WorkflowStarts",
                schema: "whistle",
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
                        principalSchema: "whistle",
                        principalTable: "WorkflowDefinitions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ArchivePackages",
                schema: "whistle",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    No = table.Column<int>(type: "integer", nullable: false),
                    MadeOn = table.Column<DateOnly>(type: "date", nullable: false),
                    MadeBy = table.Column<Guid>(type: "uuid", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArchivePackages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ArchivePackages_Cases_CaseId",
                        column: x => x.CaseId,
                        principalSchema: "whistle",
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CaseDocuments",
                schema: "whistle",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    No = table.Column<int>(type: "integer", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    RegisteredOn = table.Column<DateOnly>(type: "date", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    KeyNo = table.Column<int>(type: "integer", nullable: false),
                    SealedText = table.Column<byte[]>(type: "bytea", nullable: false),
                    Secrecy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    DiaryNo = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseDocuments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseDocuments_Cases_CaseId",
                        column: x => x.CaseId,
                        principalSchema: "whistle",
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CaseFacts",
                schema: "whistle",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    No = table.Column<int>(type: "integer", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: true),
                    AppointmentId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseFacts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseFacts_Cases_CaseId",
                        column: x => x.CaseId,
                        principalSchema: "whistle",
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Disclosures",
                schema: "whistle",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    CameOn = table.Column<DateOnly>(type: "date", nullable: false),
                    KeyNo = table.Column<int>(type: "integer", nullable: false),
                    SealedWork = table.Column<byte[]>(type: "bytea", nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DecidedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DecisionId = table.Column<Guid>(type: "uuid", nullable: true),
                    CopyId = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Disclosures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Disclosures_Cases_CaseId",
                        column: x => x.CaseId,
                        principalSchema: "whistle",
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "KeyWraps",
                schema: "whistle",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    KeyNo = table.Column<int>(type: "integer", nullable: false),
                    Holder = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    AppointmentId = table.Column<Guid>(type: "uuid", nullable: true),
                    Together = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Sealed = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeyWraps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_KeyWraps_Cases_CaseId",
                        column: x => x.CaseId,
                        principalSchema: "whistle",
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LinkedMatters",
                schema: "whistle",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    KeyNo = table.Column<int>(type: "integer", nullable: false),
                    SealedMatter = table.Column<byte[]>(type: "bytea", nullable: false),
                    Secrecy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LinkedMatters", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LinkedMatters_Cases_CaseId",
                        column: x => x.CaseId,
                        principalSchema: "whistle",
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "WorkflowErrands",
                schema: "whistle",
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
                        principalSchema: "whistle",
                        principalTable: "WorkflowDefinitions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_WorkflowErrands_WorkflowInstances_InstanceId",
                        column: x => x.InstanceId,
                        principalSchema: "whistle",
                        principalTable: "WorkflowInstances",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "WorkflowJournal",
                schema: "whistle",
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
                        principalSchema: "whistle",
                        principalTable: "WorkflowInstances",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "WorkflowMessageWaits",
                schema: "whistle",
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
                        principalSchema: "whistle",
                        principalTable: "WorkflowInstances",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "WorkflowSignalWaits",
                schema: "whistle",
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
                        principalSchema: "whistle",
                        principalTable: "WorkflowInstances",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "WorkflowTasks",
                schema: "whistle",
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
                        principalSchema: "whistle",
                        principalTable: "WorkflowInstances",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "WorkflowTimers",
                schema: "whistle",
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
                    Cause = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    AskedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkflowTimers", x => new { x.InstanceId, x.Token });
                    table.ForeignKey(
                        name: "FK_WorkflowTimers_WorkflowInstances_InstanceId",
                        column: x => x.InstanceId,
                        principalSchema: "whistle",
                        principalTable: "WorkflowInstances",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CaseTasks",
                schema: "whistle",
                columns: table => new
                {
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DoneOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DoneBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseTasks", x => x.DocumentId);
                    table.ForeignKey(
                        name: "FK_CaseTasks_CaseDocuments_DocumentId",
                        column: x => x.DocumentId,
                        principalSchema: "whistle",
                        principalTable: "CaseDocuments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Appointments_Organisation",
                schema: "whistle",
                table: "Appointments",
                column: "Organisation");

            migrationBuilder.CreateIndex(
                name: "IX_Appointments_PersonId_Kind",
                schema: "whistle",
                table: "Appointments",
                columns: new[] { "PersonId", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_ArchivePackages_CaseId_No",
                schema: "whistle",
                table: "ArchivePackages",
                columns: new[] { "CaseId", "No" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CaseDocuments_CaseId_No",
                schema: "whistle",
                table: "CaseDocuments",
                columns: new[] { "CaseId", "No" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CaseFacts_CaseId_No",
                schema: "whistle",
                table: "CaseFacts",
                columns: new[] { "CaseId", "No" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CaseFacts_Kind_On",
                schema: "whistle",
                table: "CaseFacts",
                columns: new[] { "Kind", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseTasks_CaseId",
                schema: "whistle",
                table: "CaseTasks",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_CodeHash",
                schema: "whistle",
                table: "Cases",
                column: "CodeHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Cases_Organisation_Diarienummer",
                schema: "whistle",
                table: "Cases",
                columns: new[] { "Organisation", "Diarienummer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Cases_Organisation_ReceivedOn",
                schema: "whistle",
                table: "Cases",
                columns: new[] { "Organisation", "ReceivedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_ChannelInformation_Organisation_No",
                schema: "whistle",
                table: "ChannelInformation",
                columns: new[] { "Organisation", "No" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Disclosures_CaseId",
                schema: "whistle",
                table: "Disclosures",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Disposals_Organisation_DisposedOn",
                schema: "whistle",
                table: "Disposals",
                columns: new[] { "Organisation", "DisposedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_GoneAt",
                schema: "whistle",
                table: "Drafts",
                column: "GoneAt");

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_IsSent",
                schema: "whistle",
                table: "Drafts",
                column: "IsSent");

            migrationBuilder.CreateIndex(
                name: "IX_Files_MadeFrom",
                schema: "whistle",
                table: "Files",
                column: "MadeFrom");

            migrationBuilder.CreateIndex(
                name: "IX_Files_OwnerId",
                schema: "whistle",
                table: "Files",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_Files_UnfinishedUntil",
                schema: "whistle",
                table: "Files",
                column: "UnfinishedUntil");

            migrationBuilder.CreateIndex(
                name: "IX_KeptForms_GoneAt",
                schema: "whistle",
                table: "KeptForms",
                column: "GoneAt");

            migrationBuilder.CreateIndex(
                name: "IX_KeyWraps_AppointmentId",
                schema: "whistle",
                table: "KeyWraps",
                column: "AppointmentId");

            migrationBuilder.CreateIndex(
                name: "IX_KeyWraps_CaseId_KeyNo_Holder_AppointmentId_Together",
                schema: "whistle",
                table: "KeyWraps",
                columns: new[] { "CaseId", "KeyNo", "Holder", "AppointmentId", "Together" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LinkedMatters_CaseId",
                schema: "whistle",
                table: "LinkedMatters",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_OpenedKeys_ExpiresAt",
                schema: "whistle",
                table: "OpenedKeys",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_OpenedKeys_PersonId",
                schema: "whistle",
                table: "OpenedKeys",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_ReadingHeads_CaseId_No",
                schema: "whistle",
                table: "ReadingHeads",
                columns: new[] { "CaseId", "No" });

            migrationBuilder.CreateIndex(
                name: "IX_RetentionRules_Organisation_No",
                schema: "whistle",
                table: "RetentionRules",
                columns: new[] { "Organisation", "No" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_WaitingLetters_DoneAt_FromAt",
                schema: "whistle",
                table: "WaitingLetters",
                columns: new[] { "DoneAt", "FromAt" });

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowArchive_DefinitionId_EndedAt_InstanceId",
                schema: "whistle",
                table: "WorkflowArchive",
                columns: new[] { "DefinitionId", "EndedAt", "InstanceId" });

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowArchive_Subject",
                schema: "whistle",
                table: "WorkflowArchive",
                column: "Subject");

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowDefinitions_Key_Version",
                schema: "whistle",
                table: "WorkflowDefinitions",
                columns: new[] { "Key", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowErrands_DefinitionId",
                schema: "whistle",
                table: "WorkflowErrands",
                column: "DefinitionId");

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowErrands_DueAt",
                schema: "whistle",
                table: "WorkflowErrands",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowErrands_InstanceId",
                schema: "whistle",
                table: "WorkflowErrands",
                column: "InstanceId");

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowInstances_CallerInstance",
                schema: "whistle",
                table: "WorkflowInstances",
                column: "CallerInstance",
                filter: "\"CallerInstance\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowInstances_DefinitionId_EndedAt_Id",
                schema: "whistle",
                table: "WorkflowInstances",
                columns: new[] { "DefinitionId", "EndedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowInstances_Subject",
                schema: "whistle",
                table: "WorkflowInstances",
                column: "Subject");

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowMessageWaits_Subject_Name_Key",
                schema: "whistle",
                table: "WorkflowMessageWaits",
                columns: new[] { "Subject", "Name", "Key" });

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowSignalWaits_Name",
                schema: "whistle",
                table: "WorkflowSignalWaits",
                column: "Name");

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowStarts_DueAt",
                schema: "whistle",
                table: "WorkflowStarts",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowStarts_Name",
                schema: "whistle",
                table: "WorkflowStarts",
                column: "Name");

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowTasks_InstanceId_Token",
                schema: "whistle",
                table: "WorkflowTasks",
                columns: new[] { "InstanceId", "Token" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowTasks_Role_CreatedAt_Id",
                schema: "whistle",
                table: "WorkflowTasks",
                columns: new[] { "Role", "CreatedAt", "Id" },
                filter: "\"CompletedAt\" IS NULL AND \"CancelledAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowTasks_Subject",
                schema: "whistle",
                table: "WorkflowTasks",
                column: "Subject",
                filter: "\"CompletedAt\" IS NULL AND \"CancelledAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowTimers_DueAt",
                schema: "whistle",
                table: "WorkflowTimers",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowTimers_InstanceId_Token",
                schema: "whistle",
                table: "WorkflowTimers",
                columns: new[] { "InstanceId", "Token" },
                filter: "\"Attempts\" > 0");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Appointments",
                schema: "whistle");

            migrationBuilder.DropTable(
                name: "ArchivePackages",
                schema: "whistle");

            migrationBuilder.DropTable(
                name: "CaseFacts",
                schema: "whistle");

            migrationBuilder.DropTable(
                name: "CaseTasks",
                schema: "whistle");

            migrationBuilder.DropTable(
                name: "ChannelInformation",
                schema: "whistle");

            migrationBuilder.DropTable(
                name: "Disclosures",
                schema: "whistle");

            migrationBuilder.DropTable(
                name: "Disposals",
                schema: "whistle");

            migrationBuilder.DropTable(
                name: "Drafts",
                schema: "whistle");

            migrationBuilder.DropTable(
                name: "FileChunks",
                schema: "whistle");

            migrationBuilder.DropTable(
                name: "HandlerKeys",
                schema: "whistle");

            migrationBuilder.DropTable(
                name: "KeptForms",
                schema: "whistle");

            migrationBuilder.DropTable(
                name: "KeyWraps",
                schema: "whistle");

            migrationBuilder.DropTable(
                name: "LinkedMatters",
                schema: "whistle");

            migrationBuilder.DropTable(
                name: "OpenedKeys",
                schema: "whistle");

            migrationBuilder.DropTable(
                name: "ReadingAnchors",
                schema: "whistle");

            migrationBuilder.DropTable(
                name: "ReadingHeads",
                schema: "whistle");

            migrationBuilder.DropTable(
                name: "Readings",
                schema: "whistle");

            migrationBuilder.DropTable(
                name: "RetentionRules",
                schema: "whistle");

            migrationBuilder.DropTable(
                name: "WaitingLetters",
                schema: "whistle");

            migrationBuilder.DropTable(
                name: "WorkflowArchive",
                schema: "whistle");

            migrationBuilder.DropTable(
                name: "WorkflowErrands",
                schema: "whistle");

            migrationBuilder.DropTable(
                name: "WorkflowJournal",
                schema: "whistle");

            migrationBuilder.DropTable(
                name: "WorkflowMessageWaits",
                schema: "whistle");

            migrationBuilder.DropTable(
                name: "WorkflowSignalWaits",
                schema: "whistle");

            migrationBuilder.DropTable(
                name: "WorkflowStarts",
                schema: "whistle");

            migrationBuilder.DropTable(
                name: "WorkflowTasks",
                schema: "whistle");

            migrationBuilder.DropTable(
                name: "WorkflowTimers",
                schema: "whistle");

            migrationBuilder.DropTable(
                name: "YearCounts",
                schema: "whistle");

            migrationBuilder.DropTable(
                name: "YearlyChecks",
                schema: "whistle");

            migrationBuilder.DropTable(
                name: "CaseDocuments",
                schema: "whistle");

            migrationBuilder.DropTable(
                name: "Files",
                schema: "whistle");

            migrationBuilder.DropTable(
                name: "WorkflowInstances",
                schema: "whistle");

            migrationBuilder.DropTable(
                name: "Cases",
                schema: "whistle");

            migrationBuilder.DropTable(
                name: "WorkflowDefinitions",
                schema: "whistle");

            migrationBuilder.DropTable(
                name: "Organisations",
                schema: "whistle");
        }
    }
}

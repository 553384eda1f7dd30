using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Styrning.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Styrdokument : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "BoardOutages",
                schema: "styrning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FromOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ToOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Because = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    RepostedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BoardOutages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DiariumSeries",
                schema: "styrning",
                columns: table => new
                {
                    Key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Pattern = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DiariumSeries", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "DocumentMatters",
                schema: "styrning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Diarienummer = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    ArrivedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RegisteredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DecidingOrganKey = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    HandlerRoleKey = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    ReviewerRoleKey = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    PreparerRoleKeys = table.Column<string>(type: "text", nullable: false),
                    Exception = table.Column<string>(type: "text", nullable: true),
                    IsBatch = table.Column<bool>(type: "boolean", nullable: false),
                    TakenOutOfId = table.Column<Guid>(type: "uuid", nullable: true),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    WithdrawnOn = table.Column<DateOnly>(type: "date", nullable: true),
                    WithdrawnBecause = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentMatters", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DocumentMatters_DocumentMatters_TakenOutOfId",
                        column: x => x.TakenOutOfId,
                        principalSchema: "styrning",
                        principalTable: "DocumentMatters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DocumentTypes",
                schema: "styrning",
                columns: table => new
                {
                    Key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Character = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Level = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    DecidedBy = table.Column<string>(type: "text", nullable: false),
                    UsualRenewal = table.Column<string>(type: "text", nullable: false),
                    UsuallyForeskrift = table.Column<bool>(type: "boolean", nullable: false),
                    RetiredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentTypes", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "Organs",
                schema: "styrning",
                columns: table => new
                {
                    Key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ShortName = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Typ = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    ParentKey = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    KallelseDays = table.Column<int>(type: "integer", nullable: false),
                    Seats = table.Column<int>(type: "integer", nullable: false),
                    PreparedByKey = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    HandoverVardagar = table.Column<int>(type: "integer", nullable: false),
                    MaterialVardagar = table.Column<int>(type: "integer", nullable: false),
                    AllowsDistance = table.Column<bool>(type: "boolean", nullable: false),
                    SecretaryRoleKey = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    RetiredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Organs", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "DocumentMatterEvents",
                schema: "styrning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MatterId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    RoleKey = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    Text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentMatterEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DocumentMatterEvents_DocumentMatters_MatterId",
                        column: x => x.MatterId,
                        principalSchema: "styrning",
                        principalTable: "DocumentMatters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "JavDeclarations",
                schema: "styrning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MatterId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    RoleKey = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    IsJavig = table.Column<bool>(type: "boolean", nullable: false),
                    Ground = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    DeclaredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JavDeclarations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_JavDeclarations_DocumentMatters_MatterId",
                        column: x => x.MatterId,
                        principalSchema: "styrning",
                        principalTable: "DocumentMatters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Remisser",
                schema: "styrning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MatterId = table.Column<Guid>(type: "uuid", nullable: false),
                    Round = table.Column<int>(type: "integer", nullable: false),
                    Question = table.Column<string>(type: "text", nullable: false),
                    Proposals = table.Column<string>(type: "text", nullable: false),
                    SentOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SentBy = table.Column<Guid>(type: "uuid", nullable: true),
                    LastDayOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ClosedBecause = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    FinishedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    FinishedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    LeadsToChange = table.Column<bool>(type: "boolean", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Remisser", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Remisser_DocumentMatters_MatterId",
                        column: x => x.MatterId,
                        principalSchema: "styrning",
                        principalTable: "DocumentMatters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Tjansteskrivelser",
                schema: "styrning",
                columns: table => new
                {
                    MatterId = table.Column<Guid>(type: "uuid", nullable: false),
                    Background = table.Column<string>(type: "text", nullable: false),
                    Proposals = table.Column<string>(type: "text", nullable: false),
                    Rows = table.Column<string>(type: "text", nullable: false),
                    WrittenBy = table.Column<Guid>(type: "uuid", nullable: false),
                    WrittenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SettledAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    SettledBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tjansteskrivelser", x => x.MatterId);
                    table.ForeignKey(
                        name: "FK_Tjansteskrivelser_DocumentMatters_MatterId",
                        column: x => x.MatterId,
                        principalSchema: "styrning",
                        principalTable: "DocumentMatters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Documents",
                schema: "styrning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    SortKey = table.Column<string>(type: "character varying(1500)", maxLength: 1500, nullable: false),
                    SearchKey = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    TypeKey = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    OwnerRoleKey = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    DecidingOrganKey = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Scope = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Subject = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    ValidToOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ReviseByOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Renewal = table.Column<string>(type: "text", nullable: false),
                    IsForeskrift = table.Column<bool>(type: "boolean", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Documents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Documents_DocumentTypes_TypeKey",
                        column: x => x.TypeKey,
                        principalSchema: "styrning",
                        principalTable: "DocumentTypes",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Meetings",
                schema: "styrning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganKey = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    MeetsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    StartsAt = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    Place = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    KallelseSentOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AnnouncedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ChairId = table.Column<Guid>(type: "uuid", nullable: true),
                    AdjusterIds = table.Column<string>(type: "text", nullable: false),
                    JusteringPlannedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    OpenedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ClosedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    CancelledOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CancelledBecause = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    MovedToOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Meetings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Meetings_Organs_OrganKey",
                        column: x => x.OrganKey,
                        principalSchema: "styrning",
                        principalTable: "Organs",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OrganMembers",
                schema: "styrning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganKey = table.Column<string>(type: "character varying(40)", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Group = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    FromOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ToOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Office = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrganMembers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OrganMembers_Organs_OrganKey",
                        column: x => x.OrganKey,
                        principalSchema: "styrning",
                        principalTable: "Organs",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OrganTerms",
                schema: "styrning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganKey = table.Column<string>(type: "character varying(40)", nullable: false),
                    FromOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ToOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrganTerms", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OrganTerms_Organs_OrganKey",
                        column: x => x.OrganKey,
                        principalSchema: "styrning",
                        principalTable: "Organs",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RemissRecipients",
                schema: "styrning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RemissId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    RoleKey = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    AddedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ExtendedToOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ExtendedBecause = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    AnsweredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AnsweredBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Abstained = table.Column<bool>(type: "boolean", nullable: false),
                    DraftedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    RemindedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RemissRecipients", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RemissRecipients_Remisser_RemissId",
                        column: x => x.RemissId,
                        principalSchema: "styrning",
                        principalTable: "Remisser",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AwarenessPlans",
                schema: "styrning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: true),
                    MatterId = table.Column<Guid>(type: "uuid", nullable: false),
                    Steps = table.Column<string>(type: "text", nullable: false),
                    FinishedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwarenessPlans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AwarenessPlans_Documents_DocumentId",
                        column: x => x.DocumentId,
                        principalSchema: "styrning",
                        principalTable: "Documents",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ChildrenOfRepealed",
                schema: "styrning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ChildId = table.Column<Guid>(type: "uuid", nullable: false),
                    ParentId = table.Column<Guid>(type: "uuid", nullable: false),
                    NewParentId = table.Column<Guid>(type: "uuid", nullable: true),
                    Because = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DecidedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    IsDone = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChildrenOfRepealed", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ChildrenOfRepealed_Documents_ChildId",
                        column: x => x.ChildId,
                        principalSchema: "styrning",
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ChildrenOfRepealed_Documents_NewParentId",
                        column: x => x.NewParentId,
                        principalSchema: "styrning",
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ChildrenOfRepealed_Documents_ParentId",
                        column: x => x.ParentId,
                        principalSchema: "styrning",
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DocumentChanges",
                schema: "styrning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: true),
                    What = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DocumentChanges_Documents_DocumentId",
                        column: x => x.DocumentId,
                        principalSchema: "styrning",
                        principalTable: "Documents",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "DocumentFiles",
                schema: "styrning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    ContentType = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    AddedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    AddedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    Note = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    RemovedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RemovedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    RemovedBecause = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DocumentFiles_Documents_DocumentId",
                        column: x => x.DocumentId,
                        principalSchema: "styrning",
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DocumentReferences",
                schema: "styrning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FromId = table.Column<Guid>(type: "uuid", nullable: false),
                    ToId = table.Column<Guid>(type: "uuid", nullable: false),
                    Section = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Words = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    NamedId = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentReferences", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DocumentReferences_Documents_FromId",
                        column: x => x.FromId,
                        principalSchema: "styrning",
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_DocumentReferences_Documents_NamedId",
                        column: x => x.NamedId,
                        principalSchema: "styrning",
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DocumentReferences_Documents_ToId",
                        column: x => x.ToId,
                        principalSchema: "styrning",
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DocumentRelations",
                schema: "styrning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FromId = table.Column<Guid>(type: "uuid", nullable: false),
                    ToId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentRelations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DocumentRelations_Documents_FromId",
                        column: x => x.FromId,
                        principalSchema: "styrning",
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_DocumentRelations_Documents_ToId",
                        column: x => x.ToId,
                        principalSchema: "styrning",
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ParentChanges",
                schema: "styrning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ChildId = table.Column<Guid>(type: "uuid", nullable: false),
                    ParentId = table.Column<Guid>(type: "uuid", nullable: false),
                    EffectId = table.Column<Guid>(type: "uuid", nullable: false),
                    SeenOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SeenBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Finding = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ParentChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ParentChanges_Documents_ChildId",
                        column: x => x.ChildId,
                        principalSchema: "styrning",
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ParentChanges_Documents_ParentId",
                        column: x => x.ParentId,
                        principalSchema: "styrning",
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Renewals",
                schema: "styrning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Occasion = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    CountedFromOn = table.Column<DateOnly>(type: "date", nullable: false),
                    FromOn = table.Column<DateOnly>(type: "date", nullable: false),
                    CountsFromOn = table.Column<DateOnly>(type: "date", nullable: false),
                    TermToOn = table.Column<DateOnly>(type: "date", nullable: true),
                    OrganKey = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Rule = table.Column<string>(type: "text", nullable: false),
                    Review = table.Column<string>(type: "text", nullable: true),
                    FulfilledById = table.Column<Guid>(type: "uuid", nullable: true),
                    FulfilledOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndedBecause = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Renewals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Renewals_Documents_DocumentId",
                        column: x => x.DocumentId,
                        principalSchema: "styrning",
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MeetingAttendance",
                schema: "styrning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    AtDistance = table.Column<bool>(type: "boolean", nullable: false),
                    InPlaceOf = table.Column<Guid>(type: "uuid", nullable: true),
                    FromOrder = table.Column<int>(type: "integer", nullable: true),
                    ToOrder = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingAttendance", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MeetingAttendance_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalSchema: "styrning",
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Protocols",
                schema: "styrning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: true),
                    OrganKey = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Manner = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    JusteradOn = table.Column<DateOnly>(type: "date", nullable: true),
                    JusteradBy = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    OriginalKeptAt = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    JusteringRecordedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    JusteringRecordedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Corrections = table.Column<string>(type: "text", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Protocols", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Protocols_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalSchema: "styrning",
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RemissAnswers",
                schema: "styrning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RecipientId = table.Column<Guid>(type: "uuid", nullable: false),
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: true),
                    Section = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Response = table.Column<string>(type: "text", nullable: false),
                    Heeded = table.Column<bool>(type: "boolean", nullable: true),
                    TreatedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RemissAnswers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RemissAnswers_Documents_DocumentId",
                        column: x => x.DocumentId,
                        principalSchema: "styrning",
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RemissAnswers_RemissRecipients_RecipientId",
                        column: x => x.RecipientId,
                        principalSchema: "styrning",
                        principalTable: "RemissRecipients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DocumentFileChunks",
                schema: "styrning",
                columns: table => new
                {
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentFileChunks", x => new { x.FileId, x.Number });
                    table.ForeignKey(
                        name: "FK_DocumentFileChunks_DocumentFiles_FileId",
                        column: x => x.FileId,
                        principalSchema: "styrning",
                        principalTable: "DocumentFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DocumentVersions",
                schema: "styrning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Minor = table.Column<int>(type: "integer", nullable: false),
                    Source = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Markdown = table.Column<string>(type: "text", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: true),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    WrittenBy = table.Column<Guid>(type: "uuid", nullable: true),
                    WrittenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    SettledAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    LeftOut = table.Column<string>(type: "text", nullable: false),
                    Writers = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DocumentVersions_DocumentFiles_FileId",
                        column: x => x.FileId,
                        principalSchema: "styrning",
                        principalTable: "DocumentFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DocumentVersions_Documents_DocumentId",
                        column: x => x.DocumentId,
                        principalSchema: "styrning",
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RenewalNotices",
                schema: "styrning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: false),
                    RenewalId = table.Column<Guid>(type: "uuid", nullable: true),
                    To = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ToldAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ToldPersonId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RenewalNotices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RenewalNotices_Documents_DocumentId",
                        column: x => x.DocumentId,
                        principalSchema: "styrning",
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_RenewalNotices_Renewals_RenewalId",
                        column: x => x.RenewalId,
                        principalSchema: "styrning",
                        principalTable: "Renewals",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "AgendaItems",
                schema: "styrning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganKey = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    MatterId = table.Column<Guid>(type: "uuid", nullable: true),
                    Treatment = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Proposal = table.Column<string>(type: "text", nullable: false),
                    Yrkanden = table.Column<string>(type: "text", nullable: false),
                    PuttingOrder = table.Column<string>(type: "text", nullable: false),
                    Voting = table.Column<string>(type: "text", nullable: false),
                    IsSecret = table.Column<bool>(type: "boolean", nullable: false),
                    InKallelse = table.Column<bool>(type: "boolean", nullable: false),
                    AnnouncedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AnnouncedUrgentOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AllAgreedToTreat = table.Column<bool>(type: "boolean", nullable: false),
                    AllAgreedOnDecision = table.Column<bool>(type: "boolean", nullable: false),
                    Paragraf = table.Column<int>(type: "integer", nullable: true),
                    Jav = table.Column<string>(type: "text", nullable: false),
                    Reservations = table.Column<string>(type: "text", nullable: false),
                    ProtocolId = table.Column<Guid>(type: "uuid", nullable: true),
                    TreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgendaItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AgendaItems_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalSchema: "styrning",
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AgendaItems_Protocols_ProtocolId",
                        column: x => x.ProtocolId,
                        principalSchema: "styrning",
                        principalTable: "Protocols",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PublicNotices",
                schema: "styrning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ProtocolId = table.Column<Guid>(type: "uuid", nullable: false),
                    PostedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    TakenDownOn = table.Column<DateOnly>(type: "date", nullable: true),
                    TakenDownBecause = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    OutageId = table.Column<Guid>(type: "uuid", nullable: true),
                    TakenDownBy = table.Column<Guid>(type: "uuid", nullable: true),
                    TakenDownAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    RecordedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublicNotices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PublicNotices_BoardOutages_OutageId",
                        column: x => x.OutageId,
                        principalSchema: "styrning",
                        principalTable: "BoardOutages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PublicNotices_Protocols_ProtocolId",
                        column: x => x.ProtocolId,
                        principalSchema: "styrning",
                        principalTable: "Protocols",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DocumentDecisions",
                schema: "styrning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Effect = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    VersionId = table.Column<Guid>(type: "uuid", nullable: true),
                    DecisionId = table.Column<Guid>(type: "uuid", nullable: true),
                    MatterId = table.Column<Guid>(type: "uuid", nullable: true),
                    OrganKey = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Paragraf = table.Column<int>(type: "integer", nullable: true),
                    Diarienummer = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    AppliesFromOn = table.Column<DateOnly>(type: "date", nullable: true),
                    KnownFinal = table.Column<bool>(type: "boolean", nullable: false),
                    ReplacedById = table.Column<Guid>(type: "uuid", nullable: true),
                    Delegation = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    AnnulledOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ValidToOn = table.Column<DateOnly>(type: "date", nullable: true),
                    WithdrawnOn = table.Column<DateOnly>(type: "date", nullable: true),
                    WithdrawnBy = table.Column<Guid>(type: "uuid", nullable: true),
                    WithdrawnBecause = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    CorrectedById = table.Column<Guid>(type: "uuid", nullable: true),
                    PublishedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RecordedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    RecordedBy = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentDecisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DocumentDecisions_DocumentVersions_VersionId",
                        column: x => x.VersionId,
                        principalSchema: "styrning",
                        principalTable: "DocumentVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DocumentDecisions_Documents_DocumentId",
                        column: x => x.DocumentId,
                        principalSchema: "styrning",
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_DocumentDecisions_Documents_ReplacedById",
                        column: x => x.ReplacedById,
                        principalSchema: "styrning",
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DocumentMatterItems",
                schema: "styrning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MatterId = table.Column<Guid>(type: "uuid", nullable: false),
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Action = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    VersionId = table.Column<Guid>(type: "uuid", nullable: true),
                    RenewalId = table.Column<Guid>(type: "uuid", nullable: true),
                    ReplacedById = table.Column<Guid>(type: "uuid", nullable: true),
                    AppliesFromOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentMatterItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DocumentMatterItems_DocumentMatters_MatterId",
                        column: x => x.MatterId,
                        principalSchema: "styrning",
                        principalTable: "DocumentMatters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_DocumentMatterItems_DocumentVersions_VersionId",
                        column: x => x.VersionId,
                        principalSchema: "styrning",
                        principalTable: "DocumentVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DocumentMatterItems_Documents_DocumentId",
                        column: x => x.DocumentId,
                        principalSchema: "styrning",
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DocumentMatterItems_Documents_ReplacedById",
                        column: x => x.ReplacedById,
                        principalSchema: "styrning",
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Decisions",
                schema: "styrning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MatterId = table.Column<Guid>(type: "uuid", nullable: true),
                    OrganKey = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AgendaItemId = table.Column<Guid>(type: "uuid", nullable: true),
                    Treatment = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Outcome = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Change = table.Column<string>(type: "text", nullable: false),
                    Motivering = table.Column<string>(type: "text", nullable: false),
                    Minority = table.Column<string>(type: "text", nullable: true),
                    Delegated = table.Column<string>(type: "text", nullable: true),
                    Corrections = table.Column<string>(type: "text", nullable: false),
                    RecordedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Decisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Decisions_AgendaItems_AgendaItemId",
                        column: x => x.AgendaItemId,
                        principalSchema: "styrning",
                        principalTable: "AgendaItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Expediering",
                schema: "styrning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AgendaItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    To = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    SentOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SentBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Expediering", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Expediering_AgendaItems_AgendaItemId",
                        column: x => x.AgendaItemId,
                        principalSchema: "styrning",
                        principalTable: "AgendaItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Appeals",
                schema: "styrning",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DecisionId = table.Column<Guid>(type: "uuid", nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    CameToKommun = table.Column<bool>(type: "boolean", nullable: false),
                    Court = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    CourtCase = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    InhibitedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Outcome = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    FinalOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RecordedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Appeals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Appeals_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalSchema: "styrning",
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AgendaItems_MatterId",
                schema: "styrning",
                table: "AgendaItems",
                column: "MatterId");

            migrationBuilder.CreateIndex(
                name: "IX_AgendaItems_MeetingId",
                schema: "styrning",
                table: "AgendaItems",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_AgendaItems_OrganKey_Year_Paragraf",
                schema: "styrning",
                table: "AgendaItems",
                columns: new[] { "OrganKey", "Year", "Paragraf" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AgendaItems_ProtocolId",
                schema: "styrning",
                table: "AgendaItems",
                column: "ProtocolId");

            migrationBuilder.CreateIndex(
                name: "IX_Appeals_DecisionId",
                schema: "styrning",
                table: "Appeals",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_AwarenessPlans_DocumentId",
                schema: "styrning",
                table: "AwarenessPlans",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_AwarenessPlans_MatterId",
                schema: "styrning",
                table: "AwarenessPlans",
                column: "MatterId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BoardOutages_FromOn_ToOn",
                schema: "styrning",
                table: "BoardOutages",
                columns: new[] { "FromOn", "ToOn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ChildrenOfRepealed_ChildId_ParentId",
                schema: "styrning",
                table: "ChildrenOfRepealed",
                columns: new[] { "ChildId", "ParentId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ChildrenOfRepealed_NewParentId",
                schema: "styrning",
                table: "ChildrenOfRepealed",
                column: "NewParentId");

            migrationBuilder.CreateIndex(
                name: "IX_ChildrenOfRepealed_ParentId",
                schema: "styrning",
                table: "ChildrenOfRepealed",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_AgendaItemId",
                schema: "styrning",
                table: "Decisions",
                column: "AgendaItemId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_MatterId",
                schema: "styrning",
                table: "Decisions",
                column: "MatterId");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentChanges_DocumentId_At",
                schema: "styrning",
                table: "DocumentChanges",
                columns: new[] { "DocumentId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_DocumentDecisions_Diarienummer",
                schema: "styrning",
                table: "DocumentDecisions",
                column: "Diarienummer");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentDecisions_DocumentId_DecisionId",
                schema: "styrning",
                table: "DocumentDecisions",
                columns: new[] { "DocumentId", "DecisionId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DocumentDecisions_MatterId",
                schema: "styrning",
                table: "DocumentDecisions",
                column: "MatterId");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentDecisions_ReplacedById",
                schema: "styrning",
                table: "DocumentDecisions",
                column: "ReplacedById");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentDecisions_VersionId",
                schema: "styrning",
                table: "DocumentDecisions",
                column: "VersionId");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentFiles_DocumentId",
                schema: "styrning",
                table: "DocumentFiles",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentMatterEvents_MatterId",
                schema: "styrning",
                table: "DocumentMatterEvents",
                column: "MatterId");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentMatterItems_DocumentId",
                schema: "styrning",
                table: "DocumentMatterItems",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentMatterItems_MatterId",
                schema: "styrning",
                table: "DocumentMatterItems",
                column: "MatterId");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentMatterItems_ReplacedById",
                schema: "styrning",
                table: "DocumentMatterItems",
                column: "ReplacedById");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentMatterItems_VersionId",
                schema: "styrning",
                table: "DocumentMatterItems",
                column: "VersionId");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentMatters_Diarienummer",
                schema: "styrning",
                table: "DocumentMatters",
                column: "Diarienummer",
                unique: true,
                filter: "\"Diarienummer\" <> ''");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentMatters_TakenOutOfId",
                schema: "styrning",
                table: "DocumentMatters",
                column: "TakenOutOfId");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentReferences_FromId",
                schema: "styrning",
                table: "DocumentReferences",
                column: "FromId");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentReferences_NamedId",
                schema: "styrning",
                table: "DocumentReferences",
                column: "NamedId");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentReferences_ToId",
                schema: "styrning",
                table: "DocumentReferences",
                column: "ToId");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentRelations_FromId_ToId_Kind",
                schema: "styrning",
                table: "DocumentRelations",
                columns: new[] { "FromId", "ToId", "Kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DocumentRelations_ToId",
                schema: "styrning",
                table: "DocumentRelations",
                column: "ToId");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentVersions_DocumentId_Number_Minor",
                schema: "styrning",
                table: "DocumentVersions",
                columns: new[] { "DocumentId", "Number", "Minor" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DocumentVersions_FileId",
                schema: "styrning",
                table: "DocumentVersions",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Documents_Key",
                schema: "styrning",
                table: "Documents",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Documents_SortKey",
                schema: "styrning",
                table: "Documents",
                column: "SortKey");

            migrationBuilder.CreateIndex(
                name: "IX_Documents_TypeKey",
                schema: "styrning",
                table: "Documents",
                column: "TypeKey");

            migrationBuilder.CreateIndex(
                name: "IX_Expediering_AgendaItemId",
                schema: "styrning",
                table: "Expediering",
                column: "AgendaItemId");

            migrationBuilder.CreateIndex(
                name: "IX_JavDeclarations_MatterId",
                schema: "styrning",
                table: "JavDeclarations",
                column: "MatterId");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingAttendance_MeetingId",
                schema: "styrning",
                table: "MeetingAttendance",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_OrganKey_MeetsOn",
                schema: "styrning",
                table: "Meetings",
                columns: new[] { "OrganKey", "MeetsOn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OrganMembers_OrganKey",
                schema: "styrning",
                table: "OrganMembers",
                column: "OrganKey");

            migrationBuilder.CreateIndex(
                name: "IX_OrganTerms_OrganKey_FromOn",
                schema: "styrning",
                table: "OrganTerms",
                columns: new[] { "OrganKey", "FromOn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ParentChanges_ChildId_EffectId",
                schema: "styrning",
                table: "ParentChanges",
                columns: new[] { "ChildId", "EffectId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ParentChanges_ParentId",
                schema: "styrning",
                table: "ParentChanges",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_Protocols_MeetingId",
                schema: "styrning",
                table: "Protocols",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_PublicNotices_OutageId",
                schema: "styrning",
                table: "PublicNotices",
                column: "OutageId");

            migrationBuilder.CreateIndex(
                name: "IX_PublicNotices_ProtocolId",
                schema: "styrning",
                table: "PublicNotices",
                column: "ProtocolId");

            migrationBuilder.CreateIndex(
                name: "IX_RemissAnswers_DocumentId",
                schema: "styrning",
                table: "RemissAnswers",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_RemissAnswers_RecipientId",
                schema: "styrning",
                table: "RemissAnswers",
                column: "RecipientId");

            migrationBuilder.CreateIndex(
                name: "IX_RemissRecipients_RemissId",
                schema: "styrning",
                table: "RemissRecipients",
                column: "RemissId");

            migrationBuilder.CreateIndex(
                name: "IX_Remisser_MatterId_Round",
                schema: "styrning",
                table: "Remisser",
                columns: new[] { "MatterId", "Round" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RenewalNotices_DocumentId",
                schema: "styrning",
                table: "RenewalNotices",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_RenewalNotices_Key",
                schema: "styrning",
                table: "RenewalNotices",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RenewalNotices_RenewalId",
                schema: "styrning",
                table: "RenewalNotices",
                column: "RenewalId");

            migrationBuilder.CreateIndex(
                name: "IX_RenewalNotices_ToldAt",
                schema: "styrning",
                table: "RenewalNotices",
                column: "ToldAt");

            migrationBuilder.CreateIndex(
                name: "IX_Renewals_DocumentId_Occasion",
                schema: "styrning",
                table: "Renewals",
                columns: new[] { "DocumentId", "Occasion" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Appeals",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "AwarenessPlans",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "ChildrenOfRepealed",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "DiariumSeries",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "DocumentChanges",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "DocumentDecisions",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "DocumentFileChunks",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "DocumentMatterEvents",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "DocumentMatterItems",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "DocumentReferences",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "DocumentRelations",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "Expediering",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "JavDeclarations",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "MeetingAttendance",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "OrganMembers",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "OrganTerms",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "ParentChanges",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "PublicNotices",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "RemissAnswers",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "RenewalNotices",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "Tjansteskrivelser",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "Decisions",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "DocumentVersions",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "BoardOutages",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "RemissRecipients",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "Renewals",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "AgendaItems",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "DocumentFiles",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "Remisser",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "Protocols",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "Documents",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "DocumentMatters",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "Meetings",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "DocumentTypes",
                schema: "styrning");

            migrationBuilder.DropTable(
                name: "Organs",
                schema: "styrning");
        }
    }
}

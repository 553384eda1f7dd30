using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Styrning.Domain.Decisions;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Moten;

internal sealed class OrganMapping : IEntityTypeConfiguration<Organ>
{
    public void Configure(EntityTypeBuilder<Organ> organ)
    {
        organ.ToTable("Organs");
        organ.HasKey(o => o.Key);
        organ.Property(o => o.Key).HasMaxLength(40);
        organ.Property(o => o.Name).HasMaxLength(200);
        organ.Property(o => o.ShortName).HasMaxLength(40);
        organ.Property(o => o.Typ).HasConversion<string>().HasMaxLength(20);
        organ.Property(o => o.ParentKey).HasMaxLength(40);
        organ.Property(o => o.PreparedByKey).HasMaxLength(40);
        organ.Property(o => o.SecretaryRoleKey).HasMaxLength(80);
        organ.Property(o => o.Version).IsConcurrencyToken();
        organ.HasMany(o => o.Terms).WithOne().HasForeignKey(t => t.OrganKey);
        organ.HasMany(o => o.Members).WithOne().HasForeignKey(m => m.OrganKey);
    }
}

internal sealed class OrganTermMapping : IEntityTypeConfiguration<OrganTerm>
{
    public void Configure(EntityTypeBuilder<OrganTerm> term)
    {
        term.ToTable("OrganTerms");
        term.Property(t => t.Id).ValueGeneratedNever();
        term.Property(t => t.Note).HasMaxLength(500);
        term.HasIndex(t => new { t.OrganKey, t.FromOn }).IsUnique();
    }
}

internal sealed class OrganMemberMapping : IEntityTypeConfiguration<OrganMember>
{
    public void Configure(EntityTypeBuilder<OrganMember> member)
    {
        member.ToTable("OrganMembers");
        member.Property(m => m.Id).ValueGeneratedNever();
        member.Property(m => m.Name).HasMaxLength(200);
        member.Property(m => m.Group).HasMaxLength(60);
        member.Property(m => m.Office).HasMaxLength(100);
        member.Property(m => m.Kind).HasConversion<string>().HasMaxLength(20);
    }
}

internal sealed class MeetingMapping : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> meeting)
    {
        meeting.ToTable("Meetings");
        meeting.Property(m => m.Id).ValueGeneratedNever();
        meeting.Property(m => m.OrganKey).HasMaxLength(40);
        meeting.Property(m => m.Place).HasMaxLength(300);
        meeting.Property(m => m.CancelledBecause).HasMaxLength(1000);
        meeting.Property(m => m.AdjusterIds).StoredAsJson();
        meeting.Property(m => m.Version).IsConcurrencyToken();
        meeting.HasIndex(m => new { m.OrganKey, m.MeetsOn }).IsUnique();
        meeting.HasOne<Organ>().WithMany().HasForeignKey(m => m.OrganKey).OnDelete(DeleteBehavior.Restrict);
        meeting.HasMany(m => m.Attendance).WithOne().HasForeignKey(a => a.MeetingId);
        meeting.HasMany(m => m.Agenda).WithOne().HasForeignKey(a => a.MeetingId);
    }
}

internal sealed class AttendanceMapping : IEntityTypeConfiguration<Attendance>
{
    public void Configure(EntityTypeBuilder<Attendance> attendance)
    {
        attendance.ToTable("MeetingAttendance");
        attendance.Property(a => a.Id).ValueGeneratedNever();
        attendance.Property(a => a.Kind).HasConversion<string>().HasMaxLength(20);
    }
}

internal sealed class AgendaItemMapping : IEntityTypeConfiguration<AgendaItem>
{
    public void Configure(EntityTypeBuilder<AgendaItem> item)
    {
        item.ToTable("AgendaItems");
        item.Property(i => i.Id).ValueGeneratedNever();
        item.Property(i => i.OrganKey).HasMaxLength(40);
        item.Property(i => i.Title).HasMaxLength(300);
        item.Property(i => i.Treatment).HasConversion<string>().HasMaxLength(20);
        item.Property(i => i.Jav).StoredAsJson();
        item.Property(i => i.Reservations).StoredAsJson();
        item.Property(i => i.Version).IsConcurrencyToken();
        item.HasIndex(i => new { i.OrganKey, i.Year, i.Paragraf }).IsUnique();
        item.HasIndex(i => i.MatterId);
        item.HasOne<Protocol>().WithMany().HasForeignKey(i => i.ProtocolId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DecisionMapping : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> decision)
    {
        decision.ToTable("Decisions");
        decision.Property(d => d.Id).ValueGeneratedNever();
        decision.Property(d => d.OrganKey).HasMaxLength(40);
        decision.Property(d => d.Treatment).HasConversion<string>().HasMaxLength(20);
        decision.Property(d => d.Outcome).HasConversion<string>().HasMaxLength(20);
        decision.Property(d => d.Minority).StoredAsJson();
        decision.Property(d => d.Delegated).StoredAsJson();
        decision.Property(d => d.Corrections).StoredAsJson();
        decision.Property(d => d.Version).IsConcurrencyToken();
        decision.HasIndex(d => d.AgendaItemId).IsUnique();
        decision.HasIndex(d => d.MatterId);
        decision.HasOne<AgendaItem>().WithMany().HasForeignKey(d => d.AgendaItemId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ProtocolMapping : IEntityTypeConfiguration<Protocol>
{
    public void Configure(EntityTypeBuilder<Protocol> protocol)
    {
        protocol.ToTable("Protocols");
        protocol.Property(p => p.Id).ValueGeneratedNever();
        protocol.Property(p => p.OrganKey).HasMaxLength(40);
        protocol.Property(p => p.Name).HasMaxLength(200);
        protocol.Property(p => p.Manner).HasConversion<string>().HasMaxLength(20);
        protocol.Property(p => p.JusteradBy).HasMaxLength(500);
        protocol.Property(p => p.OriginalKeptAt).HasMaxLength(300);
        protocol.Property(p => p.Corrections).StoredAsJson();
        protocol.Property(p => p.Version).IsConcurrencyToken();
        protocol.HasOne<Meeting>().WithMany().HasForeignKey(p => p.MeetingId).OnDelete(DeleteBehavior.Restrict);
        protocol.HasMany(p => p.Notices).WithOne().HasForeignKey(n => n.ProtocolId);
    }
}

internal sealed class PublicNoticeMapping : IEntityTypeConfiguration<PublicNotice>
{
    public void Configure(EntityTypeBuilder<PublicNotice> notice)
    {
        notice.ToTable("PublicNotices");
        notice.Property(n => n.Id).ValueGeneratedNever();
        notice.Property(n => n.TakenDownBecause).HasMaxLength(1000);
        notice.HasOne<BoardOutage>().WithMany().HasForeignKey(n => n.OutageId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class BoardOutageMapping : IEntityTypeConfiguration<BoardOutage>
{
    public void Configure(EntityTypeBuilder<BoardOutage> outage)
    {
        outage.ToTable("BoardOutages");
        outage.Property(o => o.Id).ValueGeneratedNever();
        outage.Property(o => o.Because).HasMaxLength(1000);
        outage.HasIndex(o => new { o.FromOn, o.ToOn }).IsUnique();
    }
}

internal sealed class AppealMapping : IEntityTypeConfiguration<Appeal>
{
    public void Configure(EntityTypeBuilder<Appeal> appeal)
    {
        appeal.ToTable("Appeals");
        appeal.Property(a => a.Id).ValueGeneratedNever();
        appeal.Property(a => a.Court).HasMaxLength(200);
        appeal.Property(a => a.CourtCase).HasMaxLength(60);
        appeal.Property(a => a.Outcome).HasConversion<string>().HasMaxLength(20);
        appeal.Property(a => a.Version).IsConcurrencyToken();
        appeal.HasOne<Decision>().WithMany().HasForeignKey(a => a.DecisionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ExpedieringMapping : IEntityTypeConfiguration<Expediering>
{
    public void Configure(EntityTypeBuilder<Expediering> line)
    {
        line.ToTable("Expediering");
        line.Property(e => e.Id).ValueGeneratedNever();
        line.Property(e => e.To).HasMaxLength(300);
        line.Property(e => e.Version).IsConcurrencyToken();
        line.HasOne<AgendaItem>().WithMany().HasForeignKey(e => e.AgendaItemId);
    }
}

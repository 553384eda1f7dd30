using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Data;

internal sealed class OrganisationMapping : IEntityTypeConfiguration<Verksamhetsutovare>
{
    public void Configure(EntityTypeBuilder<Verksamhetsutovare> organisation)
    {
        organisation.ToTable("Organisations");
        organisation.HasKey(o => o.Key);
        organisation.Property(o => o.Key).HasMaxLength(60);
        organisation.Property(o => o.Name).HasMaxLength(200);
        organisation.Property(o => o.Kind).HasConversion<string>().HasMaxLength(20);
        organisation.Property(o => o.ReportSection).HasMaxLength(30);
        organisation.Property(o => o.Authority).HasMaxLength(200);
        organisation.Property(o => o.Version).IsConcurrencyToken();
    }
}

internal sealed class AppointmentMapping : IEntityTypeConfiguration<Appointment>
{
    public void Configure(EntityTypeBuilder<Appointment> appointment)
    {
        appointment.ToTable("Appointments");
        appointment.Property(a => a.Id).ValueGeneratedNever();
        appointment.Property(a => a.Organisation).HasMaxLength(60);
        appointment.HasOne<Verksamhetsutovare>().WithMany().HasForeignKey(a => a.Organisation).OnDelete(DeleteBehavior.Restrict);
        appointment.Property(a => a.Kind).HasConversion<string>().HasMaxLength(20);
        appointment.Property(a => a.Name).HasMaxLength(200);
        appointment.Property(a => a.Title).HasMaxLength(200);
        appointment.Property(a => a.Unit).HasMaxLength(200);
        appointment.Property(a => a.Email).HasMaxLength(200);
        appointment.OwnsOne(a => a.Decision);
        appointment.Navigation(a => a.Decision).IsRequired();
        appointment.Property(a => a.Changes).HasConversion(
            changes => JsonText.Write(changes),
            text => JsonText.Read<List<AppointmentChange>>(text),
            new ValueComparer<IReadOnlyList<AppointmentChange>>((a, b) => a!.SequenceEqual(b!), changes => changes.Count, changes => changes.ToArray()));
        appointment.Property(a => a.Version).IsConcurrencyToken();
        appointment.HasIndex(a => new { a.PersonId, a.Kind });
    }
}

internal sealed class HandlerKeyMapping : IEntityTypeConfiguration<HandlerKey>
{
    public void Configure(EntityTypeBuilder<HandlerKey> key)
    {
        key.ToTable("HandlerKeys");
        key.HasKey(k => k.PersonId);
        key.Property(k => k.PersonId).ValueGeneratedNever();
        key.Property(k => k.Version).IsConcurrencyToken();
    }
}

internal sealed class OpenedKeyMapping : IEntityTypeConfiguration<OpenedKey>
{
    public void Configure(EntityTypeBuilder<OpenedKey> opened)
    {
        opened.ToTable("OpenedKeys");
        opened.Property(o => o.Id).ValueGeneratedNever();
        opened.HasIndex(o => o.ExpiresAt);
        opened.HasIndex(o => o.PersonId);
    }
}

internal sealed class KeptFormMapping : IEntityTypeConfiguration<KeptForm>
{
    public void Configure(EntityTypeBuilder<KeptForm> form)
    {
        form.ToTable("KeptForms");
        form.Property(f => f.Id).ValueGeneratedNever();
        form.HasIndex(f => f.GoneAt);
    }
}

internal sealed class YearlyCheckMapping : IEntityTypeConfiguration<YearlyCheck>
{
    public void Configure(EntityTypeBuilder<YearlyCheck> check)
    {
        check.ToTable("YearlyChecks");
        check.HasKey(c => new { c.Organisation, c.Year });
        check.Property(c => c.Organisation).HasMaxLength(60);
        check.HasOne<Verksamhetsutovare>().WithMany().HasForeignKey(c => c.Organisation).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class InformationMapping : IEntityTypeConfiguration<ChannelInformation>
{
    public void Configure(EntityTypeBuilder<ChannelInformation> information)
    {
        information.ToTable("ChannelInformation");
        information.Property(i => i.Id).ValueGeneratedNever();
        information.Property(i => i.Organisation).HasMaxLength(60);
        information.HasOne<Verksamhetsutovare>().WithMany().HasForeignKey(i => i.Organisation).OnDelete(DeleteBehavior.Restrict);
        information.HasIndex(i => new { i.Organisation, i.No }).IsUnique();
        information.Property(i => i.Texts).HasConversion(
            texts => JsonText.Write(texts),
            text => JsonText.Read<List<InformationText>>(text),
            new ValueComparer<IReadOnlyList<InformationText>>((a, b) => a!.SequenceEqual(b!), texts => texts.Count, texts => texts.ToArray()));
        information.Property(i => i.Version).IsConcurrencyToken();
    }
}

internal sealed class CaseMapping : IEntityTypeConfiguration<WhistleCase>
{
    public void Configure(EntityTypeBuilder<WhistleCase> @case)
    {
        @case.ToTable("Cases");
        @case.Property(c => c.Id).ValueGeneratedNever();
        @case.Property(c => c.Organisation).HasMaxLength(60);
        @case.HasOne<Verksamhetsutovare>().WithMany().HasForeignKey(c => c.Organisation).OnDelete(DeleteBehavior.Restrict);
        @case.Property(c => c.Channel).HasConversion<string>().HasMaxLength(20);
        @case.HasIndex(c => c.CodeHash).IsUnique();
        @case.HasIndex(c => new { c.Organisation, c.ReceivedOn });
        @case.Property(c => c.Diarienummer).HasMaxLength(60);
        @case.HasIndex(c => new { c.Organisation, c.Diarienummer }).IsUnique();
        @case.Property(c => c.Version).IsConcurrencyToken();
        @case.HasMany(c => c.Facts).WithOne().HasForeignKey(f => f.CaseId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class CaseFactMapping : IEntityTypeConfiguration<CaseFact>
{
    public void Configure(EntityTypeBuilder<CaseFact> fact)
    {
        fact.ToTable("CaseFacts");
        fact.Property(f => f.Id).ValueGeneratedNever();
        fact.Property(f => f.Kind).HasConversion<string>().HasMaxLength(40);
        fact.HasIndex(f => new { f.CaseId, f.No }).IsUnique();
        fact.HasIndex(f => new { f.Kind, f.On });
    }
}

internal sealed class CaseDocumentMapping : IEntityTypeConfiguration<CaseDocument>
{
    public void Configure(EntityTypeBuilder<CaseDocument> document)
    {
        document.ToTable("CaseDocuments");
        document.Property(d => d.Id).ValueGeneratedNever();
        document.HasOne<WhistleCase>().WithMany().HasForeignKey(d => d.CaseId).OnDelete(DeleteBehavior.Cascade);
        document.HasIndex(d => new { d.CaseId, d.No }).IsUnique();
        document.Property(d => d.Kind).HasConversion<string>().HasMaxLength(30);
        document.Property(d => d.DiaryNo).HasMaxLength(60);
        document.Property(d => d.Secrecy).HasMaxLength(200).HasConversion(
            list => string.Join(';', list),
            text => text.Split(';', StringSplitOptions.RemoveEmptyEntries),
            new ValueComparer<IReadOnlyList<string>>((a, b) => a!.SequenceEqual(b!), list => list.Count, list => list.ToArray()));
    }
}

internal sealed class CaseTaskMapping : IEntityTypeConfiguration<CaseTask>
{
    public void Configure(EntityTypeBuilder<CaseTask> task)
    {
        task.ToTable("CaseTasks");
        task.HasKey(t => t.DocumentId);
        task.Property(t => t.DocumentId).ValueGeneratedNever();
        task.HasOne<CaseDocument>().WithMany().HasForeignKey(t => t.DocumentId).OnDelete(DeleteBehavior.Cascade);
        task.HasIndex(t => t.CaseId);
        task.Property(t => t.Version).IsConcurrencyToken();
    }
}

internal sealed class DisclosureMapping : IEntityTypeConfiguration<DisclosureCase>, IEntityTypeConfiguration<LinkedMatter>
{
    public void Configure(EntityTypeBuilder<DisclosureCase> disclosure)
    {
        disclosure.ToTable("Disclosures");
        disclosure.Property(d => d.Id).ValueGeneratedNever();
        disclosure.HasOne<WhistleCase>().WithMany().HasForeignKey(d => d.CaseId).OnDelete(DeleteBehavior.Cascade);
        disclosure.Property(d => d.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<LinkedMatter> matter)
    {
        matter.ToTable("LinkedMatters");
        matter.Property(m => m.Id).ValueGeneratedNever();
        matter.HasOne<WhistleCase>().WithMany().HasForeignKey(m => m.CaseId).OnDelete(DeleteBehavior.Cascade);
        matter.Property(m => m.Kind).HasConversion<string>().HasMaxLength(20);
        matter.Property(m => m.Secrecy).HasMaxLength(400).HasConversion(
            list => string.Join(';', list),
            text => text.Split(';', StringSplitOptions.RemoveEmptyEntries),
            new ValueComparer<IReadOnlyList<string>>((a, b) => a!.SequenceEqual(b!), list => list.Count, list => list.ToArray()));
    }
}

internal sealed class KeyWrapMapping : IEntityTypeConfiguration<KeyWrap>
{
    public void Configure(EntityTypeBuilder<KeyWrap> wrap)
    {
        wrap.ToTable("KeyWraps");
        wrap.Property(w => w.Id).ValueGeneratedNever();
        wrap.HasOne<WhistleCase>().WithMany().HasForeignKey(w => w.CaseId).OnDelete(DeleteBehavior.Cascade);
        wrap.Property(w => w.Holder).HasConversion<string>().HasMaxLength(20);
        wrap.Property(w => w.Together).HasMaxLength(200);
        wrap.HasIndex(w => new { w.CaseId, w.KeyNo, w.Holder, w.AppointmentId, w.Together }).IsUnique();
        wrap.HasIndex(w => w.AppointmentId);
    }
}

internal sealed class FileMapping : IEntityTypeConfiguration<CaseFile>, IEntityTypeConfiguration<FileChunk>
{
    public void Configure(EntityTypeBuilder<CaseFile> file)
    {
        file.ToTable("Files");
        file.Property(f => f.Id).ValueGeneratedNever();
        file.HasIndex(f => f.OwnerId);
        file.HasIndex(f => f.UnfinishedUntil);
        file.HasIndex(f => f.MadeFrom);
        file.Property(f => f.Kind).HasConversion<string>().HasMaxLength(20);
        file.Property(f => f.Copy).HasConversion<string>().HasMaxLength(20);
        file.Property(f => f.Scan).HasConversion<string>().HasMaxLength(20);
    }

    public void Configure(EntityTypeBuilder<FileChunk> chunk)
    {
        chunk.ToTable("FileChunks");
        chunk.HasKey(c => new { c.FileId, c.No });
        chunk.HasOne<CaseFile>().WithMany().HasForeignKey(c => c.FileId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class DraftMapping : IEntityTypeConfiguration<ReportDraft>
{
    public void Configure(EntityTypeBuilder<ReportDraft> draft)
    {
        draft.ToTable("Drafts");
        draft.Property(d => d.Id).ValueGeneratedNever();
        draft.HasIndex(d => d.GoneAt);
        draft.HasIndex(d => d.IsSent);
        draft.Property(d => d.Version).IsConcurrencyToken();
    }
}

internal sealed class ReadingMapping : IEntityTypeConfiguration<ReadingEntry>, IEntityTypeConfiguration<ReadingAnchor>, IEntityTypeConfiguration<ReadingHead>
{
    public void Configure(EntityTypeBuilder<ReadingEntry> reading)
    {
        reading.ToTable("Readings"); // no foreign key: the log outlives the case
        reading.HasKey(r => new { r.CaseId, r.No });
        reading.Property(r => r.At).HasMaxLength(30);
        reading.Property(r => r.What).HasMaxLength(60);
    }

    public void Configure(EntityTypeBuilder<ReadingAnchor> anchor)
    {
        anchor.ToTable("ReadingAnchors");
        anchor.HasKey(a => a.On);
    }

    public void Configure(EntityTypeBuilder<ReadingHead> head)
    {
        head.ToTable("ReadingHeads"); // outlives the case, as the log does
        head.HasKey(h => new { h.On, h.CaseId });
        head.HasIndex(h => new { h.CaseId, h.No });
    }
}

internal sealed class LetterMapping : IEntityTypeConfiguration<WaitingLetter>
{
    public void Configure(EntityTypeBuilder<WaitingLetter> letter)
    {
        letter.ToTable("WaitingLetters");
        letter.HasKey(l => l.Key);
        letter.Property(l => l.Key).HasMaxLength(100);
        letter.HasIndex(l => new { l.DoneAt, l.FromAt });
    }
}

internal sealed class YearCountMapping : IEntityTypeConfiguration<YearCount>
{
    public void Configure(EntityTypeBuilder<YearCount> count)
    {
        count.ToTable("YearCounts");
        count.HasKey(c => new { c.Organisation, c.Year, c.What });
        count.Property(c => c.Organisation).HasMaxLength(60);
        count.Property(c => c.What).HasMaxLength(100);
        count.Property(c => c.Version).IsConcurrencyToken();
    }
}

/// <summary>Values that are read and written whole.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Options) ?? throw new InvalidDataException($"No {typeof(T).Name} in the text.");
}

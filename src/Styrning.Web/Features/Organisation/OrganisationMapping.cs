using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Styrning.Domain.Organisation;

namespace Styrning.Web.Features.Organisation;

internal sealed class UnitMapping : IEntityTypeConfiguration<Unit>
{
    public void Configure(EntityTypeBuilder<Unit> unit)
    {
        unit.ToTable("Units");
        unit.Property(u => u.Id).ValueGeneratedNever();
        unit.Property(u => u.Name).HasMaxLength(200);
        unit.Property(u => u.ShortName).HasMaxLength(60);
    }
}

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.ToTable("Persons");
        person.Property(p => p.Id).ValueGeneratedNever();
        person.Property(p => p.Name).HasMaxLength(200);
        person.Property(p => p.Email).HasMaxLength(254);
        person.Property(p => p.Version).IsConcurrencyToken();
    }
}

internal sealed class RoleMapping : IEntityTypeConfiguration<Role>
{
    public void Configure(EntityTypeBuilder<Role> role)
    {
        role.ToTable("Roles");
        role.HasKey(r => r.Key);
        role.Property(r => r.Key).HasMaxLength(80);
        role.Property(r => r.Title).HasMaxLength(200);
        role.Property(r => r.DeputyKey).HasMaxLength(80);
        role.Property(r => r.ManagerKey).HasMaxLength(80);
        role.Property(r => r.Version).IsConcurrencyToken();
        role.HasOne<Unit>().WithMany().HasForeignKey(r => r.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RoleHoldingMapping : IEntityTypeConfiguration<RoleHolding>
{
    public void Configure(EntityTypeBuilder<RoleHolding> holding)
    {
        holding.ToTable("RoleHoldings");
        holding.Property(h => h.Id).ValueGeneratedNever();
        holding.Property(h => h.RoleKey).HasMaxLength(80);
        holding.HasOne<Role>().WithMany().HasForeignKey(h => h.RoleKey).OnDelete(DeleteBehavior.Restrict);
        holding.HasOne<Person>().WithMany().HasForeignKey(h => h.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class LeaveMapping : IEntityTypeConfiguration<Leave>
{
    public void Configure(EntityTypeBuilder<Leave> leave)
    {
        leave.ToTable("Leaves");
        leave.Property(l => l.Id).ValueGeneratedNever();
        leave.HasOne<Person>().WithMany().HasForeignKey(l => l.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class OrganisationChangeMapping : IEntityTypeConfiguration<OrganisationChange>
{
    public void Configure(EntityTypeBuilder<OrganisationChange> change)
    {
        change.ToTable("OrganisationChanges");
        change.Property(c => c.Id).ValueGeneratedNever();
        change.Property(c => c.RoleKey).HasMaxLength(80);
        change.Property(c => c.What).HasMaxLength(OrganisationChange.LongestWhat);
        change.HasIndex(c => c.RoleKey);
        change.HasIndex(c => c.PersonId);
        change.HasIndex(c => c.AreaId);
        change.HasIndex(c => c.At);
    }
}

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Moten.Organen;

[Authorize(Policies.ManageMeetings)]
internal sealed class ChangeMemberModel(StyrningDb db, OrganisationReader organisation) : OrganPage(db, organisation)
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty, Required(ErrorMessage = "Skriv den förtroendevaldas namn."), StringLength(200)]
    public string? Name { get; set; }

    [BindProperty, StringLength(60)]
    public string? Group { get; set; }

    [BindProperty, StringLength(100)]
    public string? Office { get; set; }

    [BindProperty]
    public DateOnly? ToOn { get; set; }

    public OrganMember Member { get; private set; } = null!;

    /// <summary>A name that stands in a protocol stays.</summary>
    public bool HasBeenThere { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        (Name, Group, Office, ToOn, Version) = (Member.Name, Member.Group, Member.Office, Member.ToOn, Organ.Version);
        await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        await ChangeAsync(() => Organ.ChangeMember(Id, Name, Group, Office, ToOn), cancel);
        return ToOrgan($"{Member.Name} är ändrad.");
    }

    public async Task<IActionResult> OnPostBortAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        if (HasBeenThere)
        {
            return NotFound();
        }

        await ChangeAsync(() => Organ.Members.Remove(Member), cancel);
        return ToOrgan($"{Member.Name} är borttagen.");
    }

    protected override bool Find()
    {
        Member = Organ.Members.FirstOrDefault(m => m.Id == Id)!;
        return Member is not null;
    }

    protected override async Task ShowAsync(CancellationToken cancel) => HasBeenThere = await Db.Set<Attendance>().AnyAsync(a => a.MemberId == Id || a.InPlaceOf == Id, cancel);
}

using Microsoft.AspNetCore.Mvc.Rendering;
using Styrning.Workflow.Model;

namespace Styrning.Web.Features.Processer.Flytta;

/// <summary>What an element of the old version is called in the new one. Those with the same id need no row.</summary>
public sealed class MapRow
{
    public string? Old { get; set; }

    /// <summary>Empty: nothing stands for it, and whoever stands there stays.</summary>
    public string? New { get; set; }

    /// <summary>A row for each place where a matter can stand that the new version has not by the same id; with what was chosen, or one of the same name and kind.</summary>
    internal static List<MapRow> Fill(ProcessModel from, ProcessModel to, IEnumerable<MapRow> chosen)
    {
        var typed = chosen.Where(row => row.Old is not null).GroupBy(row => row.Old!).ToDictionary(group => group.Key, group => group.First().New);
        return
        [
            .. from.Nodes.Values.Where(node => !to.Nodes.ContainsKey(node.Id)).OrderBy(node => node.Line)
                .Select(node => new MapRow { Old = node.Id, New = typed.TryGetValue(node.Id, out var now) ? now : Likely(node, to)?.Id }),
        ];
    }

    /// <summary>What may stand for it: elements of the same kind.</summary>
    internal static IEnumerable<SelectListItem> Choices(FlowNode old, ProcessModel to) =>
    [
        new("Finns inte längre", ""),
        .. to.Nodes.Values.Where(node => node.GetType() == old.GetType()).OrderBy(node => node.Line).Select(node => new SelectListItem(node.Name == node.Id ? node.Id : $"{node.Name} ({node.Id})", node.Id)),
    ];

    private static FlowNode? Likely(FlowNode old, ProcessModel to) =>
        old.Name == old.Id ? null : to.Nodes.Values.FirstOrDefault(node => node.GetType() == old.GetType() && node.Name == old.Name);
}

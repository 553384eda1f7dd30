namespace Styrning.Pages;

/// <summary>A store that forgets what a refused request had half changed: it must neither be shown nor saved. Each store of the host registers one.</summary>
public interface IHalfDone
{
    void Forget();
}

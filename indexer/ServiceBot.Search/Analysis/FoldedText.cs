namespace ServiceBot.Search.Analysis;

/// <summary>A text in the form in which it is compared, with the way back to the original.</summary>
/// <param name="Text">Folded characters.</param>
/// <param name="Starts">For each folded UTF-16 unit, where its original begins (UTF-16).</param>
/// <param name="Ends">For each folded UTF-16 unit, where its original ends, exclusive.</param>
public sealed record FoldedText(string Text, IReadOnlyList<int> Starts, IReadOnlyList<int> Ends);

using ServiceBot.Answers.Evidence;
using ServiceBot.Answers.Turns;

namespace ServiceBot.Answers.Tests.Turns;

public sealed class TalkedAboutTests
{
    private static readonly Sentence Older = Of(2016, "给100户独居老人发了安全包。");
    private static readonly Sentence Newer = Of(2017, "给101户独居老人发了安全包。");

    [Fact]
    public void Among_SentenceJustShown_SettlesItsYear()
    {
        var state = new ConversationState { Shown = ShownText.With("", "柳荫街道2016年：给100户独居老人发了安全包。") };

        Assert.Equal([Older], TalkedAbout.Among([Newer, Older], state, new EvidenceOptions()));
    }

    [Fact]
    public void Among_NothingOfItShown_SettlesNothing() =>
        Assert.Empty(TalkedAbout.Among([Newer, Older], new ConversationState { Shown = ShownText.With("", "办了10场招聘会。") }, new EvidenceOptions()));

    [Fact]
    public void Among_FirstQuestion_SettlesNothing() => Assert.Empty(TalkedAbout.Among([Newer, Older], ConversationState.Empty, new EvidenceOptions()));

    private static Sentence Of(int year, string text)
    {
        var document = Evidence.Sentences.Document("d");
        return Evidence.Sentences.Of(document, Evidence.Sentences.Passage(document, year, text), text, year);
    }
}

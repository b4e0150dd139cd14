using ServiceBot.Answers.Evidence;
using ServiceBot.Answers.Questions;
using ServiceBot.Search.Corpus;

namespace ServiceBot.Answers.Tests.Evidence;

public sealed class SelectionTests
{
    private static readonly Focus Canteen = new([FocusTerms.Of("食堂"), FocusTerms.Of("送餐")]);
    private static readonly Question Open = new() { Subject = "", Kind = QuestionKind.Which };
    private static readonly Question HowMany = new() { Subject = "", Kind = QuestionKind.HowMany };
    private static readonly Document Report = Sentences.Document("a");
    private static readonly Passage Passage = Sentences.Passage(Report, 1, "食堂在竹园路。送餐给85名老人。食堂很好。别的事。");

    [Fact]
    public void Pick_SentenceThatAddsWhatTheBestLeavesOut_IsAddedBehindIt()
    {
        var best = Sentences.Of(Report, Passage, "送餐给85名老人。", score: 4);
        var other = Sentences.Of(Report, Passage, "食堂在竹园路。", score: 1.1);

        var picked = Pick(best, [best, other], Canteen, HowMany);

        Assert.Equal(["送餐给85名老人。", "食堂在竹园路。"], picked.Select(sentence => sentence.Text));
    }

    [Fact]
    public void Pick_FigureAsked_BeginsWithASentenceThatHoldsIt()
    {
        var figure = Sentences.Of(Report, Passage, "送餐给85名老人。", score: 1);
        var better = Sentences.Of(Report, Passage, "食堂在竹园路。", score: 4, hasAttribute: false);

        var picked = Pick(figure, [better, figure], Canteen, HowMany);

        Assert.Equal("送餐给85名老人。", picked[0].Text);
    }

    [Fact]
    public void Pick_SentenceThatAddsNothing_IsLeftOut()
    {
        var best = Sentences.Of(Report, Passage, "食堂在竹园路。");
        var other = Sentences.Of(Report, Passage, "食堂很好。", score: 0.7);

        Assert.Equal([best.Text], Pick(best, [best, other], Canteen, HowMany).Select(sentence => sentence.Text));
    }

    [Fact]
    public void Pick_SentenceOfAnotherYear_IsLeftOut()
    {
        var best = Sentences.Of(Report, Passage, "食堂在竹园路。");
        var other = Sentences.Of(Report, Passage, "送餐给85名老人。", year: 2019);

        Assert.Equal([best.Text], Pick(best, [best, other], Canteen, Open).Select(sentence => sentence.Text));
    }

    [Fact]
    public void Pick_SentenceOfAnotherSubDistrict_IsLeftOut()
    {
        var elsewhere = Sentences.Document("b", "桂花街道");
        var best = Sentences.Of(Report, Passage, "食堂在竹园路。");
        var other = Sentences.Of(elsewhere, Sentences.Passage(elsewhere, 1, "送餐给9名老人。"), "送餐给9名老人。");

        Assert.Equal([best.Text], Pick(best, [best, other], Canteen, Open).Select(sentence => sentence.Text));
    }

    [Fact]
    public void Pick_ManySentences_AreAtMostThree()
    {
        var focus = new Focus(Enumerable.Range(0, 6).Select(i => FocusTerms.Of($"项目{(char)('甲' + i)}")).ToList());
        var texts = focus.Terms.Select(term => $"{term.Term}做了。").ToList();
        var passage = Sentences.Passage(Report, 2, string.Join("别的事。", texts));
        var sentences = texts.ConvertAll(text => Sentences.Of(Report, passage, text));

        Assert.Equal(3, Pick(sentences[0], sentences, focus, Open).Count);
    }

    [Fact]
    public void Pick_SameTextTwice_IsQuotedOnce()
    {
        var best = Sentences.Of(Report, Passage, "食堂在竹园路。");
        var again = Sentences.Of(Report, Sentences.Passage(Report, 3, "食堂在竹园路。"), "食堂在竹园路。");

        Assert.Equal([best.Text], Pick(best, [best, again], Canteen, Open).Select(sentence => sentence.Text));
    }

    [Fact]
    public void Pick_ClauseOfAShortSentence_QuotesTheWholeSentence()
    {
        var best = Sentences.Of(Report, Sentences.Passage(Report, 4, "在街道的支持下，食堂开到了竹园路，老人都说好。"), "在街道的支持下，食堂开到了竹园路，老人都说好。");
        best = best with { Clauses = [.. best.Clauses.Select((clause, i) => clause with { Score = i == 1 ? 9 : 0 })], Score = 9 };

        Assert.Equal([best.Text], Pick(best, [best], Canteen, HowMany).Select(sentence => sentence.Text));
    }

    [Fact]
    public void Pick_LongText_QuotesTheClausesThatAnswerAlone()
    {
        var text = "在街道的支持下，食堂开到了竹园路，老人都说好。" + string.Concat(Enumerable.Repeat("这里写的是别的事情。", 90));
        var best = Sentences.Of(Report, Sentences.Passage(Report, 5, text), "在街道的支持下，食堂开到了竹园路，老人都说好。");
        best = best with { Clauses = [.. best.Clauses.Select((clause, i) => clause with { Score = i == 1 ? 9 : 0 })], Score = 9 };

        Assert.Equal(["食堂开到了竹园路，"], Pick(best, [best], Canteen, HowMany).Select(sentence => sentence.Text));
    }

    private static IReadOnlyList<Sentence> Pick(Sentence best, IReadOnlyList<Sentence> sentences, Focus focus, Question question)
    {
        var options = new EvidenceOptions();
        return new Selection(question, focus, new EvidenceJudge(focus, options), options).Pick([best], sentences);
    }
}

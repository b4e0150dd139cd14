namespace ServiceBot.Answers.Tests;

/// <summary>Corpora with one difficulty each.</summary>
public sealed class AnswererSmallCorpusTests
{
    [Fact]
    public void Ask_OpenQuestion_NeverSaysAnotherPlacesFactUnderAPlacesName()
    {
        using var knowledge = new SmallKnowledge()
            .With("lexicon/words.txt", "养老顾问\n养老顾问点\n值班时间\n")
            .WithReport("east-2019", "东湖街道", "2019", "## 养老\n\n养老顾问点设在文化中心一楼，可以咨询养老政策。")
            .WithReport("west-2019", "西湖街道", "2019", "## 养老\n\n养老顾问点每周值班时间是两天。");

        var answer = knowledge.Answerer().Ask(new AskRequest("养老顾问点在哪里，值班时间怎么样"));

        if (answer.Status == AnswerStatus.Answered && answer.Citations.Select(citation => citation.Street).Distinct().Count() > 1)
            Assert.All(answer.Citations, citation => Assert.Contains(citation.Street!, answer.Text));
    }

    [Fact]
    public void Ask_GuideOfTheOfficeWithSources_IsQuotedItself()
    {
        using var knowledge = new SmallKnowledge()
            .With("lexicon/words.txt", "便民服务中心\n残疾人证\n户口簿\n")
            .WithReport("east-2019", "东湖街道", "2019", "## 残疾人\n\n全年办理残疾人证50张。")
            .With("services/guide.md", """
                ---
                id: guide
                kind: service
                title: 东湖街道办事指南
                street: 东湖街道
                district: 湖区
                years: [2019]
                text: verbatim
                topics: [disability]
                aliases: [办事指南]
                questions: [残疾人证怎么办]
                sources: [{document: east-2019, section: 残疾人}]
                ---
                ## 残疾人证

                办理残疾人证要带身份证和户口簿，到便民服务中心申请。
                """);

        var answer = knowledge.Answerer().Ask(new AskRequest("东湖街道残疾人证去哪里申请"));

        Assert.Equal(AnswerStatus.Answered, answer.Status);
        Assert.Contains("身份证和户口簿", answer.Text, StringComparison.Ordinal);
        Assert.Equal("guide", answer.Citations[0].Document);
    }

    [Fact]
    public void Ask_VeryLongSentences_StaysWithinSixHundredCharacters()
    {
        var items = string.Concat(Enumerable.Range(1, 55).Select(i => $"第{i}个为老服务项目有{i + 100}户，"));
        using var knowledge = new SmallKnowledge()
            .With("lexicon/words.txt", "为老服务\n为老服务项目\n")
            .WithReport("east-2019", "东湖街道", "2019", $"## 为老服务\n\n东湖街道的为老服务项目有：{items}都做完了。\n\n东湖街道的为老服务项目还有：{items}也都做完了。");

        var answer = knowledge.Answerer().Ask(new AskRequest("东湖街道2019年有哪些为老服务项目"));

        Assert.Equal(AnswerStatus.Answered, answer.Status);
        Assert.InRange(answer.Text.Length, 100, 600);
    }

    [Fact]
    public void Ask_FourYears_QuotesEveryFigureItSays()
    {
        var body = string.Join("\n\n", Enumerable.Range(2014, 4).Select(year => $"## {year}年\n\n### 就业\n\n{year}年，东湖街道办了{year - 2000}场招聘会。"));
        using var knowledge = new SmallKnowledge()
            .With("lexicon/words.txt", "招聘会\n")
            .WithReport("east", "东湖街道", "2014, 2015, 2016, 2017", body);

        var answer = knowledge.Answerer().Ask(new AskRequest("东湖街道2014年到2017年各办了几场招聘会"));

        Assert.Equal(AnswerStatus.Answered, answer.Status);
        Assert.InRange(answer.Citations.Count, 2, 3);
        foreach (var year in Enumerable.Range(2014, 4).Where(year => answer.Text.Contains($"{year - 2000}场", StringComparison.Ordinal)))
            Assert.Contains(answer.Citations, citation => citation.Quote.Contains($"{year - 2000}场", StringComparison.Ordinal));
    }

    [Fact]
    public void Ask_SentenceOfADocumentOfSeveralYears_SaysTheYears()
    {
        using var knowledge = new SmallKnowledge()
            .With("lexicon/words.txt", "家政服务\n")
            .WithReport("east", "东湖街道", "2016, 2018", "## 便民\n\n家政服务由社区生活服务中心安排，居民可以上门登记。");

        var answer = knowledge.Answerer().Ask(new AskRequest("东湖街道家政服务怎么登记"));

        Assert.Equal(AnswerStatus.Answered, answer.Status);
        Assert.Contains("东湖街道", answer.Text);
        Assert.Contains("2016", answer.Text);
        Assert.Contains("2018", answer.Text);
    }

    [Fact]
    public void Ask_TextForAWholeDistrict_NamesTheDistrict()
    {
        using var knowledge = new SmallKnowledge()
            .With("lexicon/words.txt", "敬老卡\n")
            .WithReport("district-2020", null, "2020", "## 敬老卡\n\n敬老卡在社区事务受理服务中心办，满65岁可以领。", more: "district: 东林区\n");

        var answer = knowledge.Answerer().Ask(new AskRequest("敬老卡怎么办"));

        Assert.Equal(AnswerStatus.Answered, answer.Status);
        Assert.Contains("东林区", answer.Text);
        Assert.Contains("2020年", answer.Text);
        Assert.Null(answer.Street);
    }

    [Fact]
    public void Ask_BirthControlHeading_IsNoPlan()
    {
        using var knowledge = new SmallKnowledge()
            .With("lexicon/words.txt", "计划生育\n孕前检查\n")
            .WithReport("east-2019", "东湖街道", "2019", "## 计划生育\n\n孕前检查由街道免费提供，给新婚夫妇带来方便。", kind: "verbatim");

        var answer = knowledge.Answerer().Ask(new AskRequest("东湖街道孕前检查收费吗"));

        Assert.Contains("孕前检查", answer.Text);
        Assert.DoesNotContain("的计划", answer.Text);
    }

    [Fact]
    public void Ask_NoStreetInTheCorpus_AnswersWithoutOne()
    {
        using var knowledge = new SmallKnowledge()
            .With("lexicon/words.txt", "居住证\n")
            .With("policies.jsonl", """{"id":"a","title":"居住证办法","text":"居住证每年签注一次。","year":2019}""" + "\n");

        var answer = knowledge.Answerer().Ask(new AskRequest("居住证要签注几次"));

        Assert.Equal(AnswerStatus.Answered, answer.Status);
        Assert.Contains("2019年", answer.Text);
        Assert.Equal("a#p1", answer.Citations[0].PassageId);
    }

    [Fact]
    public void Ask_SecondSentenceIsAPlanOfItsSection_IsCalledPlan()
    {
        using var knowledge = new SmallKnowledge()
            .With("lexicon/words.txt", "助餐点\n送餐\n")
            .WithReport("east-2021", "东湖街道", "2021", "## 2021年工作安排\n\n### 助餐\n\n东湖街道开2个助餐点，重要的是方便老人。东湖街道的送餐到家，做到每个居民区。", "2021年工作安排", kind: "verbatim");

        var answer = knowledge.Answerer(2021).Ask(new AskRequest("东湖街道有几个助餐点"));

        Assert.Contains("2个助餐点", answer.Text);
        Assert.Contains("计划", answer.Text);
    }
}

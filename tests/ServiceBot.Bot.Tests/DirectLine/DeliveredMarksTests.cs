using ServiceBot.Bot.Channels.DirectLine;

namespace ServiceBot.Bot.Tests.DirectLine;

public sealed class DeliveredMarksTests
{
    [Fact]
    public void Of_Conversation_IsWhatWasSetLast()
    {
        var marks = new DeliveredMarks(10);
        marks.Set("甲", 3);
        marks.Set("甲", 5);

        Assert.Equal((5, 0), (marks.Of("甲"), marks.Of("乙")));
    }

    [Fact]
    public void Set_MoreThanAreKept_ForgetsThoseUsedLongestAgo()
    {
        var marks = new DeliveredMarks(10);
        for (var number = 1; number <= 100; number++)
            marks.Set($"会话{number}", number);

        Assert.Equal(0, marks.Of("会话1"));
        Assert.All(Enumerable.Range(91, 10), number => Assert.Equal(number, marks.Of($"会话{number}")));
    }
}

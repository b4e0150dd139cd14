using System.Text.Json;
using ServiceBot.Search.Postings;
using ServiceBot.Search.Retrieval;

namespace ServiceBot.Answers.Tests.Invariants;

/// <summary>An index that very many questions were put to, once for all tests.</summary>
public abstract class AskedKnowledge : IDisposable
{
    private readonly TimeProvider _clock;
    private readonly IndexFolder _folder;
    private readonly IndexReader _index;
    private readonly IDisposable _texts;

    /// <param name="folder">Where its index was built.</param>
    /// <param name="today">The year it is asked in.</param>
    /// <param name="texts">What to clear away with it.</param>
    private protected AskedKnowledge(string folder, int today, IDisposable texts)
    {
        _texts = texts;
        _clock = new StillClock(today);
        _folder = new IndexFolder(folder);
        _index = _folder.OpenCurrent();
        Answerer = new Answerer(new Searcher(_index, new RetrievalOptions()), _clock);
    }

    internal Answerer Answerer { get; }

    internal IReadOnlyList<Asked> Asked { get; private protected set; } = [];

    /// <summary>The answer to a message that follows on an answer.</summary>
    internal Answer GoOn(Asked asked, string message) => Answerer.Ask(asked.Request with
    {
        Question = message,
        History = [.. asked.Request.History, new HistoryTurn(asked.Request.Question, asked.Answer.Text, asked.Answer.Choices)],
    });

    /// <summary>The same index, opened once more.</summary>
    internal OpenedAgain OpenAgain() => new(_folder.OpenCurrent(), _clock);

    /// <summary>All that must be the same when a thing is asked again.</summary>
    internal static string Json(Answer answer) => JsonSerializer.Serialize(answer with { AnswerId = "", ConversationId = null, TookMs = 0 }, AnswerJson.Options);

    public void Dispose()
    {
        _index.Dispose();
        _texts.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected IReadOnlyList<Asked> AskAll(IEnumerable<Asked> questions) =>
        questions.AsParallel().AsOrdered().Select(asked => asked with { Answer = Answerer.Ask(asked.Request), Index = _index }).ToList();

    /// <summary>An index opened for one test.</summary>
    internal sealed class OpenedAgain(IndexReader index, TimeProvider clock) : IDisposable
    {
        public Answerer Answerer { get; } = new(new Searcher(index, new RetrievalOptions()), clock);

        public void Dispose() => index.Dispose();
    }
}

using ServiceBot.Bot.Settings;

namespace ServiceBot.Bot.Turns;

/// <summary>Lets the turns of one conversation run one after the other, in the order they came, and bounds how many there are.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class TurnQueues(TurnOptions options)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Channel, string Conversation), Queue> _queues = [];
    private TaskCompletionSource? _emptied;
    private int _count;
    private int _late;

    /// <summary>Turns running or waiting, and work of turns that are over.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
                return _count + _late;
        }
    }

    /// <summary>Takes the next place in a conversation's queue.</summary>
    /// <param name="conversation">Null when the turn belongs to none; then it waits for nobody.</param>
    /// <returns>
    /// Beyond the bounds a place with <see cref="TurnPlace.IsOverflow"/>, so that a reply saying so can still keep the order; null beyond twice the bounds.
    /// </returns>
    public TurnPlace? TryEnter((string Channel, string Conversation)? conversation)
    {
        lock (_lock)
        {
            var isFull = _count + _late >= options.Most;
            if (_count + _late >= 2 * options.Most)
                return null;
            if (conversation is not { } key)
            {
                _count++;
                return new TurnPlace(this, null, Task.CompletedTask, isFull);
            }

            var queue = _queues.GetValueOrDefault(key);
            if (queue?.Count >= 2 * options.MostInConversation)
                return null;
            if (queue is null)
                _queues.Add(key, queue = new Queue());
            var place = new TurnPlace(this, key, queue.Last, isFull || queue.Count >= options.MostInConversation);
            queue.Last = place.Left;
            queue.Count++;
            _count++;
            return place;
        }
    }

    /// <summary>
    /// Counts what a turn that is over still works at until it ends, so that such work cannot pile up without bound. No turn of the conversation waits for it,
    /// nor does <see cref="WhenEmptyAsync"/>: it may never end.
    /// </summary>
    public void CountLate(Task work)
    {
        lock (_lock)
            _late++;
        _ = work.ContinueWith(
            _ =>
            {
                lock (_lock)
                    _late--;
            },
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    /// <summary>Ends when no turn runs or waits.</summary>
    public Task WhenEmptyAsync()
    {
        lock (_lock)
            return _count == 0 ? Task.CompletedTask : (_emptied ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
    }

    internal void LeaveConversation((string Channel, string Conversation)? conversation)
    {
        lock (_lock)
        {
            if (conversation is { } key && --_queues[key].Count == 0)
                _queues.Remove(key);
        }
    }

    internal void Leave()
    {
        lock (_lock)
        {
            if (--_count == 0)
            {
                _emptied?.SetResult();
                _emptied = null;
            }
        }
    }

    private sealed class Queue
    {
        /// <summary>Ends when the turn that came last has left.</summary>
        public Task Last { get; set; } = Task.CompletedTask;

        public int Count { get; set; }
    }
}

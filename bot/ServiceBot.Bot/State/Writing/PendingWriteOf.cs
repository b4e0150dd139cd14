namespace ServiceBot.Bot.State.Writing;

/// <inheritdoc cref="PendingWrite"/>
/// <typeparam name="T">What the caller gets.</typeparam>
internal abstract class PendingWrite<T>(CancellationToken cancellation) : PendingWrite(cancellation)
{
    private readonly TaskCompletionSource<T> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    /// <summary>Ends when what was written is durable.</summary>
    public Task<T> Result => _completion.Task;

    public sealed override async Task ApplyAsync(WriteBatch batch) => _result = await WriteAsync(batch);

    public sealed override void Complete() => _completion.TrySetResult(_result!);

    public sealed override void Fail(Exception exception) => _completion.TrySetException(exception);

    public sealed override void Cancel() => _completion.TrySetCanceled(Cancellation);

    protected abstract Task<T> WriteAsync(WriteBatch batch);
}

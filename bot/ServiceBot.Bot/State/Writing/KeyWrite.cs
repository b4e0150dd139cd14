using Microsoft.EntityFrameworkCore;

namespace ServiceBot.Bot.State.Writing;

/// <summary>Keeps a new key, unless another has been kept under its name; the one that is kept.</summary>
internal sealed class KeyWrite(string name, byte[] bytes, CancellationToken cancellation) : PendingWrite<byte[]>(cancellation)
{
    public override bool IsAlone => true;

    protected override async Task<byte[]> WriteAsync(WriteBatch batch)
    {
        await batch.Context.Database.ExecuteSqlAsync(
            $"INSERT INTO secret_key (name, bytes, created_at) VALUES ({name}, {bytes}, {batch.Now}) ON CONFLICT (name) DO NOTHING");
        return await batch.Context.Keys.Where(key => key.Name == name).Select(key => key.Bytes).SingleAsync();
    }
}

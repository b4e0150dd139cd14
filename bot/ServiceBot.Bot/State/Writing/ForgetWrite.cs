using Microsoft.EntityFrameworkCore;

namespace ServiceBot.Bot.State.Writing;

/// <summary>Deletes a bounded number of rows; how many it were.</summary>
/// <param name="statement">With the parameters {0}, {1}, …</param>
internal sealed class ForgetWrite(string statement, object[] parameters, CancellationToken cancellation) : PendingWrite<int>(cancellation)
{
    public override bool IsAlone => true;

    protected override Task<int> WriteAsync(WriteBatch batch) => batch.Context.Database.ExecuteSqlRawAsync(statement, parameters);
}

using Microsoft.EntityFrameworkCore;
using ServiceBot.Bot.State.Model;
using ServiceBot.Bot.State.Schema;

namespace ServiceBot.Bot.State.Databases;

/// <summary>What differs between the databases the state can be kept in.</summary>
/// <remarks>Thread-safe.</remarks>
internal interface IStateDatabase
{
    /// <summary>For the log and for messages; without a password.</summary>
    string Name { get; }

    DbContextOptions<StateContext> Options { get; }

    /// <summary>Makes the database ready to be opened and sees whether it is whole.</summary>
    /// <exception cref="CannotStartException">It is not.</exception>
    Task PrepareAsync(CancellationToken cancellation);

    /// <summary>Statements that, at the beginning of a transaction, keep every other service from changing the tables until it ends.</summary>
    IReadOnlyList<string> LockSchema { get; }

    IReadOnlyList<string> StatementsOf(SchemaStep step);

    /// <summary>The conversations of these ids, of whatever channel, tracked; nobody else can change them until the transaction ends.</summary>
    Task<List<ConversationRow>> LockAsync(StateContext context, IReadOnlyCollection<string> conversationIds, CancellationToken cancellation);

    /// <summary>Deletes conversations last used before {0}, the oldest {1} at most.</summary>
    string ForgetConversations { get; }

    /// <summary>Deletes activities recorded before {0}, the oldest {1} at most.</summary>
    string ForgetActivities { get; }

    /// <summary>Called when something has been deleted, and now and then: wipes it from the database's files and gives part of its room back, where the database does not do so by itself.</summary>
    /// <exception cref="System.Data.Common.DbException">It did not go; what is deleted stays deleted.</exception>
    Task WipeAsync(CancellationToken cancellation);

    /// <summary>What to tell the person at the terminal; null for a fault that is none of the database's.</summary>
    CannotStartException? Explain(Exception exception);
}

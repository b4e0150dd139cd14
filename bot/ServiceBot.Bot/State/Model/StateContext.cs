using Microsoft.EntityFrameworkCore;

namespace ServiceBot.Bot.State.Model;

/// <summary>What is kept, as tables. The tables themselves are made by <see cref="Schema.SchemaSteps"/>; both must name the same columns.</summary>
internal sealed class StateContext(DbContextOptions<StateContext> options) : DbContext(options)
{
    public DbSet<ConversationRow> Conversations => Set<ConversationRow>();

    public DbSet<ActivityRow> Activities => Set<ActivityRow>();

    public DbSet<KeyRow> Keys => Set<KeyRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ConversationRow>(conversation =>
        {
            conversation.ToTable("conversation").HasKey(row => new { row.Id, row.ChannelId });
            conversation.Property(row => row.Id).HasColumnName("id");
            conversation.Property(row => row.ChannelId).HasColumnName("channel_id");
            conversation.Property(row => row.UserId).HasColumnName("user_id");
            conversation.Property(row => row.Street).HasColumnName("street");
            conversation.Property(row => row.State).HasColumnName("state");
            conversation.Property(row => row.CreatedAt).HasColumnName("created_at");
            conversation.Property(row => row.UsedAt).HasColumnName("used_at");
            conversation.Property(row => row.LastSequence).HasColumnName("last_sequence");
            conversation.Property(row => row.LastTimestamp).HasColumnName("last_timestamp");
        });
        modelBuilder.Entity<ActivityRow>(activity =>
        {
            activity.ToTable("activity").HasKey(row => new { row.ConversationId, row.ChannelId, row.Sequence });
            activity.HasOne<ConversationRow>().WithMany().HasForeignKey(row => new { row.ConversationId, row.ChannelId });
            activity.Property(row => row.ConversationId).HasColumnName("conversation_id");
            activity.Property(row => row.ChannelId).HasColumnName("channel_id");
            activity.Property(row => row.Sequence).HasColumnName("sequence").ValueGeneratedNever();
            activity.Property(row => row.RecordedAt).HasColumnName("recorded_at");
            activity.Property(row => row.AwaitsAnswer).HasColumnName("awaits_answer");
            activity.Property(row => row.Json).HasColumnName("json");
        });
        modelBuilder.Entity<KeyRow>(key =>
        {
            key.ToTable("secret_key").HasKey(row => row.Name);
            key.Property(row => row.Name).HasColumnName("name");
            key.Property(row => row.Bytes).HasColumnName("bytes");
            key.Property(row => row.CreatedAt).HasColumnName("created_at");
        });
    }
}

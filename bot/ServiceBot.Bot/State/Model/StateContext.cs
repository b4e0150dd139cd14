using Microsoft.EntityFrameworkCore;

namespace ServiceBot.Bot.State.Model;

/// <summary>What is kept, as tables. The tables themselves are made by <see cref="Schema.SchemaSteps"/>; both must name the same columns.</summary>
internal sealed class StateContext(DbContextOptions<StateContext> options) : DbContext(options)
{
    public DbSet<ConversationRow> Conversations => Set<ConversationRow>();

    public DbSet<ActivityRow> Activities => Set<ActivityRow>();

    public DbSet<KeyRow> Keys => Set<KeyRow>();

    public DbSet<DeliveryRow> Deliveries => Set<DeliveryRow>();

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
        modelBuilder.Entity<DeliveryRow>(delivery =>
        {
            delivery.ToTable("delivery").HasKey(row => new { row.ChannelId, row.Key });
            delivery.HasOne<ConversationRow>().WithMany().HasForeignKey(row => new { row.ConversationId, row.ConversationChannelId }).IsRequired(false).OnDelete(DeleteBehavior.SetNull);
            delivery.Property(row => row.ChannelId).HasColumnName("channel_id");
            delivery.Property(row => row.Key).HasColumnName("key");
            delivery.Property(row => row.UserId).HasColumnName("user_id");
            delivery.Property(row => row.ConversationId).HasColumnName("conversation_id");
            delivery.Property(row => row.ConversationChannelId).HasColumnName("conversation_channel_id");
            delivery.Property(row => row.Sequence).HasColumnName("sequence");
            delivery.Property(row => row.ReplySequence).HasColumnName("reply_sequence");
            delivery.Property(row => row.ReceivedAt).HasColumnName("received_at");
            delivery.Property(row => row.ComputedAt).HasColumnName("computed_at");
            delivery.Property(row => row.Says).HasColumnName("says").HasConversion<string>();
            delivery.Property(row => row.LeaseBy).HasColumnName("lease_by");
            delivery.Property(row => row.LeaseUntil).HasColumnName("lease_until");
            delivery.Property(row => row.HeldAt).HasColumnName("held_at");
            delivery.Property(row => row.HeldFor).HasColumnName("held_for").HasConversion<string>();
            delivery.Property(row => row.SentAt).HasColumnName("sent_at");
            delivery.Property(row => row.DeliveredAt).HasColumnName("delivered_at");
            delivery.Property(row => row.DeliveredBy).HasColumnName("delivered_by").HasConversion<string>();
            delivery.Property(row => row.ExpiredAt).HasColumnName("expired_at");
            delivery.Property(row => row.OpenId).HasColumnName("open_id");
        });
    }
}

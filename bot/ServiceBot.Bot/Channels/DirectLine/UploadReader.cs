using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using ServiceBot.Bot.Activities;
using ServiceBot.Bot.Settings;

namespace ServiceBot.Bot.Channels.DirectLine;

/// <summary>Reads an upload into a message with attachments that have type and name only.</summary>
internal static class UploadReader
{
    private const string ActivityType = "application/vnd.microsoft.activity";
    private const string UnknownType = "application/octet-stream";
    private const string Multipart = "multipart/form-data";
    private const int LongestBoundary = 70;
    private const int LongestName = 200;

    /// <returns>Not checked yet; without a sender when the upload names none.</returns>
    /// <exception cref="DirectLineException">413: it is too large; 400: it is no upload.</exception>
    /// <exception cref="BadActivityException">Its part for the activity is none.</exception>
    public static async Task<Activity> ReadAsync(HttpRequest request, LimitsOptions limits, CancellationToken cancellation)
    {
        if (request.ContentLength > limits.UploadBytes)
            throw DirectLineException.TooLarge(limits.UploadBytes);
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = limits.UploadBytes;
        try
        {
            return MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals(Multipart, StringComparison.OrdinalIgnoreCase)
                ? await ReadPartsAsync(request, type, limits, cancellation)
                : await ReadFileAsync(request, limits, cancellation);
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw DirectLineException.TooLarge(limits.UploadBytes);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException && !cancellation.IsCancellationRequested)
        {
            throw DirectLineException.BadArgument("The upload is no multipart body, or broke off.");
        }
    }

    private static async Task<Activity> ReadFileAsync(HttpRequest request, LimitsOptions limits, CancellationToken cancellation)
    {
        if (await DropAsync(request.Body, limits.UploadBytes, limits, cancellation) == limits.UploadBytes)
            throw DirectLineException.BadArgument("The upload is empty.");
        var named = ContentDispositionHeaderValue.TryParse(request.Headers.ContentDisposition.ToString(), out var disposition) ? disposition : null;
        return new Activity { Type = ActivityTypes.Message, Attachments = [AttachmentOf(request.ContentType, named)] };
    }

    private static async Task<Activity> ReadPartsAsync(HttpRequest request, MediaTypeHeaderValue type, LimitsOptions limits, CancellationToken cancellation)
    {
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        if (boundary.Length is 0 or > LongestBoundary)
            throw DirectLineException.BadArgument("The upload's 'boundary' is missing or too long.");
        var parts = new MultipartReader(boundary, request.Body);
        var left = limits.UploadBytes;
        Activity? activity = null;
        List<Attachment> attachments = [];
        while (await parts.ReadNextSectionAsync(cancellation) is { } part)
        {
            if (MediaTypeHeaderValue.TryParse(part.ContentType, out var partType) && partType.MediaType.Equals(ActivityType, StringComparison.OrdinalIgnoreCase) && activity is null)
            {
                (activity, left) = await ReadActivityAsync(part.Body, left, limits, cancellation);
                continue;
            }

            if (attachments.Count == ActivityEndpoints.MostAttachments)
                throw DirectLineException.BadArgument($"The upload has more than {ActivityEndpoints.MostAttachments} files.");
            left = await DropAsync(part.Body, left, limits, cancellation);
            attachments.Add(AttachmentOf(part.ContentType, part.GetContentDispositionHeader()));
        }

        activity ??= new Activity { Type = ActivityTypes.Message };
        return activity with { Attachments = [.. activity.Attachments ?? [], .. attachments] };
    }

    private static async Task<(Activity Activity, int Left)> ReadActivityAsync(Stream part, int left, LimitsOptions limits, CancellationToken cancellation)
    {
        using var json = new MemoryStream();
        var most = Math.Min(left, limits.BodyBytes);
        left -= await CopyAsync(part, json, most, cancellation);
        return (ActivityJson.Read<Activity>(json.GetBuffer().AsSpan(0, (int)json.Length)), left);
    }

    /// <returns>Bytes that may still come.</returns>
    private static async Task<int> DropAsync(Stream body, int left, LimitsOptions limits, CancellationToken cancellation)
    {
        try
        {
            return left - await CopyAsync(body, Stream.Null, left, cancellation);
        }
        catch (DirectLineException)
        {
            throw DirectLineException.TooLarge(limits.UploadBytes);
        }
    }

    /// <returns>Bytes copied.</returns>
    private static async Task<int> CopyAsync(Stream from, Stream to, int most, CancellationToken cancellation)
    {
        var buffer = new byte[8192];
        var copied = 0;
        for (var read = await from.ReadAsync(buffer, cancellation); read > 0; read = await from.ReadAsync(buffer, cancellation))
        {
            copied += read;
            if (copied > most)
                throw DirectLineException.TooLarge(most);
            to.Write(buffer, 0, read);
        }

        return copied;
    }

    private static Attachment AttachmentOf(string? contentType, ContentDispositionHeaderValue? disposition)
    {
        var name = (disposition?.FileNameStar is { HasValue: true } star ? star : HeaderUtilities.RemoveQuotes(disposition?.FileName ?? default)).ToString();
        return new Attachment
        {
            ContentType = string.IsNullOrWhiteSpace(contentType) ? UnknownType : contentType,
            Name = name.Length is 0 or > LongestName ? null : name,
        };
    }
}

using System.Runtime.InteropServices;

namespace ServiceBot.Search.Analysis;

/// <summary>Functions of ICU's C library (ubrk.h), from the same major version as icu.net runs on.</summary>
internal sealed class NativeBreakFunctions
{
    private NativeBreakFunctions(nint library, string version)
    {
        Open = Function<OpenFunction>("ubrk_open");
        SetText = Function<SetTextFunction>("ubrk_setText");
        Next = Function<NextFunction>("ubrk_next");
        Close = Function<CloseFunction>("ubrk_close");

        T Function<T>(string name) => Marshal.GetDelegateForFunctionPointer<T>(NativeLibrary.GetExport(library, $"{name}_{version}"));
    }

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    public delegate nint OpenFunction(int type, [MarshalAs(UnmanagedType.LPStr)] string locale, nint text, int length, ref int error);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    public delegate void SetTextFunction(nint iterator, nint text, int length, ref int error);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    public delegate int NextFunction(nint iterator);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    public delegate void CloseFunction(nint iterator);

    public OpenFunction Open { get; }
    public SetTextFunction SetText { get; }
    public NextFunction Next { get; }
    public CloseFunction Close { get; }

    /// <param name="icuVersion">Such as 72.1.</param>
    /// <returns>Null when there is no such library under its usual name, or its functions are named otherwise.</returns>
    public static NativeBreakFunctions? Find(string icuVersion)
    {
        var major = icuVersion.Split('.')[0];
        var name = OperatingSystem.IsWindows() ? $"icuuc{major}.dll" : OperatingSystem.IsMacOS() ? $"libicuuc.{major}.dylib" : $"libicuuc.so.{major}";
        if (!NativeLibrary.TryLoad(name, out var library))
            return null;
        try
        {
            return new NativeBreakFunctions(library, major);
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }
    }
}

using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace ServiceBot.Bot.Settings;

/// <summary>Binds sections of the configuration to options and collects every fault, each with the setting's name, its value and its mend.</summary>
internal sealed class SettingsReader(IConfiguration configuration)
{
    private readonly List<string> _faults = [];

    /// <summary>The options of a section; defaults where it has faults.</summary>
    public T Read<T>(string sectionName)
        where T : class, new()
    {
        var section = configuration.GetSection(sectionName);
        var properties = typeof(T).GetProperties().Where(property => property.CanWrite).ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);
        var before = _faults.Count;
        foreach (var child in section.GetChildren())
        {
            if (properties.TryGetValue(child.Key, out var property))
                CheckForm(child, sectionName, property, property.GetValue(new T()));
            else
                _faults.Add($"没有 {sectionName}__{child.Key} 这个设置。{sectionName} 的设置有：{string.Join("、", properties.Keys.Select(name => $"{sectionName}__{name}"))}。");
        }

        if (_faults.Count > before)
            return new T();
        var options = section.Get<T>() ?? new T();
        foreach (var property in properties.Values)
            CheckValue(options, sectionName, property);
        if (options is IValidatableObject whole)
            _faults.AddRange(whole.Validate(new ValidationContext(options)).Select(fault => fault.ErrorMessage!));
        return options;
    }

    /// <summary>A setting outside of all sections that is the address of a site; null when it is not set, or faulty.</summary>
    public Uri? ReadAddress(string name)
    {
        var value = configuration[name];
        if (string.IsNullOrEmpty(value))
            return null;
        if (Uri.TryCreate(value, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", Query: "", Fragment: "", UserInfo: "" })
            return address;
        _faults.Add($"设置 {name} 的值“{value}”不对。应该是 http 或 https 网址，不带问号和井号，例如 {name}=https://fuwu.example.cn。");
        return null;
    }

    /// <summary>Checks what several sections must agree on.</summary>
    /// <param name="fault">What is wrong unless it holds, with the settings' names and the mend; Chinese.</param>
    public void Check(bool holds, string fault)
    {
        if (!holds)
            _faults.Add(fault);
    }

    /// <exception cref="CannotStartException">Something was wrong.</exception>
    public void ThrowIfFaulty()
    {
        if (_faults.Count > 0)
            throw new CannotStartException(ExitCode.Environment, string.Join('\n', _faults));
    }

    private void CheckForm(IConfigurationSection child, string section, PropertyInfo property, object? defaultValue)
    {
        var name = $"{section}__{property.Name}";
        if (property.PropertyType.IsArray)
        {
            if (child.Value is { Length: > 0 } value)
                _faults.Add($"设置 {name} 是一个列表，不能写成“{value}”。请逐项写，例如 {name}__0={value}。");
            foreach (var entry in child.GetChildren().Where(entry => string.IsNullOrWhiteSpace(entry.Value)))
                _faults.Add($"设置 {name}__{entry.Key} 是空的。请写一个值，或去掉它。");
        }
        else if (!TypeDescriptor.GetConverter(property.PropertyType).IsValid(child.Value ?? "") || string.IsNullOrWhiteSpace(child.Value))
        {
            Add(name, child.Value, property, defaultValue);
        }
    }

    private void CheckValue<T>(T options, string section, PropertyInfo property)
        where T : class, new()
    {
        var value = property.GetValue(options);
        if (property.GetCustomAttributes<ValidationAttribute>().Any(rule => !rule.IsValid(value)))
            Add($"{section}__{property.Name}", value is string[] entries ? string.Join(' ', entries) : Convert.ToString(value, CultureInfo.InvariantCulture), property, property.GetValue(new T()));
    }

    private void Add(string name, string? value, PropertyInfo property, object? defaultValue)
    {
        var (wanted, example) = property.PropertyType switch
        {
            _ when property.GetCustomAttribute<TextRuleAttribute>() is { } rule => (rule.Wanted, $"{name}={rule.Example}"),
            var type when type == typeof(bool) => ("true 或 false", $"{name}=true"),
            var type when type == typeof(int) => ($"{Bound(property)}的整数", $"{name}={defaultValue}"),
            _ when property.GetCustomAttribute<AllowedValuesAttribute>() is { } allowed => (string.Join(" 或 ", allowed.Values), $"{name}={defaultValue}"),
            _ when property.GetCustomAttribute<EntriesAttribute>() is { } entries => (entries.Wanted, $"{name}__0={entries.Example}"),
            _ => ("不是空白的文字", $"{name}={defaultValue}"),
        };
        var shown = property.GetCustomAttribute<TextRuleAttribute>() is { IsSecret: true } && !string.IsNullOrWhiteSpace(value) ? $"（不显示，{value.Length} 个字）" : $"“{value}”";
        _faults.Add($"设置 {name} 的值{shown}不对。应该是{wanted}，例如 {example}。");
    }

    private static string Bound(PropertyInfo property) =>
        property.GetCustomAttribute<RangeAttribute>() is { } range ? $" {range.Minimum} 到 {range.Maximum} " : "";
}

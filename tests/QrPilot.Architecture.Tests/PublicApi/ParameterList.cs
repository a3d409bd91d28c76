using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace QrPilot.Architecture.Tests.PublicApi;

/// <summary>Parameters with their modifiers, types, names and defaults. Names belong to the API: callers can use them.</summary>
internal static class ParameterList
{
    public static string Of(MethodBase method, NullabilityInfoContext nullability)
    {
        var receiver = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "";
        return $"({receiver}{Of(method.GetParameters(), nullability)})";
    }

    public static string Of(ParameterInfo[] parameters, NullabilityInfoContext nullability) =>
        string.Join(", ", parameters.Select(parameter =>
            $"{Modifier(parameter)}{TypeName.Of(parameter.ParameterType, nullability.Create(parameter))} {parameter.Name}{Default(parameter)}"));

    public static string Literal(Type type, object? value) => value switch
    {
        null => type.IsValueType && Nullable.GetUnderlyingType(type) is null ? "default" : "null",
        string text => $"\"{Escape(text)}\"",
        bool flag => flag ? "true" : "false",
        Enum item => $"{item.GetType().Name}.{item}",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Modifier(ParameterInfo parameter) => parameter switch
    {
        { IsOut: true } => "out ",
        { IsIn: true, ParameterType.IsByRef: true } => "in ",
        { ParameterType.IsByRef: true } => "ref ",
        _ when parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute)) => "params ",
        _ => "",
    };

    private static string Default(ParameterInfo parameter) =>
        parameter.HasDefaultValue ? $" = {Literal(parameter.ParameterType, parameter.DefaultValue)}" : "";
}

using System.Reflection;
using System.Runtime.CompilerServices;

namespace QrPilot.Architecture.Tests.PublicApi;

/// <summary>The line of a type: name, kind, modifiers, base class and interfaces.</summary>
internal static class TypeLine
{
    public static string Of(Type type)
    {
        var bases = type.IsEnum ? [TypeName.Of(Enum.GetUnderlyingType(type))] : Bases(type).ToList();
        return $"{type.Namespace}.{TypeName.Of(type)}: {Kind(type)}{(bases.Count == 0 ? "" : " : " + string.Join(", ", bases))}{Constraints.Of(type)}";
    }

    private static string Kind(Type type)
    {
        var access = type.IsNestedFamily || type.IsNestedFamORAssem ? "protected " : "";
        var kind = type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            { IsValueType: true } => $"{Word(type, typeof(IsReadOnlyAttribute), "readonly ")}{Word(type.IsByRefLike, "ref ")}{Record(type)}struct",
            _ when typeof(MulticastDelegate).IsAssignableFrom(type) => "delegate",
            { IsAbstract: true, IsSealed: true } => "static class",
            _ => $"{Word(type.IsAbstract, "abstract ")}{Word(type.IsSealed, "sealed ")}{Record(type)}class",
        };
        return access + kind;
    }

    private static string Word(bool condition, string word) => condition ? word : "";

    private static string Word(Type type, Type attribute, string word) => Word(type.IsDefined(attribute, inherit: false), word);

    private static string Record(Type type)
    {
        var printer = type.GetMethod("PrintMembers", BindingFlags.DeclaredOnly | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.Instance);
        return Word(printer is not null && typeof(IEquatable<>).MakeGenericType(type).IsAssignableFrom(type), "record ");
    }

    private static IEnumerable<string> Bases(Type type)
    {
        var ofBase = type.BaseType?.GetInterfaces() ?? [];
        var interfaces = type.GetInterfaces().Except(ofBase).Where(item => item.IsVisible).ToList();
        if (Record(type) != "")
        {
            interfaces.Remove(typeof(IEquatable<>).MakeGenericType(type));
        }

        // An interface that another one brings along says nothing new.
        var direct = interfaces.Where(item => !interfaces.Any(other => other != item && other.GetInterfaces().Contains(item)));
        Type[] common = [typeof(object), typeof(ValueType), typeof(MulticastDelegate)];
        return (type.BaseType is { } parent && !common.Contains(parent) ? [TypeName.Of(parent)] : Array.Empty<string>())
            .Concat(direct.Select(item => TypeName.Of(item)).Order(StringComparer.Ordinal));
    }
}

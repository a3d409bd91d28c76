using System.Reflection;
using System.Runtime.CompilerServices;

namespace QrPilot.Architecture.Tests.PublicApi;

/// <summary>Prints what the users of an assembly can see: a line for each type, below it an indented line for each member.</summary>
internal static class ApiPrinter
{
    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    public static IReadOnlyList<string> Print(Assembly assembly) =>
    [
        .. assembly.GetTypes()
            .Where(type => IsVisible(type) && !IsPartOfAPage(type))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .SelectMany(type => (string[])[TypeLine.Of(type), .. Members(type).Select(line => "  " + line).Distinct().Order(StringComparer.Ordinal)]),
    ];

    private static IEnumerable<string> Members(Type type)
    {
        if (typeof(MulticastDelegate).IsAssignableFrom(type))
        {
            return [MemberLine.Of(type.GetMethod("Invoke")!)];
        }

        var accessors = type.GetProperties(Declared).SelectMany(property => property.GetAccessors(nonPublic: true))
            .Concat(type.GetEvents(Declared).SelectMany(item => new[] { item.AddMethod, item.RemoveMethod }.OfType<MethodInfo>()))
            .ToHashSet();

        return
        [
            .. type.GetConstructors(Declared).Where(IsSeen).Select(MemberLine.Of),
            .. type.GetMethods(Declared).Where(method => IsSeen(method) && !accessors.Contains(method)).Select(MemberLine.Of),
            .. type.GetProperties(Declared).Where(property => property.GetAccessors(nonPublic: true).Any(Reaches) && IsWritten(property))
                .Select(MemberLine.Of),
            .. type.GetEvents(Declared).Where(item => item.AddMethod is { } add && Reaches(add)).Select(MemberLine.Of),
            .. type.GetFields(Declared).Where(field => (field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly) && !field.IsSpecialName)
                .Select(MemberLine.Of),
        ];
    }

    private static bool IsSeen(MethodBase method) => Reaches(method) && IsWritten(method);

    private static bool Reaches(MethodBase method) =>
        method.IsPublic || ((method.IsFamily || method.IsFamilyOrAssembly) && method.DeclaringType is { IsSealed: false });

    // What the compiler adds to a record follows from the word record.
    private static bool IsWritten(MemberInfo member) =>
        !member.IsDefined(typeof(CompilerGeneratedAttribute)) && !member.Name.Contains('<', StringComparison.Ordinal) && member.Name != "EqualityContract";

    // Razor makes every component public, and what it reads imports into; hosts use none of them.
    private static bool IsPartOfAPage(Type type) =>
        type.Name == "_Imports"
            || (type.BaseType is { } parent && (parent.FullName == "Microsoft.AspNetCore.Components.ComponentBase" || IsPartOfAPage(parent)));

    private static bool IsVisible(Type type) =>
        !type.Name.Contains('<', StringComparison.Ordinal)
            && (type.IsPublic || ((type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamORAssem) && IsVisible(type.DeclaringType!)));
}

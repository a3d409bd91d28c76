using System.Reflection;
using System.Runtime.CompilerServices;

namespace QrPilot.Architecture.Tests.PublicApi;

/// <summary>The line of a member: name and parameters first, so that overloads stand together, then modifiers and type.</summary>
internal static class MemberLine
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static string Of(ConstructorInfo constructor) => $"new{ParameterList.Of(constructor, Nullability)}{Words("", Access(constructor))}";

    public static string Of(MethodInfo method)
    {
        var arguments = method.IsGenericMethodDefinition ? $"<{string.Join(", ", method.GetGenericArguments().Select(type => type.Name))}>" : "";
        var result = method.ReturnParameter;
        return $"{method.Name}{arguments}{ParameterList.Of(method, Nullability)}"
            + Words(Access(method), Modifiers(method), Reference(result), TypeName.Of(result.ParameterType, Nullability.Create(result)))
            + Constraints.Of(method);
    }

    public static string Of(PropertyInfo property)
    {
        var accessors = property.GetAccessors(nonPublic: true).OrderBy(Rank).ToList();
        var widest = accessors[0];
        var shown = accessors
            .Where(accessor => Rank(accessor) < 2)
            .OrderBy(accessor => accessor.ReturnType == typeof(void))
            .Select(accessor => $"{(Access(accessor) == Access(widest) ? "" : Access(accessor) + " ")}{Verb(accessor)};");
        var name = property.GetIndexParameters().Length == 0 ? property.Name : $"this[{ParameterList.Of(property.GetIndexParameters(), Nullability)}]";
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required" : "";
        var type = TypeName.Of(property.PropertyType, Nullability.Create(property));
        return name + Words(Access(widest), Modifiers(widest), required, type, $"{{ {string.Join(' ', shown)} }}");
    }

    public static string Of(EventInfo item) =>
        item.Name + Words(Access(item.AddMethod!), Modifiers(item.AddMethod!), "event", TypeName.Of(item.EventHandlerType!, Nullability.Create(item)));

    public static string Of(FieldInfo field)
    {
        if (field.DeclaringType!.IsEnum)
        {
            return $"{field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), null)}";
        }

        var modifiers = field.IsLiteral ? "const" : $"{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly" : "")}".TrimEnd();
        var required = field.IsDefined(typeof(RequiredMemberAttribute)) ? "required" : "";
        var value = field.IsLiteral ? $"= {ParameterList.Literal(field.FieldType, field.GetRawConstantValue())}" : "";
        return field.Name
            + Words(field.IsPublic ? "" : "protected", modifiers, required, TypeName.Of(field.FieldType, Nullability.Create(field)), value);
    }

    private static string Words(params string[] words)
    {
        var text = string.Join(' ', words.Where(word => word != ""));
        return text == "" ? "" : ": " + text;
    }

    private static int Rank(MethodInfo accessor) => accessor.IsPublic ? 0 : accessor.IsFamily || accessor.IsFamilyOrAssembly ? 1 : 2;

    private static string Access(MethodBase method) => method.IsPublic ? "" : "protected";

    private static string Verb(MethodInfo accessor) =>
        accessor.ReturnType != typeof(void) ? "get"
        : accessor.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init"
        : "set";

    private static string Reference(ParameterInfo result) =>
        !result.ParameterType.IsByRef ? "" : result.IsDefined(typeof(IsReadOnlyAttribute)) ? "ref readonly" : "ref";

    private static string Modifiers(MethodInfo method)
    {
        if (method.DeclaringType!.IsInterface)
        {
            return $"{(method.IsStatic ? "static " : "")}{(method.IsAbstract ? "" : "virtual")}".TrimEnd();
        }

        var overrides = method.GetBaseDefinition() != method;
        return method switch
        {
            { IsStatic: true } => "static",
            { IsAbstract: true } => overrides ? "abstract override" : "abstract",
            { IsVirtual: true } when overrides => method.IsFinal ? "sealed override" : "override",
            { IsVirtual: true, IsFinal: false } => "virtual",
            _ => "",
        };
    }
}

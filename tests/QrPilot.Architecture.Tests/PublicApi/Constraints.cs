using System.Reflection;

namespace QrPilot.Architecture.Tests.PublicApi;

/// <summary>The constraints of type parameters.</summary>
internal static class Constraints
{
    public static string Of(Type type) => type.IsGenericTypeDefinition ? Of(type.GetGenericArguments()) : "";

    public static string Of(MethodInfo method) => method.IsGenericMethodDefinition ? Of(method.GetGenericArguments()) : "";

    private static string Of(Type[] parameters) =>
        string.Concat(parameters.Select(parameter => (parameter.Name, Words: Words(parameter).ToList()))
            .Where(parameter => parameter.Words.Count > 0)
            .Select(parameter => $" where {parameter.Name} : {string.Join(", ", parameter.Words)}"));

    private static IEnumerable<string> Words(Type parameter)
    {
        var attributes = parameter.GenericParameterAttributes;
        var isStruct = attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
        if (attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
        {
            yield return "class";
        }

        if (isStruct)
        {
            yield return "struct";
        }

        foreach (var constraint in parameter.GetGenericParameterConstraints().Where(item => item != typeof(ValueType)))
        {
            yield return TypeName.Of(constraint);
        }

        if (attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && !isStruct)
        {
            yield return "new()";
        }
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;
using QrPilot.Sdk.AspNetCore.Http;

namespace QrPilot.Sdk.AspNetCore.OpenApi;

/// <summary>Completes the API document with what endpoints say of themselves: credentials, parameters, headers.</summary>
internal static class ApiDocument
{
    private const string Bearer = "bearer";

    public static void Configure(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = description => description.ActionDescriptor.EndpointMetadata.OfType<EndpointInfo>().Any();
        options.CreateSchemaReferenceId = type => (Nullable.GetUnderlyingType(type.Type) ?? type.Type) == typeof(JsonElement)
            ? null
            : OpenApiOptions.CreateDefaultSchemaReferenceId(type);
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "QrPilot";
            document.Info.Version = "v1";
            document.Servers = [];
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                [Bearer] = new OpenApiSecurityScheme
                {
                    Type = SecuritySchemeType.Http,
                    Scheme = Bearer,
                    Description = "An API key (qrp_...) or a phone's session token.",
                },
            };
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            AsWritten(schema, context.JsonTypeInfo.Type);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            var info = context.Description.ActionDescriptor.EndpointMetadata.OfType<EndpointInfo>().Last();
            operation.Parameters = [.. RouteParameters(context.Description.RelativePath ?? ""), .. QueryParameters(info), .. Headers(info)];
            if (info.Access is { } access)
            {
                Secure(operation, access, context.Document!);
            }

            return Task.CompletedTask;
        });
    }

    /// <summary>What our converters read, which the generator cannot see: no number as text, words, times, and objects of any content.</summary>
    private static void AsWritten(OpenApiSchema schema, Type type)
    {
        var core = Nullable.GetUnderlyingType(type) ?? type;
        var orNull = core == type ? 0 : JsonSchemaType.Null;
        if (schema.Type is { } kind && kind.HasFlag(JsonSchemaType.Integer))
        {
            schema.Type = kind & ~JsonSchemaType.String;
            schema.Pattern = null;
        }
        else if (core.IsEnum)
        {
            schema.Type = JsonSchemaType.String;
            schema.Enum = [.. Enum.GetNames(core).Select(name => JsonValue.Create(JsonNamingPolicy.SnakeCaseLower.ConvertName(name)))];
        }
        else if (core == typeof(DateTimeOffset))
        {
            schema.Type = JsonSchemaType.String | orNull;
            schema.Format = "date-time";
        }
        else if (core == typeof(JsonElement))
        {
            schema.Type = JsonSchemaType.Object | orNull;
        }
    }

    private static void Secure(OpenApiOperation operation, Access access, OpenApiDocument document)
    {
        operation.Description = $"API key with the scope {access.ScopeNames}"
            + (access.Phones ? ", or the session token of a phone of this session" : "")
            + (access.Anonymous ? ", or no credential" : "") + ".";
        operation.Security =
        [
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Bearer, document)] = [] },
            .. access.Anonymous ? [new OpenApiSecurityRequirement()] : Array.Empty<OpenApiSecurityRequirement>(),
        ];
    }

    private static IEnumerable<IOpenApiParameter> RouteParameters(string path) => path
        .Split('/')
        .Where(segment => segment.StartsWith('{'))
        .Select(segment => new OpenApiParameter
        {
            Name = segment.Trim('{', '}'),
            In = ParameterLocation.Path,
            Required = true,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        });

    private static IEnumerable<IOpenApiParameter> QueryParameters(EndpointInfo info) => info.Query.Select(parameter => new OpenApiParameter
    {
        Name = parameter.Name,
        In = ParameterLocation.Query,
        Required = parameter.IsRequired,
        Description = parameter.Description,
        Schema = new OpenApiSchema { Type = parameter.Type == "integer" ? JsonSchemaType.Integer : JsonSchemaType.String },
    });

    private static IEnumerable<IOpenApiParameter> Headers(EndpointInfo info)
    {
        if (info.TakesIdempotencyKey)
        {
            yield return new OpenApiParameter
            {
                Name = "Idempotency-Key",
                In = ParameterLocation.Header,
                Description = "1 to 200 printable ASCII characters. The same key with the same request gives the first answer again.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            };
        }
    }
}

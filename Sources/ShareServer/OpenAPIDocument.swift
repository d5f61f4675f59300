/// The description of the API for programs, `openapi.json` beside this file.
public enum OpenAPIDocument {
    /// The document (OpenAPI 3.1).
    public static var bytes: [UInt8] { PackageResources.openapi_json }
}

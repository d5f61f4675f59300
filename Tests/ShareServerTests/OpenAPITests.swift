import ShareModel
import Testing

@testable import ShareServer

@Suite struct OpenAPITests {
    private let document: JSONValue

    init() throws {
        document = try JSONValue(parsing: OpenAPIDocument.bytes)
    }

    @Test("The document is served without a key")
    func served() throws {
        let answer = try Sandbox().send("GET", "/v1/openapi.json")
        #expect(answer.status == 200 && answer.body == OpenAPIDocument.bytes)
        #expect(answer.json?["openapi"]?.string == "3.1.0")
    }

    @Test("The keys of blurOptions are those that the program knows")
    func keys() {
        let schema = document["components"]?["schemas"]?["BlurOptions"]?["properties"]
        let listed = Set(schema?.object?.map(\.key) ?? [])
        #expect(listed.isSuperset(of: BlurKey.allKnown.map(\.name)))
        #expect(listed.allSatisfy { BlurKey($0) != nil })
    }

    @Test("The limits are those of the program")
    func limits() throws {
        let text = String(decoding: OpenAPIDocument.bytes, as: UTF8.self)
        #expect(ShareAPI.bodyLimit == 65_536 && text.contains("more than 65,536 bytes"))
        let value = document["components"]?["schemas"]?["BlurValue"]?["anyOf"]?.array?.last
        let aliases = value?["properties"]?["aliases"]
        guard case .number(let most)? = aliases?["maxItems"] else {
            Issue.record("no maxItems")
            return
        }
        #expect(Int(most) == BlurOptions.maximumAliases)
    }

    @Test("Each answer that the program gives is in the document")
    func answers() {
        let post = document["paths"]?[Route.sharePath]?["post"]?["responses"]
        let listed = Set(post?.object?.map(\.key) ?? [])
        let statuses = [200, 400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 500, 503]
        #expect(listed == Set(statuses.map { "\($0)" }))
    }
}

import ShareModel
import ShareServer
import Testing

@Suite struct ShareCallTests {
    private func call(_ body: String) throws -> ShareCall { try ShareCall(body: Array(body.utf8)) }

    @Test("An empty body is {}")
    func empty() throws {
        #expect(try call("").blurOptions.isEmpty)
        #expect(try call("{}").blurOptions.isEmpty)
        #expect(
            try call(#"{"blurOptions":{"blurCompanies":true}}"#).blurOptions.classes == [
                .company
            ])
    }

    @Test("A body that is no object, no JSON, or names what we do not know is an error")
    func bad() {
        #expect(throws: ShareCallError.notAnObject) { try call("[]") }
        #expect(throws: ShareCallError.self) { try call("{") }
        #expect(throws: ShareCallError.unknownKey("companies")) { try call(#"{"companies":true}"#) }
        #expect(throws: ShareCallError.blurOptions(.unknownKey("blurWages"))) {
            try call(#"{"blurOptions":{"blurWages":true}}"#)
        }
        #expect(throws: ShareCallError.blurOptions(.notAnObject)) {
            try call(#"{"blurOptions":"companies"}"#)
        }
    }
}

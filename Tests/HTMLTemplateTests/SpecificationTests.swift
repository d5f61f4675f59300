import FoundationEssentials
import HTMLTemplate
import Testing

// The Mustache specification's cases, over a schema inferred from each case. They are skipped where
// `SHAREPAGE_CONFORMANCE` does not say where they are.
@Suite(
    .enabled(
        if: Specification.folder != nil,
        "SHAREPAGE_CONFORMANCE is not set: the Mustache specification's cases are not run"))
struct SpecificationTests {
    @Test("Every case passes but those that the language leaves out, and none of those passes")
    func casesPassButForTheGoldenList() throws {
        var failed: [String] = []
        var count = 0
        for suite in try Specification.suites() {
            for test in suite.cases {
                count += 1
                if test.outcome != test.expected { failed.append("\(suite.name): \(test.name)") }
            }
        }
        #expect(count > 190, "the folder holds too few cases")
        expectGolden(failed.joined(separator: "\n") + "\n", "left-out-cases")
    }
}

private enum Specification {
    static let folder = environment("SHAREPAGE_CONFORMANCE").map { $0 + "/mustache" }

    struct Suite {
        let name: String
        let cases: [Case]
    }

    struct Case: Decodable {
        let name: String
        let data: JSON
        let template: String
        let partials: [String: String]?
        let expected: String

        /// What the case renders; `nil` where it does not compile.
        var outcome: String? {
            let texts = (partials ?? [:]).merging(["the case": template]) { $1 }
            let raw = texts.values.reduce(into: Set()) { $0.formUnion(rawNames(in: $1)) }
            let table = inferredTable(of: data, rawNames: raw)
            let sources = texts.map {
                TemplateSource(name: $0.key, path: $0.key, bytes: Array($0.value.utf8))
            }
            guard
                let template = try? Template(
                    compiling: "the case", from: sources, schema: table.schema)
            else { return nil }
            var output: [UInt8] = []
            template.render(table.values(of: data), into: &output)
            return String(decoding: output, as: UTF8.self)
        }
    }

    private struct File: Decodable {
        let tests: [Case]
    }

    static func suites() throws -> [Suite] {
        let names = [
            "comments", "delimiters", "interpolation", "inverted", "partials", "sections",
            "~dynamic-names", "~inheritance", "~lambdas",
        ]
        return try names.map { name in
            let data = Data(try readFile("\(folder ?? "")/\(name).json"))
            return Suite(name: name, cases: try JSONDecoder().decode(File.self, from: data).tests)
        }
    }
}

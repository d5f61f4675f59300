import ShareModel
import SystemPackage
import Testing

@testable import ShareStore

@Suite struct SealedTableTests {
    private func path(_ sandbox: Sandbox) -> FilePath {
        sandbox.folder.appending("manifest.sqlite")
    }

    private func filled(_ sandbox: Sandbox, _ key: StateKey) throws {
        let table = try SealedTable(at: path(sandbox), key: key)
        try table.set((0..<20).map { ("share/s\($0)", Array("value \($0)".utf8)) })
    }

    private func expect(
        _ name: String, is value: [UInt8]?, in table: SealedTable
    ) throws {
        let found = try table.value(of: name)
        #expect(found == value, "\(name)")
    }

    private func read(_ path: FilePath) throws -> [UInt8] {
        let file = try FileDescriptor.open(path, .readOnly)
        return try file.closeAfter {
            var bytes = [UInt8](repeating: 0, count: 1 << 20)
            let count = try bytes.withUnsafeMutableBytes { try file.read(into: $0) }
            return Array(bytes[..<count])
        }
    }

    /// Each name's value as it was written, or none: never another.
    private func requireTruth(_ sandbox: Sandbox, _ key: StateKey) throws -> Int {
        let table = try SealedTable(at: path(sandbox), key: key)
        var found = 0
        for number in 0..<20 {
            guard let value = try table.value(of: "share/s\(number)") else { continue }
            #expect(value == Array("value \(number)".utf8))
            found += 1
        }
        // It works on, whatever became of the file.
        try table.set([("share/new", [7])])
        try expect("share/new", is: [7], in: table)
        return found
    }

    @Test func valuesAreKeptReplacedAndForgotten() throws {
        let sandbox = try Sandbox()
        let key = StateKey()
        try filled(sandbox, key)
        let table = try SealedTable(at: path(sandbox), key: key)
        try expect("share/s3", is: Array("value 3".utf8), in: table)
        try expect("share/S3", is: nil, in: table)
        try table.set([("share/s3", [1])])
        try table.keep { $0 == "share/s3" }
        try expect("share/s3", is: [1], in: table)
        try expect("share/s4", is: nil, in: table)
    }

    @Test func withAnotherKeyNothingIsBelieved() throws {
        let sandbox = try Sandbox()
        try filled(sandbox, StateKey())
        #expect(try requireTruth(sandbox, StateKey()) == 0)
    }

    @Test func aValueUnderAnotherNameIsNotBelieved() throws {
        let sandbox = try Sandbox()
        let key = StateKey()
        try filled(sandbox, key)
        try sandbox.sql(
            "UPDATE Entry SET value = (SELECT value FROM Entry WHERE name = 'share/s1') "
                + "WHERE name = 'share/s2'", at: path(sandbox))
        #expect(try requireTruth(sandbox, key) == 19)
    }

    @Test("F17: a file that was cut at any byte tells nothing wrong")
    func cut() throws {
        let sandbox = try Sandbox()
        let key = StateKey()
        try filled(sandbox, key)
        let whole = try read(path(sandbox))
        for length in stride(from: 0, to: whole.count, by: 97) {
            try sandbox.write(Array(whole[..<length]), to: path(sandbox))
            _ = try requireTruth(sandbox, key)
        }
    }

    @Test("F17: whatever bit of the header is flipped, the file can be written after it")
    func flippedHeader() throws {
        let sandbox = try Sandbox()
        let key = StateKey()
        try filled(sandbox, key)
        let whole = try read(path(sandbox))
        for bit in 0..<800 {
            var bytes = whole
            bytes[bit / 8] ^= 1 << UInt8(bit % 8)
            try sandbox.write(bytes, to: path(sandbox))
            _ = try requireTruth(sandbox, key)
        }
    }

    @Test("F17: a flipped bit tells nothing wrong")
    func flipped() throws {
        let sandbox = try Sandbox()
        let key = StateKey()
        try filled(sandbox, key)
        let whole = try read(path(sandbox))
        var fewer = 0
        for place in stride(from: 0, to: whole.count, by: 61) {
            var bytes = whole
            bytes[place] ^= 1 << UInt8(place % 8)
            try sandbox.write(bytes, to: path(sandbox))
            if try requireTruth(sandbox, key) < 20 { fewer += 1 }
        }
        #expect(fewer > 0, "no flipped bit was in a value: the test shows nothing")
    }

    @Test(
        "F18: another program's file, another version's, and garbage are begun anew",
        arguments: [
            "CREATE TABLE Other (id)", "PRAGMA application_id = 7", "PRAGMA user_version = 99",
            "DROP TABLE Entry",
        ])
    func foreign(_ statement: String) throws {
        let sandbox = try Sandbox()
        let key = StateKey()
        if !statement.utf8.starts(with: "CREATE".utf8) { try filled(sandbox, key) }
        try sandbox.sql(statement, at: path(sandbox))
        #expect(try requireTruth(sandbox, key) == 0)
        try sandbox.write(Array("no database at all".utf8), to: path(sandbox))
        #expect(try requireTruth(sandbox, key) == 0)
    }
}

@Suite struct StateKeyTests {
    private func digest(_ key: StateKey, _ parts: [UInt8]?...) -> [UInt8] {
        var digest = key.digest()
        for part in parts {
            if let part { digest.add(part) } else { digest.add(nil) }
        }
        return digest.finish()
    }

    @Test func aKeyIsKeptAndABadOneReplaced() throws {
        let sandbox = try Sandbox()
        let path = sandbox.folder.appending("key")
        let first = digest(try StateKey(at: path), [1])
        #expect(digest(try StateKey(at: path), [1]) == first)
        #expect(first.count == 16)
        for bytes in [[], [UInt8](repeating: 1, count: 31), [UInt8](repeating: 1, count: 33)] {
            try sandbox.write(bytes, to: path)
            #expect(digest(try StateKey(at: path), [1]) != first)
            #expect(try FileDescriptor.open(path, .readOnly).closeAfter { true })
        }
    }

    @Test func partsDoNotRunIntoEachOther() {
        let key = StateKey()
        let digests = [
            digest(key, [1, 2]), digest(key, [1], [2]), digest(key, [], [1, 2]),
            digest(key, nil, [1, 2]), digest(key, [1, 2], nil), digest(key, [1, 2], []),
            digest(key), digest(key, nil), digest(key, []),
        ]
        #expect(Set(digests).count == digests.count)
    }
}

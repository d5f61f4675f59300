/// Reads JSON bytes into nodes, in one pass and without recursion.
struct JSONScanner {
    private let bytes: [UInt8]
    private let limits: JSONLimits
    private var index = 0
    private var nodes: [JSONNode] = []
    /// The arrays and objects that are open, as indices of nodes.
    private var open: [Int] = []
    private var itemCount = 0

    /// Reads a whole text.
    static func scan(_ bytes: [UInt8], limits: JSONLimits) throws(JSONError) -> [JSONNode] {
        var scanner = JSONScanner(bytes: bytes, limits: limits)
        return try scanner.run()
    }

    private init(bytes: [UInt8], limits: JSONLimits) {
        self.bytes = bytes
        self.limits = limits
    }

    private mutating func run() throws(JSONError) -> [JSONNode] {
        guard bytes.count <= limits.bytes else {
            throw failure(.tooLarge(limit: limits.bytes), at: 0)
        }
        if JSONDiagnosis.isUTF16(bytes) { throw failure(.utf16, at: 0) }
        if let offset = UTF8Validation.firstInvalidOffset(in: bytes) {
            throw failure(.invalidUTF8, at: offset)
        }
        nodes.reserveCapacity(bytes.count / 12 + 4)
        skipSpace()
        try value()
        while let parent = open.last { try element(of: parent) }
        skipSpace()
        guard index == bytes.count else {
            throw failure(JSONDiagnosis.isComment(bytes[index...]) ? .comment : .trailingBytes)
        }
        return nodes
    }

    // MARK: Structure

    /// Reads what comes next in an open array or object: an element or the end.
    private mutating func element(of parent: Int) throws(JSONError) {
        let isFirst = nodes.count == parent + 1
        let isObject = nodes[parent].kind == .object
        skipSpace()
        let byte = try peek()
        if byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
            index += 1
            return try close(parent)
        }
        if !isFirst {
            guard byte == UInt8(ascii: ",") else { throw unexpected(in: .betweenElements) }
            let comma = index
            index += 1
            skipSpace()
            if JSONDiagnosis.isClosing(try peek()) { throw failure(.trailingComma, at: comma) }
        }
        if isObject {
            guard try peek() == UInt8(ascii: "\"") else { throw unexpected(in: .key) }
            try string()
            skipSpace()
            guard try peek() == UInt8(ascii: ":") else { throw unexpected(in: .afterKey) }
            index += 1
            skipSpace()
        } else {
            itemCount += 1
            guard itemCount <= limits.items else {
                throw failure(.tooManyItems(limit: limits.items))
            }
        }
        try value()
    }

    private mutating func close(_ parent: Int) throws(JSONError) {
        nodes[parent].end = UInt32(index)
        nodes[parent].next = UInt32(nodes.count)
        open.removeLast()
        if nodes[parent].kind == .object, let offset = duplicateKey(of: parent) {
            throw failure(.duplicateKey, at: offset)
        }
    }

    /// Reads a scalar whole, or opens an array or object.
    private mutating func value() throws(JSONError) {
        switch try peek() {
        case UInt8(ascii: "{"): try begin(.object)
        case UInt8(ascii: "["): try begin(.array)
        case UInt8(ascii: "\""): try string()
        case UInt8(ascii: "t"): try word("true", .bool)
        case UInt8(ascii: "f"): try word("false", .bool)
        case UInt8(ascii: "n"): try word("null", .null)
        default: try number()
        }
    }

    private mutating func begin(_ kind: JSONKind) throws(JSONError) {
        guard open.count < limits.depth else { throw failure(.tooDeep(limit: limits.depth)) }
        open.append(nodes.count)
        append(kind, from: index, to: index)
        index += 1
    }

    // MARK: Scalars

    private mutating func word(_ text: String, _ kind: JSONKind) throws(JSONError) {
        let start = index
        for byte in text.utf8 {
            guard try peek() == byte else { throw failure(.unexpectedByte) }
            index += 1
        }
        append(kind, from: start, to: index)
    }

    private mutating func string() throws(JSONError) {
        index += 1
        let start = index
        var isEscaped = false
        while true {
            let byte = try peek()
            if byte == UInt8(ascii: "\"") { break }
            if byte == UInt8(ascii: "\\") {
                isEscaped = true
                try escape()
            } else if byte < 0x20 {
                throw failure(.unexpectedByte)
            } else {
                index += 1
            }
        }
        append(.string, from: start, to: index, isEscaped: isEscaped)
        index += 1
    }

    private mutating func escape() throws(JSONError) {
        let start = index
        index += 1
        switch try peek() {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
            UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            index += 1
        case UInt8(ascii: "u"):
            index += 1
            for _ in 0..<4 {
                guard JSONText.hexValue(try peek()) != nil else {
                    throw failure(.badEscape, at: start)
                }
                index += 1
            }
        default: throw failure(.badEscape, at: start)
        }
    }

    private mutating func number() throws(JSONError) {
        let start = index
        skip(UInt8(ascii: "-"))
        if !skip(UInt8(ascii: "0")) {
            guard digits() else {
                throw index == start ? unexpected(in: .value) : failure(.badNumber, at: start)
            }
        }
        if skip(UInt8(ascii: ".")), !digits() { throw failure(.badNumber, at: start) }
        if skip(UInt8(ascii: "e")) || skip(UInt8(ascii: "E")) {
            if !skip(UInt8(ascii: "+")) { skip(UInt8(ascii: "-")) }
            guard digits() else { throw failure(.badNumber, at: start) }
        }
        append(.number, from: start, to: index)
    }

    // MARK: Bytes

    private func peek() throws(JSONError) -> UInt8 {
        guard index < bytes.count else { throw failure(.unexpectedEnd) }
        return bytes[index]
    }

    @discardableResult
    private mutating func skip(_ byte: UInt8) -> Bool {
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    private mutating func digits() -> Bool {
        let start = index
        while index < bytes.count,
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index])
        {
            index += 1
        }
        return index > start
    }

    private mutating func skipSpace() {
        while index < bytes.count {
            switch bytes[index] {
            case 0x20, 0x0A, 0x0D, 0x09: index += 1
            default: return
            }
        }
    }

    private mutating func append(
        _ kind: JSONKind, from start: Int, to end: Int, isEscaped: Bool = false
    ) {
        nodes.append(
            JSONNode(
                kind: kind, isEscaped: isEscaped, start: UInt32(start), end: UInt32(end),
                next: UInt32(nodes.count + 1)))
    }

    /// The error for a byte that cannot stand where it does, by what it may have been meant for.
    private func unexpected(in place: JSONDiagnosis.Place) -> JSONError {
        failure(JSONDiagnosis.problem(of: bytes[index...], in: place))
    }

    private func failure(_ problem: JSONError.Problem, at offset: Int? = nil) -> JSONError {
        JSONError(problem, at: offset ?? index, in: bytes)
    }
}

extension JSONScanner {
    /// Where an object's second key of the same text begins, if it has one.
    ///
    /// Few keys are compared with one another; many go through a set, so that the cost stays
    /// linear.
    private func duplicateKey(of parent: Int) -> Int? {
        var keys: [Int] = []
        var child = parent + 1
        while child < Int(nodes[parent].next) {
            keys.append(child)
            child = Int(nodes[child + 1].next)
        }
        if keys.count > 12 || keys.contains(where: { nodes[$0].isEscaped }) {
            var seen = Set<[UInt8]>()
            return keys.first { !seen.insert(keyBytes($0)).inserted }.map {
                Int(nodes[$0].start)
            }
        }
        for later in keys.indices.dropFirst() {
            for earlier in keys[..<later] where haveSameBytes(earlier, keys[later]) {
                return Int(nodes[keys[later]].start)
            }
        }
        return nil
    }

    private func keyBytes(_ key: Int) -> [UInt8] {
        let node = nodes[key]
        let raw = Array(bytes[Int(node.start)..<Int(node.end)])
        guard node.isEscaped else { return raw }
        var whole = node
        whole.start = 0
        whole.end = UInt32(raw.count)
        return Array(JSONText.decode(whole, in: raw).utf8)
    }

    private func haveSameBytes(_ lhs: Int, _ rhs: Int) -> Bool {
        let (left, right) = (nodes[lhs], nodes[rhs])
        guard left.end - left.start == right.end - right.start else { return false }
        for offset in 0..<Int(left.end - left.start)
        where bytes[Int(left.start) + offset] != bytes[Int(right.start) + offset] {
            return false
        }
        return true
    }
}

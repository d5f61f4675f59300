import HTMLTemplate

/// Looks for what a theme's style sheet takes from elsewhere: `@import`, and addresses of other hosts.
struct StyleCheck {
    private let source: TemplateSource
    private var errors: [String] = []

    /// Everything that is wrong with a style sheet, in order.
    static func errors(in source: TemplateSource) -> [String] {
        var check = StyleCheck(source: source)
        check.read()
        return check.errors
    }

    private init(source: TemplateSource) {
        self.source = source
    }

    private mutating func read() {
        let bytes = source.bytes
        var place = 0
        while place < bytes.count {
            let rest = bytes[place...]
            switch bytes[place] {
            case UInt8(ascii: "/") where rest.starts(with: "/*".utf8):
                place = endOfComment(from: place)
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                let end = endOfString(from: place)
                // Some functions take a string for an address: image-set("a.png" 1x).
                check(address: place + 1..<max(place + 1, end - 1))
                place = end
            case UInt8(ascii: "@") where holds("@import", at: place):
                report("'@import' loads another style sheet; copy its rules into style.css", place)
                place += "@import".utf8.count
            case UInt8(ascii: "u"), UInt8(ascii: "U"):
                guard holds("url(", at: place), !isName(before: place) else {
                    place += 1
                    continue
                }
                place = readAddress(from: place + "url(".utf8.count)
            default: place += 1
            }
        }
    }

    private mutating func report(_ message: String, _ offset: Int) {
        errors.append(source.error(message, at: offset))
    }

    /// Reads what stands in `url(…)`; a string in it is read as one.
    private mutating func readAddress(from start: Int) -> Int {
        let bytes = source.bytes
        let first = bytes[start...].firstIndex { $0 > 0x20 } ?? bytes.count
        guard first < bytes.count, bytes[first] != UInt8(ascii: "\""),
            bytes[first] != UInt8(ascii: "'")
        else { return first }
        let end = bytes[first...].firstIndex(of: UInt8(ascii: ")")) ?? bytes.count
        check(address: first..<end)
        return end
    }

    private mutating func check(address range: Range<Int>) {
        guard !range.isEmpty, let fault = AddressRules.fault(in: source.bytes[range]) else {
            return
        }
        // A string of a word and a colon is most often a text: content: "note: ".
        if case .scheme(let scheme) = fault, !["data", "javascript", "blob"].contains(scheme) {
            return
        }
        report("this \(fault.sentence)", range.lowerBound)
    }

    // MARK: Bytes

    private func endOfComment(from start: Int) -> Int {
        var place = start + 2
        while place < source.bytes.count {
            if source.bytes[place...].starts(with: "*/".utf8) { return place + 2 }
            place += 1
        }
        return place
    }

    /// Where a string ends: behind its quote, or before the end of its line.
    private func endOfString(from start: Int) -> Int {
        let bytes = source.bytes
        var place = start + 1
        while place < bytes.count, bytes[place] != UInt8(ascii: "\n") {
            if bytes[place] == bytes[start] { return place + 1 }
            place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
        }
        return min(place, bytes.count)
    }

    private func holds(_ word: StaticString, at place: Int) -> Bool {
        let count = word.utf8CodeUnitCount
        guard place + count <= source.bytes.count else { return false }
        let bytes = source.bytes[place..<place + count].map(ASCII.lowercased)
        return word.withUTF8Buffer { unsafe bytes.elementsEqual($0) }
    }

    /// Whether a longer name goes on here: `myurl(`.
    private func isName(before place: Int) -> Bool {
        guard place > 0 else { return false }
        let byte = ASCII.lowercased(source.bytes[place - 1])
        return byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte >= 0x80
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}

public import ShareModel

/// Something in a file that the owner should look at: a fact and its place, never a value.
public struct ImportRemark: Equatable, Sendable {
    /// What was found.
    public enum Kind: Equatable, Sendable {
        /// A resume here has no place for it.
        case leftOut
        /// A key that is nearly one that is known.
        case misspelt(suggestion: String)
        /// A section of a name that is nearly known, which is shown as a section of its own.
        case misspeltSection(suggestion: String)
        /// A value of a type that its field cannot have.
        case wrongType(expected: String, found: JSONKind)
        /// A text with more bytes than the limit.
        case tooLong(limit: Int)
        /// An entry whose end is before its start.
        case endBeforeStart
        /// The end of an entry that is said to go on.
        case endOfCurrent
        /// A text that a program wrote for a date that it did not have.
        case notADate
        /// A date that cannot be read, and is shown as it is written.
        case unreadableDate
        /// An e-mail address that is none.
        case notAnEmail
        /// A link that a page cannot have.
        case refusedLink
        /// A photo that is elsewhere on the web.
        case remotePhoto
        /// A photo that is no image.
        case notAPhoto
    }

    /// What was found.
    public let kind: Kind
    /// Where, such as `work[2].startDate`.
    public let place: String

    init(_ kind: Kind, at place: String) {
        self.kind = kind
        self.place = place
    }

    /// Whether what stands at the place is not in the resume.
    public var isLeftOut: Bool {
        switch kind {
        case .leftOut, .misspelt, .wrongType, .tooLong, .notADate, .refusedLink, .remotePhoto,
            .notAPhoto:
            true
        case .misspeltSection, .endBeforeStart, .endOfCurrent, .unreadableDate, .notAnEmail: false
        }
    }
}

extension ImportRemark: CustomStringConvertible {
    /// The remark as a sentence, after its place.
    public var description: String { "\(place): \(message)" }

    /// The remark as a sentence.
    public var message: String {
        switch kind {
        case .leftOut: "no place for it here; left out"
        case .misspelt(let name): "not a name that is known here; did you mean '\(name)'? Left out"
        case .misspeltSection(let name):
            "did you mean '\(name)'? It is shown as a section of its own"
        case .wrongType(let expected, let found):
            "expected \(expected), found \(Self.phrase(for: found)); left out"
        case .tooLong(let limit): "more than \(limit) bytes of text; left out"
        case .endOfCurrent: "not shown, since the entry is said to be current"
        case .endBeforeStart: "ends before it starts; both dates are shown as they are"
        case .notADate: "not a date; left out"
        case .unreadableDate: "not a date that can be read; shown as it is written"
        case .notAnEmail: "not an e-mail address; shown without a link"
        case .refusedLink: "not a link that a page may have (http, https, mailto or tel); left out"
        case .remotePhoto:
            "a photo on the web is not fetched; left out. Give the file with --photo FILE"
        case .notAPhoto: "not a photo (a PNG, JPEG or WebP image as a data: address); left out"
        }
    }

    /// The name of the kind, for programs.
    public var name: String {
        switch kind {
        case .leftOut: "leftOut"
        case .misspelt: "misspelt"
        case .misspeltSection: "misspeltSection"
        case .wrongType: "wrongType"
        case .tooLong: "tooLong"
        case .endBeforeStart: "endBeforeStart"
        case .endOfCurrent: "endOfCurrent"
        case .notADate: "notADate"
        case .unreadableDate: "unreadableDate"
        case .notAnEmail: "notAnEmail"
        case .refusedLink: "refusedLink"
        case .remotePhoto: "remotePhoto"
        case .notAPhoto: "notAPhoto"
        }
    }

    /// The remark as it is stored and printed: `kind`, `place` and `message`.
    public var json: JSONValue {
        .object([
            ("kind", .string(name)), ("place", .string(place)), ("message", .string(message)),
        ])
    }

    private static func phrase(for kind: JSONKind) -> String {
        switch kind {
        case .null: "null"
        case .bool: "true or false"
        case .number: "a number"
        case .string: "text"
        case .array: "an array"
        case .object: "an object"
        }
    }
}

internal import ShareModel

/// What the owner says of a resume beside its file.
public struct ImportOptions: Sendable {
    /// The theme of the page.
    public var theme: String?
    /// Settings of the design, over those in the file.
    public var design: [(key: String, value: String)] = []
    /// The bytes of a photo.
    public var photo: [UInt8]?

    /// Says nothing.
    public init() {}
}

/// Why an option cannot be used.
public enum ImportOptionError: Error, Equatable, Sendable {
    /// There is no such setting of the design.
    case unknownSetting(String, suggestion: String?)
    /// The value is none that the setting can have.
    case badSetting(String)
    /// The photo is no image of a kind that every browser shows.
    case notAPhoto
    /// The photo has more bytes than the limit.
    case photoTooLarge(limit: Int)
}

extension ImportOptionError: CustomStringConvertible {
    /// The error as a sentence that says what to do.
    public var description: String {
        switch self {
        case .unknownSetting(let key, let suggestion):
            "no setting '\(ErrorText.quotable(key))'"
                + (suggestion.map { "; did you mean '\($0)'?" }
                    ?? "; the settings are \(DesignOption.keys.joined(separator: ", "))")
        case .badSetting(let key): "not a value of \(key): use \(DesignOption.values(of: key))"
        case .notAPhoto: "not a photo; use a PNG, JPEG or WebP image"
        case .photoTooLarge(let limit):
            "the photo has more than \(limit >> 20) MiB; make it smaller"
        }
    }
}

extension ImportedResume {
    /// Lays what the owner says over what the file says.
    public mutating func apply(_ options: ImportOptions) throws(ImportOptionError) {
        if let theme = options.theme { resume["template"] = .string(theme) }
        if !options.design.isEmpty {
            let design = try DesignOption.checked(options.design)
            var settings =
                resume["designSettings"]?.object == nil ? .object([]) : resume["designSettings"]
            for (key, value) in design { settings?[key] = .string(value) }
            resume["designSettings"] = settings
        }
        if let photo = options.photo {
            let address = try PhotoFile.address(of: photo)
            for key in Field.photo.rule.spellings { resume["cvData"]?[key] = nil }
            resume["cvData"]?[Field.photo.rule.name] = .string(address)
            remarks.removeAll { $0.kind == .remotePhoto || $0.kind == .notAPhoto }
        }
    }
}

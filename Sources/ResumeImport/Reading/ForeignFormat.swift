internal import ShareModel

/// Formats of resumes that are known by their looks and not read.
public enum ForeignFormat: Equatable, Sendable {
    case reactiveResume3
    case renderCV
    case fresh
    case openResume
    case yamlResume
    case europass
    case visiky

    /// Tells the format of a file, where it is one of these.
    init?(_ root: Source) {
        let format = Self.signs.first { $0.isSeen(root) }?.format
        guard let format else { return nil }
        self = format
    }

    /// Tells the format of a file in YAML, by the keys that begin its lines.
    init?(yaml bytes: [UInt8]) {
        let lines = bytes.split { $0 == 0x0A || $0 == 0x0D }
        func has(_ key: String) -> Bool { lines.contains { $0.starts(with: "\(key):".utf8) } }
        if has("cv") {
            self = .renderCV
        } else if has("content"), has("layout") || has("locale") || has("layouts") {
            self = .yamlResume
        } else {
            return nil
        }
    }

    private static let signs: [(format: ForeignFormat, isSeen: @Sendable (Source) -> Bool)] = [
        (.reactiveResume3, { ReactiveResume.isVersion3($0) }),
        (.renderCV, { $0.has("cv", .object) }),
        (.yamlResume, { $0.has("content", .object) && ($0.has("layout") || $0.has("locale")) }),
        (
            .fresh,
            { root in
                let format = root.view["meta"]?["format"]?.string
                return format.map { PlainText.hasPrefix($0, "fresh") } == true
                    || root.has("employment", .object)
                        && (root.has("info") || root.has("contact"))
            }
        ),
        (.openResume, { $0.has("profile", .object) && $0.has("workExperiences") }),
        (.europass, { $0.has("SkillsPassport") }),
        (
            .visiky,
            { $0.has("profile", .object) && ($0.has("workExpList") || $0.has("educationList")) }
        ),
    ]

    /// The name that its users know it by.
    var name: String {
        switch self {
        case .reactiveResume3: "an export of Reactive Resume 3"
        case .renderCV: "a file of RenderCV"
        case .fresh: "a FRESH resume"
        case .openResume: "a resume of OpenResume"
        case .yamlResume: "a YAMLResume"
        case .europass: "a Europass CV"
        case .visiky: "a resume of visiky/resume"
        }
    }

    /// What to do with it.
    var advice: String {
        switch self {
        case .reactiveResume3:
            "open it in Reactive Resume 4 or 5 and import what that exports as JSON"
        case .fresh: "make a JSON Resume of it, with 'hackmyresume convert', and import that"
        case .renderCV, .openResume, .yamlResume, .europass, .visiky:
            "make a JSON Resume of it (https://jsonresume.org/schema), and import that"
        }
    }
}

extension Source {
    /// Whether the object has a member of this name, and of this kind where one is named.
    fileprivate func has(_ key: String, _ kind: JSONKind? = nil) -> Bool {
        guard let value = view[key] else { return false }
        return kind.map { $0 == value.kind } ?? true
    }
}

/// The parts of a resume that have a place in `sectionOrder`, in their default order.
public enum ResumeSection: UInt8, CaseIterable, Sendable {
    /// The scalars at the head; always there, never ordered among the others.
    case personal
    case summary
    case experiences
    case education
    case projects
    case skills
    case languages
    case certificates
    case awards
    case publications
    case interests
    case profiles
    case references
    case customSections

    /// The section's key in `cvData`.
    public var name: String { spellings[0] }

    /// The keys under which the section is found; the first in the list wins.
    public var spellings: [String] {
        switch self {
        case .personal: ["personal", "personalInfo", "basics"]
        case .summary: ["summary", "summaries"]
        case .experiences: ["experiences", "experience", "workExperiences", "work"]
        case .education: ["education", "educations"]
        case .projects: ["projects", "project"]
        case .skills: ["skills", "skill"]
        case .languages: ["languages", "language"]
        case .certificates: ["certificates", "certificate", "certifications"]
        case .awards: ["awards", "award"]
        case .publications: ["publications", "publication"]
        case .interests: ["interests", "interest"]
        case .profiles: ["profiles", "profile"]
        case .references: ["references", "reference"]
        case .customSections: ["customSections", "customSection", "custom"]
        }
    }

    /// Whether the section is an array of entries in `cvData`.
    public var isList: Bool { self != .personal && self != .summary }

    /// The section that a name of the API means, compared without case.
    public init?(named name: String) {
        let folded = ASCIIText.lowercased(name)
        let match = Self.allCases.first { section in
            section.spellings.contains { ASCIIText.lowercased($0) == folded }
        }
        guard let match else { return nil }
        self = match
    }
}

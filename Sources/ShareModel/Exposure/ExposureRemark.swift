/// Something on a page that may give away what is hidden, or that cannot be hidden safely.
///
/// Its words and excerpts are what the page shows; of what is hidden it has the place alone.
public struct ExposureRemark: Sendable, Equatable {
    /// What was noticed, the most telling first.
    public enum Kind: String, CaseIterable, Sendable {
        /// A hidden name is the person's own too, which the heading keeps.
        case ownName
        /// An address of the person goes too, since it holds what another key hides.
        case takenAlong
        /// A section is hidden, and another one shows the same name.
        case shownElsewhere
        /// A word is one letter away from a hidden one.
        case misspelling
        /// A word is made of the first letters of a hidden name.
        case initials
        /// An address holds a word of what is hidden.
        case address
        /// A hidden name is an ordinary or very short word, which a text may go on using.
        case ordinaryName
        /// A word that is in no list stands beside a hidden firm or school.
        case unusualWord
        /// An address holds a word of what is hidden, and so does the name in the heading.
        case addressWithName
        /// Dates, places and titles narrow down where it was.
        case narrowing
        /// A word that would be unusual, did it not begin a sentence, where any has a capital.
        case possibleName
    }

    /// What was noticed.
    public let kind: Kind
    /// The classes of what is hidden.
    public var maskClasses: [MaskClass]
    /// The word or the addresses, as the page shows them.
    public var words: [String] = []
    /// Where on the page, as paths in the content.
    public var places: [String] = []
    /// Where what is hidden stands in the content.
    public var hidden: [String] = []
    /// A stretch of the page's text.
    public var excerpt: String?
    /// The keys of `blurOptions` that would hide it too.
    public var keys: [String] = []
}

import Markdown

/// What a stranger learns from the page of a share, for its owner to read before the link exists.
///
/// All text in it is text of the page. Of what is hidden it tells the class and the place.
public struct ExposureReport: Sendable {
    /// What is hidden of one class.
    public struct Hidden: Sendable {
        /// The class.
        public let maskClass: MaskClass
        /// The places where a token stands, in the order of the page.
        public fileprivate(set) var places: [Place] = []

        /// How many tokens stand on the page.
        public var count: Int { places.reduce(0) { $0 + $1.count } }
    }

    /// A value in which something is hidden.
    public struct Place: Sendable {
        /// The place, such as `experiences[0].description`.
        public let path: String
        /// How many tokens stand there.
        public let count: Int
        /// The text around the tokens; none where a token is all there is.
        public let excerpts: [String]
    }

    /// What is hidden, by class.
    public private(set) var hidden: [Hidden] = []
    /// The fields at the head of the page that are shown.
    public let shown: [String]
    /// What may give hidden values away, the most telling first.
    public let remarks: [ExposureRemark]
    /// What became of the links.
    public let links: LinkAccount
    /// The masks that have nothing to hide.
    public let emptyMasks: [EmptyMask]

    /// Reports on the page that would be made of a row.
    public init(on record: ShareRecord) throws(SnapshotError) {
        let snapshot = try ShareSnapshot(decoding: record)
        let resume = try MaskedResume(masking: snapshot)
        let entries = resume.shownEntries
        remarks = try Self.remarks(entries, HiddenValues(snapshot), TakenAlong(snapshot).remarks)
        links = try LinkAccount(entries, of: snapshot)
        emptyMasks = try EmptyMask.all(in: record)
        shown = resume.personal.values.filter { $0.value.isShown }.map(\.field.rule.name)
        for maskClass in MaskClass.allCases {
            var hidden = Hidden(maskClass: maskClass)
            for entry in entries { hidden.add(entry) }
            // A hidden photo leaves no token.
            if maskClass == .photo, snapshot.hidesPhoto { hidden.add(Field.photo.rule.name) }
            if !hidden.places.isEmpty { self.hidden.append(hidden) }
        }
    }

    private static func remarks(
        _ entries: [ShownEntry], _ hidden: HiddenValues, _ takenAlong: [ExposureRemark]
    ) -> [ExposureRemark] {
        let names = OwnNames(entries, hidden: hidden.byClass)
        let near = NearForms(entries, hidden: hidden.byClass).remarks
        let addresses = TellingAddresses(entries, hidden: hidden.byClass)
        let nearWords = near.flatMap(\.words)
        let unusual = UnusualWords(entries).remarks.filter { remark in
            !remark.words.contains(where: nearWords.contains)
        }
        let all =
            names.conflicts + takenAlong
            + ShownElsewhere.remarks(entries, hidden: hidden.bySection) + near
            + addresses.remarks + unusual + names.ordinary
            + [Narrowing.remark(entries)].compactMap(\.self)
        return ExposureRemark.Kind.allCases.flatMap { kind in all.filter { $0.kind == kind } }
    }
}

extension ExposureReport.Hidden {
    fileprivate mutating func add(_ entry: ShownEntry) {
        for (_, place, text) in entry.texts {
            let tokens = text.tokens.filter { $0.maskClass == maskClass }
            guard !tokens.isEmpty else { continue }
            let isAll = tokens.count == 1 && tokens[0].range == text.bytes.indices
            places.append(
                ExposureReport.Place(
                    path: place.description, count: tokens.count,
                    excerpts: isAll ? [] : Excerpt.around(tokens.map(\.range), in: text.bytes)))
        }
        for (place, hiding) in entry.withheld where hiding == maskClass {
            add(place.description)
        }
    }

    /// Adds a value that is hidden as a whole.
    fileprivate mutating func add(_ path: String) {
        places.append(ExposureReport.Place(path: path, count: 1, excerpts: []))
    }
}

extension ShareSnapshot {
    /// Whether there is a photo that would be shown, were it not hidden.
    fileprivate var hidesPhoto: Bool {
        blurOptions.classes.contains(.photo) && !hiddenFields.contains(.photo)
            && personal.value(.photo) != nil
    }
}

extension MaskedValue {
    /// Whether a reader sees anything but a token.
    fileprivate var isShown: Bool {
        switch self {
        case .text(let text), .date(.text(let text)):
            text.document.events.contains { event in
                if case .text = event { true } else { false }
            }
        case .list, .date(.date), .date(.open), .address(.shown), .photo, .flag: true
        case .date(.withheld), .address(.withheld): false
        }
    }
}

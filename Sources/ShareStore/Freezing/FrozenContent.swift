internal import ShareModel

/// The content of a share: a resume as it is now, in a form that needs nothing else.
struct FrozenContent {
    /// What is shown, before masking.
    let cvData: [UInt8]
    /// What is not shown but may be named in what is.
    let maskTerms: [UInt8]

    /// Leaves out what is hidden, puts in the chosen summary, lays the overrides over, and orders.
    init(freezing resume: ResumeRow) throws(StoreError) {
        var content = try ResumeContent(resume.cvData)
        let hidden = try HiddenItems(resume.hiddenItems)
        hidden.remove(from: &content)
        content.chooseSummary(resume.selectedSummaryID)
        // After the choice: an override is made for this one resume.
        try content.layOver(resume.personalOverrides)
        content.order(resume.itemOrder)
        try content.leftOut.add(stored: resume.maskTerms)
        cvData = JSONWriter.bytes(of: .object(content.members))
        maskTerms = JSONWriter.bytes(of: content.leftOut.terms.json)
    }
}

/// The content of a resume while a share is made of it, with the values that were left out.
struct ResumeContent {
    var members: [(key: String, value: JSONValue)]
    var leftOut = LeftOutValues()

    init(_ cvData: JSONValue) throws(StoreError) {
        guard case .object(let members) = cvData else {
            throw .wrongType(column: "cvData", expected: "an object")
        }
        self.members = members
    }

    /// Takes a scalar field away, under each of its spellings, wherever it may stand.
    mutating func remove(_ field: Field) {
        removeFields { $0.means(field) }
    }

    /// Takes scalar fields away, at the top level and in the objects for personal data.
    mutating func removeFields(where isRemoved: (String) -> Bool) {
        for index in members.indices.reversed() {
            let key = members[index].key
            if isRemoved(key) {
                leftOut.add([members.remove(at: index)], in: .personal)
            } else if ResumeSection(named: key) == .personal {
                guard case .object(var inner) = members[index].value else { continue }
                leftOut.add(inner.filter { isRemoved($0.key) }, in: .personal)
                inner.removeAll { isRemoved($0.key) }
                members[index].value = .object(inner)
            }
        }
    }
}

extension String {
    /// Whether a key is one of a field's spellings, compared without case.
    func means(_ field: Field) -> Bool {
        field.rule.spellings.contains { ItemID.folded($0) == ItemID.folded(self) }
    }
}

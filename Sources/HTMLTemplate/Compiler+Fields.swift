/// Fields and sections: names are looked up, and kinds and places are checked.
extension Compiler {
    /// A field at hand, and the jumps to fill in for when an object on the way to it is missing.
    private struct Found {
        let field: Scope.Field
        let missing: [Int]
    }

    private mutating func find(_ name: FieldName, _ frame: Frame) -> Found? {
        guard name.levels < scopes.count else {
            report(.noEnclosingModel, frame, name.offset)
            return nil
        }
        var scope = scopes[scopes.count - 1 - name.levels]
        var missing: [Int] = []
        for (index, part) in name.parts.enumerated() {
            guard let field = scope.field(named: part) else {
                report(unknown(name, part: index, in: scope), frame, name.offset)
                return nil
            }
            if index == name.parts.count - 1 { return Found(field: field, missing: missing) }
            guard case .object(let child) = field.kind else {
                report(.noFieldsIn(part, kind: field.kind.spoken), frame, name.offset)
                return nil
            }
            let record = builder.takeRecord()
            missing.append(
                builder.append(.enter(field.place, into: UInt32(record), to: 0)))
            scope = Scope(schema: child, record: record)
        }
        return nil
    }

    private func unknown(
        _ name: FieldName, part: Int, in scope: Scope
    ) -> TemplateProblem {
        if name.parts == ["."] { return .noItem(model: scope.schema.name) }
        guard part > 0 else {
            return .unknownField(name.text, suggestion: scopes.suggestion(for: name))
        }
        let path = name.parts[..<part].joined(separator: ".")
        let nearest = Suggestion.nearest(
            to: name.parts[part], among: scope.schema.fields.map(\.name))
        return .unknownField(name.text, suggestion: nearest.map { "\(path).\($0)" })
    }

    mutating func add(field name: FieldName, raw: Bool, _ frame: Frame) {
        beginLine(at: name.offset, frame)
        tracker.settle()
        takeEvent(frame, name.offset)
        defer { tracker.recoverFromField() }
        guard let found = find(name, frame) else { return }
        let place = found.field.place
        switch PlaceRules.writing(found.field.kind, named: name.text, raw: raw, at: tracker.place) {
        case .success(.text):
            if let problem = tracker.noteField() { report(problem, frame, name.offset) }
            builder.append(.text(place))
        case .success(.html): builder.append(.html(place))
        case .success(.urlPart): builder.append(.urlPart(place))
        case .success(.wholeURL):
            builder.append(.text(place))
            tracker.place.progress = .whole
        case .failure(let refusal): report(refusal.problem, frame, name.offset)
        }
        leave(found)
    }

    /// Behind what needed the field: the way without it leads here.
    private mutating func leave(_ found: Found) {
        for jump in found.missing { builder.landHere(jump) }
        builder.giveBack(found.missing.count)
    }

    mutating func add(_ section: Section, _ frame: Frame) {
        if !section.opensAlone { beginLine(at: section.open, frame) }
        tracker.settle()
        takeEvent(frame, section.open)
        let entry = tracker.place
        guard let found = find(section.name, frame) else { return }
        var isLoop = false
        markup?.conditions.append(
            .init(
                record: found.field.place.record, slot: found.field.place.slot,
                isInverted: section.isInverted))
        defer { markup?.conditions.removeLast() }
        if section.isInverted {
            addInverted(section, found, frame)
        } else {
            switch found.field.kind {
            case .list(let child):
                isLoop = true
                add(section, over: child, found, isLoop: true, frame)
            case .object(let child): add(section, over: child, found, isLoop: false, frame)
            case .flag: add(section, item: nil, found, frame)
            case .text, .html, .url: add(section, item: found.field, found, frame)
            }
        }
        checkPlace(of: section.name.text, from: entry, isLoop: isLoop, frame, section.open)
    }

    private mutating func addContent(of section: Section, _ frame: Frame) {
        descend(section.nodes, frame, at: section.open, of: frame)
        if !section.closesAlone { beginLine(at: section.close, frame) }
    }

    private mutating func addInverted(_ section: Section, _ found: Found, _ frame: Frame) {
        let jump = builder.append(.when(found.field.place, to: 0))
        leave(found)
        addContent(of: section, frame)
        builder.landHere(jump)
    }

    private mutating func add(
        _ section: Section, item: Scope.Field?, _ found: Found, _ frame: Frame
    ) {
        let outer = scopes[scopes.count - 1].item
        let jump = builder.append(.unless(found.field.place, to: 0))
        if let item { scopes[scopes.count - 1].item = item }
        addContent(of: section, frame)
        scopes[scopes.count - 1].item = outer
        builder.landHere(jump)
        leave(found)
    }

    private mutating func add(
        _ section: Section, over child: TemplateSchema, _ found: Found, isLoop: Bool, _ frame: Frame
    ) {
        let record = builder.takeRecord()
        let jump = builder.append(
            .enter(found.field.place, into: UInt32(record), to: 0))
        let start = builder.label()
        scopes.append(Scope(schema: child, record: record))
        addContent(of: section, frame)
        scopes.removeLast()
        if isLoop {
            builder.append(
                .next(UInt32(record), width: UInt32(child.fields.count), to: start))
        }
        builder.landHere(jump)
        builder.giveBack(1)
        leave(found)
    }

    /// What may be there or not, or more than once, must not change where the page is.
    mutating func checkPlace(
        of name: String, from entry: HTMLPlace, isLoop: Bool = false, _ frame: Frame, _ offset: Int
    ) {
        tracker.settle()
        let joined = isLoop ? nil : tracker.place.joined(with: entry)
        if joined == nil, tracker.place != entry {
            report(.changesPlace(of: name, from: entry, to: tracker.place), frame, offset)
        }
        tracker.place = joined ?? entry
    }
}

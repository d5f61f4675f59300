/// Walks a template with all its partials and parents in place, checks each name and each place, and
/// writes the program.
struct Compiler {
    private let trees: [String: SyntaxTree]
    private(set) var diagnostics: DiagnosticCollector
    private var builder = ProgramBuilder()
    private var tracker = HTMLTracker()
    private var scopes: [Scope]
    /// The templates that are being put in place, outermost first.
    private var expanding: [String] = []
    /// What parents' blocks give way to: an outer parent's come before an inner one's.
    private var overrides: [[Override]] = []
    private var usedOverrides: Set<BlockID> = []
    private var activeOverrides: [BlockID] = []
    private var depth = 0
    private var nodes = 0

    /// The text that is walked, and how its lines are set in.
    private struct Frame {
        let tree: SyntaxTree
        /// What each line gets before it.
        var indentation: [UInt8] = []
        /// How many blanks each line loses first.
        var dedent = 0
    }

    private struct Override {
        let block: Block
        let tree: SyntaxTree

        var id: BlockID { BlockID(source: tree.index, offset: block.offset) }
    }

    private struct BlockID: Hashable {
        let source: Int
        let offset: Int
    }

    /// Whether the next bytes begin a line, where the source does not tell: at the edge of a block.
    private var beginsLine: Bool?

    init(
        trees: [String: SyntaxTree], schema: TemplateSchema, diagnostics: DiagnosticCollector
    ) {
        self.trees = trees
        self.diagnostics = diagnostics
        scopes = [Scope(schema: schema, record: 0)]
    }

    /// Compiles `tree` as the page; the program is of use where `diagnostics` is empty.
    mutating func compile(_ tree: SyntaxTree) -> Program {
        expanding = [tree.name]
        walk(tree.nodes, Frame(tree: tree))
        // A last `<` is text (HTML, 13.2.5.6 "Tag open state", EOF).
        if tracker.place.phase != .text, tracker.place.phase != .tagOpen {
            diagnostics.add(.endsIn(tracker.place), source: tree.index, offset: tree.bytes.count)
        }
        return builder.finish()
    }

    private mutating func report(_ problem: TemplateProblem, _ frame: Frame, _ offset: Int) {
        diagnostics.add(problem, source: frame.tree.index, offset: offset)
    }

    private mutating func walk(_ content: [Node], _ frame: Frame) {
        for node in content {
            nodes += 1
            guard nodes <= TemplateLimits.nodes,
                builder.constantBytes <= TemplateLimits.constantBytes
            else { return report(.programTooLarge, frame, 0) }
            switch node {
            case .text(let range): add(text: range, frame)
            case .field(let name, let raw): add(field: name, raw: raw, frame)
            case .section(let section): add(section, frame)
            case .partial(let reference): add(partial: reference, frame)
            case .parent(let parent): add(parent, frame)
            case .block(let block): add(block, frame)
            }
        }
    }

    /// Walks content that lies deeper, unless that is too deep.
    private mutating func descend(
        _ content: [Node], _ frame: Frame, at offset: Int, of outer: Frame
    ) {
        guard depth < TemplateLimits.depth else { return report(.tooDeep, outer, offset) }
        depth += 1
        walk(content, frame)
        depth -= 1
    }
}

// MARK: - Text

extension Compiler {
    private mutating func add(text range: Range<Int>, _ frame: Frame) {
        guard !frame.indentation.isEmpty || frame.dedent > 0 else {
            beginsLine = nil
            return add(literal: frame.tree.bytes[range], at: range.lowerBound, frame)
        }
        let bytes = frame.tree.bytes
        var start = range.lowerBound
        while start < range.upperBound {
            beginLine(at: start, frame)
            if isLineStart(start, frame) {
                let blanks = min(bytes.endOfBlanks(from: start), range.upperBound) - start
                start += min(blanks, frame.dedent)
            }
            let newline = bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "\n"))
            let end = newline.map { $0 + 1 } ?? range.upperBound
            add(literal: bytes[start..<end], at: start, frame)
            start = end
        }
    }

    /// Sets in the line that begins at `offset`, if one does.
    private mutating func beginLine(at offset: Int, _ frame: Frame) {
        let begins = beginsLine ?? isLineStart(offset, frame)
        beginsLine = nil
        if begins { add(literal: frame.indentation[...], at: offset, frame) }
    }

    private func isLineStart(_ offset: Int, _ frame: Frame) -> Bool {
        offset == 0 || frame.tree.bytes[offset - 1] == UInt8(ascii: "\n")
    }

    private mutating func add(literal bytes: ArraySlice<UInt8>, at offset: Int, _ frame: Frame) {
        builder.append(constant: bytes)
        for (index, byte) in bytes.enumerated() {
            if let problem = tracker.read(byte) { report(problem, frame, offset + index) }
        }
    }
}

// MARK: - Fields and sections

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

    private mutating func add(field name: FieldName, raw: Bool, _ frame: Frame) {
        beginLine(at: name.offset, frame)
        tracker.settle()
        defer { tracker.recoverFromField() }
        guard let found = find(name, frame) else { return }
        let place = found.field.place
        switch PlaceRules.writing(found.field.kind, named: name.text, raw: raw, at: tracker.place) {
        case .success(.text): builder.append(.text(place))
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

    private mutating func add(_ section: Section, _ frame: Frame) {
        if !section.opensAlone { beginLine(at: section.open, frame) }
        tracker.settle()
        let entry = tracker.place
        guard let found = find(section.name, frame) else { return }
        var isLoop = false
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
    private mutating func checkPlace(
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

// MARK: - Partials, parents and blocks

extension Compiler {
    private mutating func tree(for reference: Reference, _ frame: Frame) -> SyntaxTree? {
        guard let tree = trees[reference.name] else {
            let names = trees.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            let nearest = Suggestion.nearest(to: reference.name, among: names)
            report(.missingPartial(reference.name, suggestion: nearest), frame, reference.offset)
            return nil
        }
        if let first = expanding.firstIndex(of: reference.name) {
            report(.cycle(expanding[first...] + [reference.name]), frame, reference.offset)
            return nil
        }
        return tree
    }

    private mutating func add(partial reference: Reference, _ frame: Frame) {
        if !reference.isAlone { beginLine(at: reference.offset, frame) }
        guard let tree = tree(for: reference, frame) else { return }
        expanding.append(reference.name)
        tracker.settle()
        let entry = tracker.place
        let inner = Frame(
            tree: tree, indentation: indentation(reference.indentation, in: frame))
        descend(tree.nodes, inner, at: reference.offset, of: frame)
        checkPlace(of: reference.name, from: entry, frame, reference.offset)
        expanding.removeLast()
    }

    private mutating func add(_ parent: Parent, _ frame: Frame) {
        let level = parent.blocks.map { Override(block: $0, tree: frame.tree) }
        overrides.append(level)
        let reported = diagnostics.count
        add(partial: parent.reference, frame)
        overrides.removeLast()
        guard diagnostics.count == reported else { return }
        for override in level where !usedOverrides.contains(override.id) {
            report(
                .unknownBlock(override.block.name, parent: parent.reference.name, suggestion: nil),
                frame, override.block.offset)
        }
    }

    private mutating func add(_ block: Block, _ frame: Frame) {
        if !block.opensAlone { beginLine(at: block.offset, frame) }
        tracker.settle()
        let entry = tracker.place
        if let override = override(named: block.name) {
            let inner = Frame(
                tree: override.tree, indentation: indentation(block.indentation, in: frame),
                dedent: override.block.intrinsic)
            if activeOverrides.contains(override.id) {
                report(.blockInItself(block.name), frame, block.offset)
            } else {
                activeOverrides.append(override.id)
                beginsLine = block.opensAlone
                descend(override.block.nodes, inner, at: block.offset, of: frame)
                beginsLine = nil
                activeOverrides.removeLast()
            }
        } else {
            descend(block.nodes, frame, at: block.offset, of: frame)
            if !block.closesAlone { beginLine(at: block.close, frame) }
        }
        checkPlace(of: block.name, from: entry, frame, block.offset)
    }

    /// What takes the place of a block, of which an outer parent decides first.
    private mutating func override(named name: String) -> Override? {
        var found: Override?
        for level in overrides {
            for override in level where override.block.name == name {
                usedOverrides.insert(override.id)
                found = found ?? override
            }
        }
        return found
    }

    /// The frame's indentation with these blanks of it.
    private func indentation(_ blanks: Range<Int>, in frame: Frame) -> [UInt8] {
        frame.indentation + frame.tree.bytes[blanks].dropFirst(frame.dedent)
    }
}

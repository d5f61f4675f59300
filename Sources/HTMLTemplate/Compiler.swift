/// Walks a template with all its partials and parents in place, checks each name and each place, and
/// writes the program.
struct Compiler {
    let trees: [String: SyntaxTree]
    var diagnostics: DiagnosticCollector
    var builder = ProgramBuilder()
    var tracker = HTMLTracker()
    /// Looks at the elements, where the page is a whole document of ours.
    var markup: MarkupCheck?
    var scopes: [Scope]
    /// The templates that are being put in place, outermost first.
    var expanding: [String] = []
    /// What parents' blocks give way to: an outer parent's come before an inner one's.
    var overrides: [[Override]] = []
    var usedOverrides: Set<BlockID> = []
    var activeOverrides: [BlockID] = []
    var blockNames: Set<String> = []
    var depth = 0
    var nodes = 0
    var isTooLarge = false

    /// The text that is walked, and how its lines are set in.
    struct Frame {
        let tree: SyntaxTree
        /// What each line gets before it.
        var indentation: [UInt8] = []
        /// How many blanks each line loses first.
        var dedent = 0
    }

    struct Override {
        let block: Block
        let tree: SyntaxTree

        var id: BlockID { BlockID(source: tree.index, offset: block.offset) }
    }

    struct BlockID: Hashable {
        let source: Int
        let offset: Int
    }

    /// Whether the next bytes begin a line, where the source does not tell: at the edge of a block.
    var beginsLine: Bool?

    init(
        trees: [String: SyntaxTree], schema: TemplateSchema, diagnostics: DiagnosticCollector,
        markup: MarkupCheck? = nil
    ) {
        self.markup = markup
        self.trees = trees
        self.diagnostics = diagnostics
        scopes = [Scope(schema: schema, record: 0)]
    }

    /// Compiles `tree` as the page; the program is of use where `diagnostics` is empty.
    mutating func compile(_ tree: SyntaxTree) -> Program {
        expanding = [tree.name]
        walk(tree.nodes, Frame(tree: tree))
        if isTooLarge { diagnostics.add(.programTooLarge, source: tree.index, offset: 0) }
        // A last `<` is text (HTML, 13.2.5.6 "Tag open state", EOF).
        if tracker.place.phase != .text, tracker.place.phase != .tagOpen {
            diagnostics.add(.endsIn(tracker.place), source: tree.index, offset: tree.bytes.count)
        }
        markup?.finish()
        for (problem, place) in markup?.problems ?? [] {
            diagnostics.add(problem, source: place.source, offset: place.offset)
        }
        return builder.finish()
    }

    mutating func report(_ problem: TemplateProblem, _ frame: Frame, _ offset: Int) {
        diagnostics.add(problem, source: frame.tree.index, offset: offset)
    }

    mutating func walk(_ content: [Node], _ frame: Frame) {
        for node in content {
            nodes += 1
            guard nodes <= TemplateLimits.nodes,
                builder.constantBytes <= TemplateLimits.constantBytes
            else {
                isTooLarge = true
                return
            }
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
    mutating func descend(
        _ content: [Node], _ frame: Frame, at offset: Int, of outer: Frame
    ) {
        guard depth < TemplateLimits.depth else { return report(.tooDeep, outer, offset) }
        depth += 1
        walk(content, frame)
        depth -= 1
    }
}

extension Compiler {
    mutating func add(text range: Range<Int>, _ frame: Frame) {
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
    mutating func beginLine(at offset: Int, _ frame: Frame) {
        let begins = beginsLine ?? isLineStart(offset, frame)
        beginsLine = nil
        if begins { add(literal: frame.indentation[...], at: offset, frame) }
    }

    private func isLineStart(_ offset: Int, _ frame: Frame) -> Bool {
        offset == 0 || frame.tree.bytes[offset - 1] == UInt8(ascii: "\n")
    }

    mutating func add(literal bytes: ArraySlice<UInt8>, at offset: Int, _ frame: Frame) {
        builder.append(constant: bytes)
        for (index, byte) in bytes.enumerated() {
            if let problem = tracker.read(byte) { report(problem, frame, offset + index) }
            takeEvent(frame, offset + index)
        }
    }

    /// Hands on what the tracker has seen of the markup.
    mutating func takeEvent(_ frame: Frame, _ offset: Int) {
        guard let event = tracker.takeEvent() else { return }
        markup?.take(event, at: .init(source: frame.tree.index, offset: offset))
    }
}

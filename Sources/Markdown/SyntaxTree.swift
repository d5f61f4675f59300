internal import CCMark
internal import Glibc

/// Reads libcmark's tree into a document, by its iterator: no recursion, whatever the nesting.
struct SyntaxTree {
    /// The longest link target that is kept; the link of a longer one goes, its text stays.
    private static let maximumTargetBytes = 2048

    private var builder: DocumentBuilder
    private let maximumDepth: Int
    /// The marks around the current node; nil for one that is not in the document.
    private var marks: [MarkdownMark?] = []
    private var depth = 0
    /// libcmark nests an address in angle brackets in a link's text; HTML has no such thing.
    private var isInLink = false

    private init(_ source: PreparedSource, maximumDepth: Int) {
        builder = DocumentBuilder(
            byteCount: source.output.count, translatesStandIns: source.hasStandIns)
        self.maximumDepth = maximumDepth
    }

    /// Parses a prepared source.
    static func document(of source: PreparedSource, maximumDepth: Int) -> MarkdownDocument {
        var tree = SyntaxTree(source, maximumDepth: maximumDepth)
        unsafe source.output.withUnsafeBytes { bytes in
            let text = unsafe bytes.bindMemory(to: CChar.self)
            let options = CMARK_OPT_VALIDATE_UTF8
            guard let root = unsafe cmark_parse_document(text.baseAddress, text.count, options)
            else { return }
            unsafe tree.walk(root)
            unsafe cmark_node_free(root)
        }
        tree.builder.finish()
        return tree.builder.document
    }

    private mutating func walk(_ root: OpaquePointer) {
        guard let iterator = unsafe cmark_iter_new(root) else { return }
        defer { unsafe cmark_iter_free(iterator) }
        while true {
            switch unsafe cmark_iter_next(iterator) {
            case CMARK_EVENT_ENTER:
                guard let node = unsafe cmark_iter_get_node(iterator) else { return }
                unsafe enter(node)
            case CMARK_EVENT_EXIT:
                close()
            default:
                return
            }
        }
    }

    private mutating func enter(_ node: OpaquePointer) {
        switch unsafe cmark_node_get_type(node) {
        case CMARK_NODE_TEXT:
            unsafe append(cmark_node_get_literal(node))
        case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
            builder.breakLine()
        case CMARK_NODE_CODE:
            unsafe open(node)
            unsafe append(cmark_node_get_literal(node))
            close()
        case CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK:
            unsafe open(node)
            unsafe append(cmark_node_get_literal(node), keepsEmptyLines: true)
            close()
        case CMARK_NODE_HTML_INLINE:
            if unsafe RawTag.beginsLine(bytes(cmark_node_get_literal(node))) { builder.breakLine() }
        case CMARK_NODE_THEMATIC_BREAK:
            builder.rule()
        default:
            unsafe open(node)
        }
    }

    private mutating func open(_ node: OpaquePointer) {
        let isBlock = unsafe cmark_node_get_type(node).rawValue <= CMARK_NODE_LAST_BLOCK.rawValue
        if depth < maximumDepth, let mark = unsafe mark(of: node) {
            builder.open(mark)
            marks.append(mark)
            depth += 1
        } else {
            // What a block without a mark holds must still not join the text before it.
            if isBlock { builder.breakLine() }
            marks.append(nil)
        }
    }

    private mutating func close() {
        guard let popped = marks.popLast(), let mark = popped else { return }
        if case .link = mark { isInLink = false }
        builder.close(mark)
        depth -= 1
    }

    /// The mark that a node becomes; nil for a node whose content alone is kept.
    private mutating func mark(of node: OpaquePointer) -> MarkdownMark? {
        switch unsafe cmark_node_get_type(node) {
        case CMARK_NODE_PARAGRAPH: unsafe isInTightList(node) ? nil : .paragraph
        case CMARK_NODE_HTML_BLOCK: .paragraph
        case CMARK_NODE_HEADING: unsafe .heading(level: UInt8(cmark_node_get_heading_level(node)))
        case CMARK_NODE_LIST: unsafe list(node)
        case CMARK_NODE_ITEM: .item
        case CMARK_NODE_BLOCK_QUOTE: .blockQuote
        case CMARK_NODE_CODE_BLOCK: .codeBlock
        case CMARK_NODE_EMPH: .emphasis
        case CMARK_NODE_STRONG: .strong
        case CMARK_NODE_CODE: .code
        case CMARK_NODE_LINK: unsafe link(node)
        default: nil
        }
    }

    private func isInTightList(_ node: OpaquePointer) -> Bool {
        let list = unsafe cmark_node_parent(cmark_node_parent(node))
        return unsafe cmark_node_get_type(list) == CMARK_NODE_LIST
            && cmark_node_get_list_tight(list) != 0
    }

    private func list(_ node: OpaquePointer) -> MarkdownMark {
        guard unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST else {
            return .bulletList
        }
        return unsafe .orderedList(start: UInt16(clamping: cmark_node_get_list_start(node)))
    }

    private mutating func link(_ node: OpaquePointer) -> MarkdownMark? {
        let target = unsafe bytes(cmark_node_get_url(node))
        guard !isInLink, target.count <= Self.maximumTargetBytes,
            let destination = unsafe builder.append(target: target)
        else { return nil }
        isInLink = true
        return .link(destination: destination)
    }

    private mutating func append(_ literal: UnsafePointer<CChar>?, keepsEmptyLines: Bool = false) {
        unsafe builder.append(bytes(literal), keepsEmptyLines: keepsEmptyLines)
    }

    private func bytes(_ text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
        guard let text = unsafe text else {
            return unsafe UnsafeBufferPointer(start: nil, count: 0)
        }
        let count = unsafe strlen(text)
        return unsafe UnsafeBufferPointer(
            start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: count)
    }
}

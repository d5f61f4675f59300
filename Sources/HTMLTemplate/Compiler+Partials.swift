/// Partials, parents and blocks: other templates' nodes are put in their place.
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

    mutating func add(partial reference: Reference, _ frame: Frame) {
        if !reference.isAlone { beginLine(at: reference.offset, frame) }
        guard let tree = tree(for: reference, frame) else { return }
        expanding.append(reference.name)
        tracker.settle()
        takeEvent(frame, reference.offset)
        let entry = tracker.place
        let inner = Frame(
            tree: tree, indentation: indentation(reference.indentation, in: frame))
        descend(tree.nodes, inner, at: reference.offset, of: frame)
        checkPlace(of: reference.name, from: entry, frame, reference.offset)
        expanding.removeLast()
    }

    mutating func add(_ parent: Parent, _ frame: Frame) {
        let level = parent.blocks.map { Override(block: $0, tree: frame.tree) }
        overrides.append(level)
        let isThere =
            trees[parent.reference.name] != nil && !expanding.contains(parent.reference.name)
        add(partial: parent.reference, frame)
        overrides.removeLast()
        guard isThere else { return }
        for override in level where !usedOverrides.contains(override.id) {
            let name = override.block.name
            let nearest = Suggestion.nearest(to: name, among: blockNames.sorted())
            report(
                .unknownBlock(name, parent: parent.reference.name, suggestion: nearest),
                frame, override.block.offset)
        }
    }

    mutating func add(_ block: Block, _ frame: Frame) {
        if !block.opensAlone { beginLine(at: block.offset, frame) }
        blockNames.insert(block.name)
        tracker.settle()
        takeEvent(frame, block.offset)
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

extension Program {
    /// Appends the page that `values` make.
    func render(_ values: TemplateValues, into output: inout [UInt8]) {
        var buffer = PageBuffer(capacity: 2 * (constants.count + values.bytes.count))
        render(values, into: &buffer)
        output.append(contentsOf: buffer.bytes)
    }

    private func render(_ values: TemplateValues, into output: inout PageBuffer) {
        let slots = values.slots.span
        let bytes = values.bytes.span
        let constants = constants.span
        let instructions = instructions.span
        var cursors = [Cursor](repeating: Cursor(), count: records)
        var index = 0

        while index < instructions.count {
            let instruction = instructions[index]
            index += 1
            switch instruction {
            case .constant(let start, let count):
                output.append(run: constants.extracting(Int(start)..<Int(start + count)))
            case .text(let place):
                let slot = slots[cursors.index(of: place)]
                HTMLEscaper.escape(bytes.extracting(slot.range), into: &output)
            case .html(let place):
                output.append(run: bytes.extracting(slots[cursors.index(of: place)].range))
            case .urlPart(let place):
                PercentEncoder.encode(
                    bytes.extracting(slots[cursors.index(of: place)].range), into: &output)
            case .unless(let place, let target):
                if slots[cursors.index(of: place)].count == 0 { index = Int(target) }
            case .when(let place, let target):
                if slots[cursors.index(of: place)].count != 0 { index = Int(target) }
            case .enter(let place, let record, let target):
                let slot = slots[cursors.index(of: place)]
                if slot.count == 0 {
                    index = Int(target)
                } else {
                    cursors[Int(record)] = Cursor(start: slot.start, rest: slot.count)
                }
            case .next(let record, let width, let target):
                if cursors[Int(record)].advance(by: Int(width)) { index = Int(target) }
            }
        }
    }

    /// Where a record starts, and how many are left with it.
    fileprivate struct Cursor {
        var start = 0
        var rest = 1

        mutating func advance(by width: Int) -> Bool {
            rest -= 1
            guard rest > 0 else { return false }
            start += width
            return true
        }
    }
}

extension [Program.Cursor] {
    @inline(__always)
    fileprivate func index(of place: Program.Place) -> Int {
        self[Int(place.record)].start + Int(place.slot)
    }
}

extension TemplateValues.Slot {
    fileprivate var range: Range<Int> { start..<start + count }
}

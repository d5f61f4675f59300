/// Appends instructions, and fills in where their jumps lead.
struct ProgramBuilder {
    private(set) var program = Program()
    /// Constant bytes that no instruction covers yet.
    private var pending = 0
    private var freeRecord = 1

    var constantBytes: Int { program.constants.count }

    mutating func append(constant bytes: ArraySlice<UInt8>) {
        program.constants.append(contentsOf: bytes)
        pending += bytes.count
    }

    /// Appends an instruction, and returns its index.
    @discardableResult
    mutating func append(_ instruction: Program.Instruction) -> Int {
        flush()
        program.instructions.append(instruction)
        return program.instructions.count - 1
    }

    /// The index of the next instruction, for a jump.
    mutating func label() -> UInt32 {
        flush()
        return UInt32(program.instructions.count)
    }

    /// Makes the jump at `index` lead to the next instruction.
    mutating func landHere(_ index: Int) {
        let target = label()
        switch program.instructions[index] {
        case .unless(let place, _): program.instructions[index] = .unless(place, to: target)
        case .when(let place, _): program.instructions[index] = .when(place, to: target)
        case .enter(let place, let record, _):
            program.instructions[index] = .enter(place, into: record, to: target)
        case .constant, .text, .html, .urlPart, .next: break
        }
    }

    /// Gives `body` a record of its own.
    mutating func takeRecord() -> Int {
        let record = freeRecord
        freeRecord += 1
        program.records = max(program.records, freeRecord)
        return record
    }

    /// Gives back the last `count` records.
    mutating func giveBack(_ count: Int) {
        freeRecord -= count
    }

    mutating func finish() -> Program {
        flush()
        return program
    }

    private mutating func flush() {
        guard pending > 0 else { return }
        let start = program.constants.count - pending
        program.instructions.append(
            .constant(start: UInt32(start), count: UInt32(pending)))
        pending = 0
    }
}

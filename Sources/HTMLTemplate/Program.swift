/// A compiled template: constant bytes, and instructions that stand in the order of the page.
struct Program: Sendable {
    /// A field: which record is at hand, and the slot in it.
    struct Place: Sendable {
        var record: UInt32
        var slot: UInt32
    }

    enum Instruction: Sendable {
        /// Appends constant bytes.
        case constant(start: UInt32, count: UInt32)
        /// Appends a text, escaped.
        case text(Place)
        /// Appends markup.
        case html(Place)
        /// Appends a text as a part of a URL.
        case urlPart(Place)
        /// Goes to `to` where the field is empty.
        case unless(Place, to: UInt32)
        /// Goes to `to` where the field is not empty.
        case when(Place, to: UInt32)
        /// Makes the first record of a list or object the record `into`; goes to `to` where there is none.
        case enter(Place, into: UInt32, to: UInt32)
        /// Makes the next record the record `into` and goes back to `to`; goes on where there is none.
        case next(UInt32, width: UInt32, to: UInt32)
    }

    var instructions: [Instruction] = []
    var constants: [UInt8] = []
    /// How many records are at hand at once; the page's own is record 0.
    var records = 1
}

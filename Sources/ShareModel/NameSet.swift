/// A set of names, by their bytes, that takes the same space for each however long it is.
///
/// It keeps 128 bits of a hash that nobody outside the process can predict. That two names of a million
/// meet in it is less likely than an error of the memory.
public struct NameSet: Sendable, Equatable, ExpressibleByArrayLiteral {
    private var digests: Set<UInt128> = []

    /// Makes an empty set.
    public init() {}

    /// Makes a set of names.
    public init(_ names: some Sequence<String>) {
        for name in names { insert(name) }
    }

    /// Makes a set of names.
    public init(arrayLiteral names: String...) { self.init(names) }

    /// How many names it has.
    public var count: Int { digests.count }

    /// Whether it has none.
    public var isEmpty: Bool { digests.isEmpty }

    /// Whether it has a name.
    public func contains(_ name: String) -> Bool { digests.contains(Self.digest(of: name)) }

    /// Adds a name, and says whether it is new.
    @discardableResult
    public mutating func insert(_ name: String) -> Bool {
        digests.insert(Self.digest(of: name)).inserted
    }

    /// Adds the names of another set.
    public mutating func formUnion(_ other: NameSet) { digests.formUnion(other.digests) }

    private static func digest(of name: String) -> UInt128 {
        UInt128(half(of: name, 0)) << 64 | UInt128(half(of: name, 1))
    }

    /// Two halves of one name are hashes that have nothing to do with each other.
    private static func half(of name: String, _ number: UInt8) -> UInt64 {
        var hasher = Hasher()
        hasher.combine(number)
        // Over the bytes: two texts that Swift calls equal can be two names.
        let done: Void? = unsafe name.utf8.withContiguousStorageIfAvailable { bytes in
            unsafe hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
        }
        if done == nil { for byte in name.utf8 { hasher.combine(byte) } }
        return UInt64(bitPattern: Int64(hasher.finalize()))
    }
}

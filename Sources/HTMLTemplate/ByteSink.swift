/// What bytes can be appended to.
protocol ByteSink: ~Copyable {
    mutating func append(run: Span<UInt8>)
    mutating func append(_ byte: UInt8)
}

extension [UInt8]: ByteSink {
    /// Appends a run of bytes in one copy.
    @usableFromInline
    mutating func append(run: Span<UInt8>) {
        run.withUnsafeBufferPointer { append(contentsOf: $0) }
    }
}

extension ByteSink where Self: ~Copyable {
    mutating func append(_ literal: StaticString) {
        append(
            run: Span(
                _unsafeStart: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }
}

/// Memory that a page grows in: an `Array` asks on each append whether it is shared, which is half the
/// time of rendering where appends are short.
struct PageBuffer: ByteSink, ~Copyable {
    private var base: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private(set) var count = 0

    init(capacity: Int) {
        self.capacity = max(capacity, 64)
        base = .allocate(capacity: self.capacity)
    }

    deinit {
        base.deallocate()
    }

    /// The bytes so far.
    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

    @inline(__always)
    mutating func append(run: Span<UInt8>) {
        if run.count > capacity - count { grow(by: run.count) }
        run.withUnsafeBufferPointer { run in
            guard let start = run.baseAddress else { return }
            (base + count).initialize(from: start, count: run.count)
        }
        count += run.count
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        if count == capacity { grow(by: 1) }
        (base + count).initialize(to: byte)
        count += 1
    }

    private mutating func grow(by needed: Int) {
        capacity = max(capacity * 2, count + needed)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.initialize(from: base, count: count)
        base.deallocate()
        base = larger
    }
}

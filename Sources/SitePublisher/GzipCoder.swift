import CDeflate

/// Makes gzip copies, one after another, in memory that is kept from one to the next.
///
/// The header holds no time and no name, so equal bytes give equal copies.
@safe struct GzipCoder: ~Copyable {
    private let compressor: OpaquePointer
    let decompressor: OpaquePointer
    private var compressed: [UInt8] = []
    var inflated: [UInt8] = []
    private var count = 0

    /// Reserves the coder's memory, or gives `nil` where there is none.
    init?(level: Int32 = 6) {
        guard let compressor = unsafe libdeflate_alloc_compressor(level) else { return nil }
        guard let decompressor = unsafe libdeflate_alloc_decompressor() else {
            unsafe libdeflate_free_compressor(compressor)
            return nil
        }
        unsafe self.compressor = compressor
        unsafe self.decompressor = decompressor
    }

    deinit {
        unsafe libdeflate_free_compressor(compressor)
        unsafe libdeflate_free_decompressor(decompressor)
    }

    /// The copy that was made last.
    var copy: ArraySlice<UInt8> { compressed[..<count] }

    /// Makes the copy of these bytes and says whether it inflates to them again.
    mutating func encode(_ bytes: Span<UInt8>) -> Bool {
        let bound = unsafe libdeflate_gzip_compress_bound(compressor, bytes.count)
        if compressed.count < bound { compressed = [UInt8](repeating: 0, count: bound) }
        if inflated.count < bytes.count {
            inflated = [UInt8](repeating: 0, count: bytes.count)
        }
        count = unsafe bytes.withUnsafeBytes { input in
            unsafe compressed.withUnsafeMutableBytes { output in
                unsafe libdeflate_gzip_compress(
                    compressor, input.baseAddress, input.count, output.baseAddress, output.count)
            }
        }
        return count > 0 && inflates(to: bytes)
    }

    private mutating func inflates(to bytes: Span<UInt8>) -> Bool {
        unsafe bytes.withUnsafeBytes { expected in
            unsafe compressed.withUnsafeBytes { input in
                unsafe inflated.withUnsafeMutableBytes { output in
                    // Without a place for the length, any other length than the asked is an error.
                    let result = unsafe libdeflate_gzip_decompress(
                        decompressor, input.baseAddress, count, output.baseAddress,
                        expected.count, nil)
                    guard result == LIBDEFLATE_SUCCESS else { return false }
                    return unsafe areEqual(expected, UnsafeRawBufferPointer(output))
                }
            }
        }
    }
}

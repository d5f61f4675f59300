import Testing

/// What `scripts/fuzz` looks for at length, over a few inputs that are always the same.
@Suite struct SeedTests {
    /// Bytes of a generator with a seed (SplitMix64).
    private static func bytes(seed: UInt64, count: Int) -> [UInt8] {
        var state = seed
        return (0..<count).map { _ in
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
            return UInt8(truncatingIfNeeded: z ^ z >> 31)
        }
    }

    @Test("M146 The properties hold for random inputs", arguments: FuzzTarget.allCases)
    func random(target: FuzzTarget) throws {
        for seed in 0..<100 as Range<UInt64> {
            try target.run(Self.bytes(seed: seed, count: 400))
        }
    }

    @Test("What was found once is found no more")
    func found() throws {
        // Some of these are character references, and none of them in full width.
        try FuzzTarget.folding.run(Array("&&#6&!1 &#65 &amp;#6".utf8))
        // The name alone on its line, below a line without a letter.
        let lines =
            #"{"id":"a","cvData":{"employer":"Apple","summary":"🍎\nApple\niOS engineer"},"#
            + #""blurOptions":{"companies":true}}"#
        try FuzzTarget.page.run(Array(lines.utf8))
    }
}

/// The rows of section G, M119–M131 and M134, with every phrase in them.
enum SectionG {
    typealias Name = AgreementTests.Name

    static let rows = [
        // M119
        Name(
            "Apple", "apple pie", "Apple Valley", "Pineapple", "Appleton", "worked at [Apple]",
            "worked at [Apple Inc.], in May"),
        // M120
        Name("Meta", "metadata", "meta-analysis", "[Meta]", "worked at [Meta]"),
        // M121
        Name("Target", "target audience", "target=\"_blank\"", "[Target Corp]"),
        // M122
        Name("Gap", "gap analysis", "gap: 4px", "[Gap Inc.], in May"),
        // M123
        Name("Shell", "shell scripting", "Bash Shell", "[Shell plc]", "worked at [Shell]"),
        // M124
        Name("Go", "I like Go, Rust, Swift", "go to market", "Google", "worked at [Go]"),
        // M125
        Name("X", "X-ray", "XML", "macOS X", "at [X] (formerly Twitter)"),
        // M126
        Name("EY", "they", "keyboard", "[EY]", "[E&Y]", "then [EY] hired me"),
        // M128
        Name("Amazon", "the [Amazon] rainforest", "[Amazon] Web Services"),
        // M129
        Name("Java Inc", "writes Java", "Java and Kotlin", "worked at [Java Inc] once"),
        // M130
        Name("Cambridge", isSchool: true, "studied in [Cambridge]", "moved to [Cambridge], then"),
        // M131
        Name("Washington", isSchool: true, "a summer in Washington", "from [Washington]"),
        Name("Brown", isSchool: true, "Mrs Brown wore brown shoes", "studied at [Brown]"),
        Name("Rice", isSchool: true, "rice fields", "studied at [Rice]"),
        // M134
        Name("IT", "it was IT work", "IT and HR"),
        Name("AI", "AI research with ai tools"),
        Name("US", "told us in the US"),
        Name("UK", "offices in the UK"),
        Name("HR", "HR work, hr systems"),
        Name("PR", "PR work and a pull request"),
        Name("A", "A plan, a plan"),
        Name("I", "I said that I did it"),
    ]
}

// swift-tools-version: 6.2

import PackageDescription

/// The settings that every target of ours shares.
let swiftSettings: [SwiftSetting] = [
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0335-existential-any.md
    .enableUpcomingFeature("ExistentialAny"),
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0444-member-import-visibility.md
    .enableUpcomingFeature("MemberImportVisibility"),
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0409-access-level-on-imports.md
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

/// What a target that calls C adds: each unsafe expression is marked.
/// https://github.com/swiftlang/swift-evolution/blob/main/proposals/0458-strict-memory-safety.md
let callsC: [SwiftSetting] = swiftSettings + [.strictMemorySafety()]

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let system = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let log = Target.Dependency.product(name: "Logging", package: "swift-log")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

/// Whether `scripts/fuzz` builds: then the tests with random inputs are a program around libFuzzer.
let isFuzzing = Context.environment["SHAREPAGE_FUZZ"] != nil
let fuzzed: [Target.Dependency] = [
    "ShareModel", "Markdown", "SharePages", "SiteBuilder", system,
]
let fuzzTargets: [Target] =
    isFuzzing
    ? [
        .systemLibrary(name: "CLibFuzzer", path: "Tests/CLibFuzzer"),
        .executableTarget(
            name: "Fuzz", dependencies: fuzzed + ["CLibFuzzer"], path: "Tests/FuzzTests",
            exclude: ["SeedTests.swift"], swiftSettings: swiftSettings),
    ]
    : [
        .testTarget(
            name: "FuzzTests", dependencies: fuzzed, exclude: ["FuzzMain.swift"],
            swiftSettings: swiftSettings)
    ]

let package = Package(
    name: "sharepage",
    products: [.executable(name: "sharepage", targets: ["sharepage"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(
            url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    ],
    targets: [
        // The C libraries, from Debian: libsqlite3-dev libcmark-dev libdeflate-dev libutf8proc-dev.
        .systemLibrary(
            name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
        .systemLibrary(
            name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
        // Its pkg-config file asks for a flag that SwiftPM refuses; the module map links the library.
        .systemLibrary(name: "CUTF8Proc"),
        // Calls of Linux that Glibc's Swift module leaves out.
        .systemLibrary(name: "CLinux"),

        // From a row to a file, in the order in which data runs.
        .target(name: "Markdown", dependencies: ["CCMark"], swiftSettings: callsC),
        .target(
            name: "ShareModel", dependencies: ["CUTF8Proc", "Markdown"], swiftSettings: callsC),
        .target(
            name: "ShareStore", dependencies: ["ShareModel", "CSQLite", crypto, system],
            swiftSettings: callsC),
        .target(name: "ResumeImport", dependencies: ["ShareModel"], swiftSettings: swiftSettings),
        .target(name: "HTMLTemplate", swiftSettings: swiftSettings),
        .target(
            name: "SharePages",
            dependencies: ["ShareModel", "Markdown", "HTMLTemplate", crypto, system],
            swiftSettings: swiftSettings),
        .target(name: "LeakCheck", dependencies: ["ShareModel"], swiftSettings: swiftSettings),
        .target(
            name: "SitePublisher",
            dependencies: ["ShareModel", "SharePages", "CDeflate", "CLinux", system],
            swiftSettings: callsC),
        .target(
            name: "SiteBuilder",
            dependencies: [
                "ShareModel", "ShareStore", "SharePages", "LeakCheck", "SitePublisher", crypto,
                system,
            ],
            swiftSettings: swiftSettings),
        .target(
            name: "ShareServer",
            dependencies: [
                "ShareModel", "ShareStore", "SiteBuilder", crypto, system, log, hummingbird,
            ],
            resources: [.embedInCode("openapi.json")],
            swiftSettings: swiftSettings),
        .executableTarget(
            name: "sharepage",
            dependencies: [
                "ShareModel", "ShareStore", "ResumeImport", "SharePages", "LeakCheck",
                "SitePublisher", "SiteBuilder", "ShareServer", arguments, log, system,
            ],
            swiftSettings: swiftSettings),

        // The tests, a target for each; the program as a whole is tested in Tests/EndToEnd.
        .testTarget(
            name: "MarkdownTests",
            dependencies: ["Markdown"],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "ShareModelTests",
            dependencies: ["ShareModel", "Markdown"],
            exclude: ["Goldens"],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "ShareStoreTests",
            dependencies: ["ShareStore", "ShareModel", system],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "ResumeImportTests",
            dependencies: ["ResumeImport", "ShareModel"],
            exclude: ["Fixtures", "Goldens"],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "HTMLTemplateTests",
            dependencies: ["HTMLTemplate"],
            exclude: ["Goldens"],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "SharePagesTests",
            dependencies: ["SharePages", "ShareModel", "Markdown", "HTMLTemplate", system],
            exclude: ["Goldens"],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "LeakCheckTests",
            dependencies: ["LeakCheck", "ShareModel"],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "SitePublisherTests",
            dependencies: ["SitePublisher", "SharePages", "ShareModel", "CDeflate", system],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "SiteBuilderTests",
            dependencies: [
                "SiteBuilder", "ShareModel", "ShareStore", "SharePages", "SitePublisher",
                "LeakCheck", "CSQLite", system,
            ],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "ShareServerTests",
            dependencies: [
                "ShareServer", "ShareStore", "ShareModel", "SiteBuilder", "CSQLite", system, log,
            ],
            swiftSettings: swiftSettings),
    ] + fuzzTargets
)

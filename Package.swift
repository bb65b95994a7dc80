// swift-tools-version: 6.2
import PackageDescription

/// The rooms of the house, from the ground up; `docs/architecture.md` says what lives in each.
/// A target may import only what it lists here, and the build checks that it does.
let package = Package(
  name: "vanthu",
  products: [
    .executable(name: "vanthu", targets: ["vanthu"]),
    .library(name: "Typesetting", targets: ["Typesetting"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
  ],
  targets: [
    // C libraries, one wrapping target each, linked with the program.
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    // Without pkg-config, whose flags for these the package manager forbids.
    .systemLibrary(name: "CUTF8Proc", providers: [.apt(["libutf8proc-dev"])]),
    .systemLibrary(name: "CXLSXWriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CHarfBuzz", providers: [.apt(["libharfbuzz-dev"])]),
    // Cairo with FreeType.
    .systemLibrary(
      name: "CCairo", pkgConfig: "cairo-ft",
      providers: [.apt(["libcairo2-dev", "libfreetype-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CPNG", pkgConfig: "libpng", providers: [.apt(["libpng-dev"])]),
    .systemLibrary(
      name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(
      name: "CQRencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    // librsvg and libqpdf, loaded when a document needs them.
    .target(name: "OptionalLibraries"),

    // Ground: pure, no files.
    .target(name: "Geometry"),
    .target(name: "Diagnostics"),
    .target(name: "Vietnamese", dependencies: ["CUTF8Proc"]),
    .target(name: "LegacyText", dependencies: ["Vietnamese"]),
    .target(name: "Proofreading", dependencies: ["Vietnamese", "Diagnostics"]),
    .target(name: "LineBreaking", dependencies: ["Geometry"]),
    .target(name: "Threads"),

    // Vocabulary: what is known, what is to be said, where the ink goes.
    .target(
      name: "Spreadsheets",
      dependencies: ["CExpat", "CXLSXWriter", "CZip", "Diagnostics"]),
    .target(
      name: "Records",
      dependencies: [
        "CYAML", "Diagnostics", "Vietnamese", "LegacyText", "Spreadsheets",
      ]),
    .target(name: "QRCodes", dependencies: ["CQRencode"]),
    .target(name: "Forms", dependencies: ["Diagnostics", "Records", "Spreadsheets"]),
    .target(
      name: "Conferences", dependencies: ["Diagnostics", "Vietnamese", "Records"]),
    .target(name: "Documents", dependencies: ["Geometry", "Diagnostics"]),
    .target(
      name: "Fonts",
      dependencies: ["CHarfBuzz", "Geometry", "Diagnostics", "Vietnamese"]),
    .target(name: "Frames", dependencies: ["Geometry", "Fonts"]),

    // Stages: none sees another.
    .target(
      name: "Layouts",
      dependencies: ["Geometry", "Diagnostics", "Vietnamese", "Records", "Documents"]),
    .target(
      name: "Composition",
      dependencies: [
        "Geometry", "Diagnostics", "Threads", "Vietnamese", "LineBreaking", "Documents", "Fonts",
        "Frames", "QRCodes",
      ]),
    .target(name: "Imposition", dependencies: ["Geometry", "Diagnostics", "Fonts", "Frames"]),
    .target(
      name: "Rendering",
      dependencies: [
        "CDeflate", "CCairo", "CExpat", "OptionalLibraries", "Geometry", "Diagnostics", "Fonts",
        "Frames",
      ]),
    .target(
      name: "Signing",
      dependencies: [
        "COpenSSL", "CPNG", "CZlib", "OptionalLibraries", "Diagnostics", "Vietnamese",
      ]),

    .target(
      name: "PDF",
      dependencies: [
        "CDeflate", "OptionalLibraries", "Geometry", "Diagnostics", "Threads", "Vietnamese",
        "Documents", "Fonts", "Frames",
      ]),

    // The pipeline and its door.
    .target(
      name: "Typesetting",
      dependencies: [
        "Geometry", "Diagnostics", "Threads", "Vietnamese", "Records", "Conferences", "Documents",
        "Fonts",
        "Frames", "Layouts", "Composition", "Imposition", "Rendering", "PDF", "Signing",
      ]),
    .executableTarget(
      name: "vanthu",
      dependencies: [
        "Typesetting", "Diagnostics", "PDF", "Fonts", "Forms", "Frames",
        "Geometry",
        "Imposition", "Layouts", "LegacyText",
        "Proofreading", "Records", "Rendering", "Signing", "Vietnamese",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // Tests mirror the rooms.
    .testTarget(
      name: "VietnameseTests", dependencies: ["Vietnamese"], exclude: ["Fixtures"]),
    .testTarget(name: "LegacyTextTests", dependencies: ["LegacyText", "Vietnamese"]),
    .testTarget(
      name: "ProofreadingTests", dependencies: ["Proofreading", "Vietnamese", "Diagnostics"]),
    .testTarget(name: "LineBreakingTests", dependencies: ["LineBreaking", "Geometry"]),
    .testTarget(
      name: "SpreadsheetsTests", dependencies: ["Spreadsheets", "Diagnostics", "TestSupport"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "RecordsTests",
      dependencies: ["Records", "Diagnostics", "LegacyText", "Vietnamese", "TestSupport"]),
    .testTarget(
      name: "ConferencesTests",
      dependencies: ["Conferences", "Diagnostics", "Records", "Vietnamese", "TestSupport"]),
    .testTarget(name: "ThreadsTests", dependencies: ["Threads", "Diagnostics"]),
    .testTarget(name: "FontsTests", dependencies: ["Fonts", "Diagnostics"]),
    .testTarget(
      name: "RenderingTests",
      dependencies: [
        "Rendering", "PDF", "Typesetting", "TestSupport", "Documents", "Geometry",
        "Diagnostics", "Fonts", "Frames",
      ]),
    .testTarget(
      name: "SigningTests", dependencies: ["Signing", "TestSupport", "Diagnostics"],
      exclude: ["pyhanko-matrix.py", "pyhanko-oracle.py"]),
    .testTarget(
      name: "LayoutsTests",
      dependencies: [
        "Layouts", "Geometry", "Diagnostics", "Vietnamese", "Records", "Documents",
      ]),
    .testTarget(
      name: "CompositionTests",
      dependencies: [
        "Composition", "PDF", "Geometry", "Diagnostics", "Vietnamese", "LineBreaking", "Documents",
        "Fonts", "Frames",
      ], exclude: ["Golden"]),
    .testTarget(
      name: "ImpositionTests",
      dependencies: ["Imposition", "Geometry", "Diagnostics", "Fonts", "Frames"]),
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(
      name: "TypesettingTests",
      dependencies: [
        "Typesetting", "TestSupport", "Diagnostics", "Documents", "Frames", "Geometry", "Layouts",
        "Records", "Rendering",
      ]),
    .testTarget(
      name: "FormsTests",
      dependencies: ["Forms", "TestSupport", "Diagnostics", "Records", "Spreadsheets"]),
    .testTarget(name: "CommandTests", dependencies: ["vanthu", "TestSupport"]),
  ]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
  ]
}

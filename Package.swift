// swift-tools-version: 6.0
import PackageDescription

/// Arrows point down only: a target may import what stands below it in this list, never above.
let package = Package(
  name: "sapxep",
  products: [
    .executable(name: "sapxep", targets: ["sapxep"]),
    .library(name: "LinearOptimization", targets: ["LinearOptimization"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .executableTarget(
      name: "sapxep",
      dependencies: [
        "Annexes", "Cartography", "DatasetImport", "Reporting", "Registry", "Planning",
        "StaffPlanning",
        "Verification",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "sapxep-bench",
      dependencies: [
        "Reporting", "Planning", "Partitioning", "Verification", "Scenarios", "LinearOptimization",
        "Territory",
      ]),

    .target(
      name: "Annexes",
      dependencies: [
        "Reporting", "Planning", "StaffPlanning", "Cartography", "CZip", "CXLSXWriter",
      ]),
    .target(
      name: "Reporting", dependencies: ["Planning", "StaffPlanning", "Partitioning", "Registry"]),
    // Which plans were made when, in an SQLite file; knows nothing of units beyond their figures.
    .target(
      name: "Registry",
      dependencies: ["SourceFiles", .product(name: "GRDB", package: "GRDB.swift")]),
    .target(
      name: "Planning",
      dependencies: ["Scenarios", "Staffing", "Partitioning", "Legislation", "Territory"]),
    .target(
      name: "StaffPlanning",
      dependencies: [
        "Scenarios", "Staffing", "Partitioning", "LinearOptimization", "Legislation", "Territory",
      ]),
    // The verifier sees the raw dataset, the resolved scenario and the law's figures, and nothing
    // that Planning, Staffing or Legislation computes from them.
    .target(name: "Verification", dependencies: ["Scenarios", "LegalParameters", "Territory"]),
    .target(name: "Scenarios", dependencies: ["LegalParameters", "Territory"]),
    .target(name: "Staffing", dependencies: ["Legislation"]),
    .target(name: "Legislation", dependencies: ["LegalParameters", "Territory"]),
    .target(name: "LegalParameters", dependencies: ["SourceFiles", "Territory"]),
    // A department's own tables and boundaries, made into a dataset folder and checked.
    .target(
      name: "DatasetImport",
      dependencies: [
        "Territory", "Cartography", "SourceFiles", "CZip", "CXLSXWriter", "CGEOS", "CPROJ",
      ]),
    // Shapes, labels and pictures of maps; knows nothing of plans.
    .target(name: "Cartography", dependencies: ["SourceFiles", "CGEOS", "CCairo", "CZlib"]),
    .target(name: "Territory", dependencies: ["SourceFiles"]),
    .target(name: "SourceFiles", dependencies: ["CCrypto", "Yams"]),
    // Groups, partitions and their proofs over any graph; knows nothing of units.
    .target(name: "Partitioning", dependencies: ["LinearOptimization"]),
    .target(name: "LinearOptimization", dependencies: ["CGLPK"]),

    .target(name: "CGLPK"),
    .testTarget(
      name: "LinearOptimizationTests", dependencies: ["LinearOptimization", "CGLPK"],
      resources: [.copy("Golden")]),
    .testTarget(
      name: "PlanningTests",
      dependencies: [
        "Planning", "StaffPlanning", "Staffing", "Partitioning", "Reporting", "Verification",
        "Scenarios", "LinearOptimization", "Legislation", "LegalParameters", "Territory",
        "SourceFiles", "TestSupport",
      ]),
    .testTarget(
      name: "VerificationTests",
      dependencies: ["Verification", "Scenarios", "LegalParameters", "Territory", "SourceFiles"]),

    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CGEOS", pkgConfig: "geos", providers: [.apt(["libgeos-dev"])]),
    .systemLibrary(name: "CPROJ", pkgConfig: "proj", providers: [.apt(["libproj-dev"])]),
    .systemLibrary(name: "CCairo", pkgConfig: "cairo", providers: [.apt(["libcairo2-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),

    // What several test targets need: folders that vanish, a small dataset, seeded chance.
    .target(
      name: "TestSupport", dependencies: ["LegalParameters", "Territory"], path: "Tests/TestSupport"
    ),
    .testTarget(name: "SourceFilesTests", dependencies: ["SourceFiles", "TestSupport"]),
    .testTarget(
      name: "RegistryTests",
      dependencies: [
        "Registry", "SourceFiles", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ], exclude: ["first-version.sql"]),
    .testTarget(name: "TerritoryTests", dependencies: ["Territory", "TestSupport"]),
    .testTarget(name: "LegalParametersTests", dependencies: ["LegalParameters", "TestSupport"]),
    .testTarget(name: "LegislationTests", dependencies: ["Legislation", "TestSupport"]),
    .testTarget(name: "StaffingTests", dependencies: ["Staffing", "TestSupport"]),
    .testTarget(
      name: "StaffPlanningTests",
      dependencies: [
        "StaffPlanning", "Staffing", "Scenarios", "LinearOptimization", "Legislation",
        "LegalParameters", "Territory", "SourceFiles", "TestSupport",
      ]),
    .testTarget(
      name: "ScenariosTests", dependencies: ["Scenarios", "TestSupport"],
      exclude: ["resolved.golden.yaml"]),
    .testTarget(
      name: "ReportingTests",
      dependencies: [
        "Reporting", "Planning", "StaffPlanning", "Scenarios", "LegalParameters", "Territory",
        "SourceFiles", "TestSupport",
      ]),
    .testTarget(
      name: "VillageTests",
      dependencies: [
        "StaffPlanning", "Partitioning", "Verification", "Reporting", "Scenarios",
        "LegalParameters", "Territory", "SourceFiles", "TestSupport",
      ]),
    .testTarget(
      name: "CartographyTests",
      dependencies: ["Cartography", "SourceFiles", "TestSupport", "CZlib"]),
    .testTarget(
      name: "DatasetImportTests",
      dependencies: [
        "DatasetImport", "Cartography", "Territory", "SourceFiles", "CZip", "CXLSXWriter",
        "TestSupport",
      ]),
    .testTarget(
      name: "AnnexesTests",
      dependencies: [
        "Annexes", "Cartography", "Reporting", "Planning", "StaffPlanning", "Scenarios",
        "SourceFiles", "CZip",
        "TestSupport",
      ]),
    // Runs the built program, so it must be built.
    .testTarget(
      name: "EndToEndTests", dependencies: ["sapxep", "TestSupport"], exclude: ["Golden"]),
  ],
  swiftLanguageModes: [.v6]
)

import CZip
import Foundation

/// Checks an Office Open XML package (ECMA-376 part 2): content types, relations, unique names.
struct PackageChecker {
  private let archive: [UInt8]
  let names: [String]

  init(_ archive: [UInt8]) throws {
    self.archive = archive
    names = try ReadBack.names(of: archive)
  }

  func xml(_ part: String) throws -> XMLTree {
    try XMLTree.parse(try ReadBack.entry(part, of: archive))
  }

  func faultsOfPackage() throws -> [String] {
    var faults = Set(names.map { $0.lowercased() }).count == names.count ? [] : ["a part twice"]
    if names.first != "[Content_Types].xml" { faults.append("content types are not first") }
    let types = try xml("[Content_Types].xml")
    let known = Set(types.all("Default").compactMap { $0.attributes["Extension"] })
    let overrides = types.all("Override").compactMap { $0.attributes["PartName"] }
    for name in overrides where !names.contains(String(name.dropFirst())) {
      faults.append("\(name) has a content type and is not there")
    }
    for name in names where name != "[Content_Types].xml" {
      let suffix = name.split(separator: ".").last.map(String.init) ?? ""
      let isGiven = overrides.contains("/" + name)
      if !isGiven, !known.contains(suffix) { faults.append("\(name) has no content type") }
      // “application/xml” says nothing of what a part is.
      if !isGiven, suffix == "xml" { faults.append("\(name) has no content type of its own") }
    }
    for name in names where name.hasSuffix(".xml") { _ = try xml(name) }
    for name in names where name.hasSuffix(".rels") { faults += try faultsOfRelations(name) }
    return faults
  }

  /// Every relation has its own id and a target that is there, and every id that is used exists.
  private func faultsOfRelations(_ name: String) throws -> [String] {
    let relations = try xml(name).all("Relationship")
    let ids = relations.compactMap { $0.attributes["Id"] }
    var faults = Set(ids).count == relations.count ? [] : ["\(name): an id twice, or none"]
    let folder = name.components(before: "_rels/")
    for relation in relations {
      let target = relation.attributes["Target"] ?? ""
      let path = target.hasPrefix("/") ? String(target.dropFirst()) : folder + target
      let parts = path.split(separator: "/").reduce(into: [Substring]()) { parts, part in
        if part == ".." { parts.removeLast() } else { parts.append(part) }
      }
      if !names.contains(parts.joined(separator: "/")) { faults.append("\(name): no \(target)") }
      if relation.attributes["Type"] == nil { faults.append("\(name): a relation without type") }
    }
    let part = folder + name.components(after: "_rels/").dropLast(".rels".count)
    if names.contains(part) {
      let used = try xml(part).everything.flatMap { element in
        ["r:id", "r:embed"].compactMap { element.attributes[$0] }
      }
      faults += Set(used).subtracting(ids).sorted().map { "\(part): no relation \($0)" }
    }
    return faults
  }
}

extension String {
  fileprivate func components(before mark: String) -> String {
    range(of: mark).map { String(self[..<$0.lowerBound]) } ?? self
  }
  fileprivate func components(after mark: String) -> String {
    range(of: mark).map { String(self[$0.upperBound...]) } ?? self
  }
}

import SourceFiles

/// Reads the outermost object of a JSON file of a plan folder.
enum JSONDocument {
  /// The members of the outermost object, when the bytes hold one; other keys than `keys`, and
  /// missing ones, are refused.
  static func read(
    _ bytes: [UInt8], named name: String, keys: [String], log: FindingLog
  ) -> [String: ParsedJSON]? {
    var parser = JSONParser(bytes)
    let value: ParsedJSON
    do {
      value = try parser.document()
    } catch {
      let line = 1 + bytes.prefix(error.offset).count { $0 == 0x0A }
      log.refuse(
        Phrase(
          vi: "\(name):\(line): không phải JSON hợp lệ: \(error.what.vi)",
          en: "\(name):\(line): not valid JSON: \(error.what.en)"))
      return nil
    }
    for key in parser.duplicates {
      log.refuse(
        Phrase(
          vi: "\(name): khóa “\(ParsedJSON.cut(key))” lặp lại trong một đối tượng",
          en: "\(name): the key “\(ParsedJSON.cut(key))” is repeated in one object"))
    }
    guard case .object(let members) = value else {
      log.refuse(
        Phrase(vi: "\(name) phải là một đối tượng", en: "\(name) must be an object"))
      return nil
    }
    FieldComparison(log: log).checkKeys(
      of: members, against: keys, of: Phrase(vi: name, en: name))
    return members
  }
}

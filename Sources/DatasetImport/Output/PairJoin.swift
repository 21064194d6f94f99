import SourceFiles
import Territory

/// Finds the units of stated pairs and lays the pairs over the measured ones.
struct PairJoin {
  let units: [ImportedUnit]
  let notes: ImportNotes
  let log: ProblemLog

  /// Stands for the length of a link that has none: a metre, in decimetres.
  static let nominal = 10

  /// Adds `stated` to `pairs`; stated lengths and remarks win over measured ones.
  func add(_ stated: [ImportedPair], to pairs: inout [CodePair: (shared: Int, note: String)]) {
    let codes = Set(units.map(\.code))
    var byName: [String: [String]] = [:]
    for unit in units {
      byName[PlainLetters.folded(unit.name), default: []].append(unit.code)
      byName[PlainLetters.folded(KindWord.parse(unit.name).bare), default: []].append(unit.code)
    }
    var lengths: [CodePair: ImportedPair] = [:]
    var (padded, nominal, twice) = (0, 0, 0)
    for pair in stated {
      guard let a = code(pair.a, pair, codes, byName, &padded),
        let b = code(pair.b, pair, codes, byName, &padded)
      else { continue }
      guard a != b else {
        log.error(
          at: pair.position,
          Phrase(
            vi: "đơn vị \(a) không thể liền kề với chính nó",
            en: "unit \(a) cannot be adjacent to itself"),
          mend: Phrase(vi: "bỏ dòng này hoặc sửa mã", en: "remove the row or mend the code"))
        continue
      }
      let key = CodePair(a, b)
      if let first = lengths[key] {
        twice += 1
        if let one = first.shared, let other = pair.shared, one != other {
          log.warning(
            at: pair.position,
            Phrase(
              vi: "cặp \(key.a)–\(key.b) có chiều dài khác ở \(first.position); dùng số đầu",
              en: "the pair \(key.a)–\(key.b) has another length at \(first.position); the first "
                + "is used"))
        }
        continue
      }
      lengths[key] = pair
      let measured = pairs[key]?.shared
      if pair.shared ?? measured ?? 0 == 0 { nominal += 1 }
      let length = max(pair.shared ?? measured ?? Self.nominal, 1)
      pairs[key] = (length, pair.note)
    }
    tell(padded: padded, nominal: nominal, twice: twice)
  }

  private func tell(padded: Int, nominal: Int, twice: Int) {
    if padded > 0 {
      notes.add(
        Phrase(
          vi: "bảng liền kề: \(padded) mã thêm số 0 ở đầu",
          en: "table of pairs: \(padded) codes get leading zeros"))
    }
    if nominal > 0 {
      notes.add(
        Phrase(
          vi: "\(nominal) cặp liền kề không có chiều dài ranh giới chung (cầu, phà…): tính là 1 m",
          en:
            "\(nominal) pairs have no length of shared boundary (bridges, ferries …): taken as 1 m"
        ))
    }
    if twice > 0 {
      notes.add(
        Phrase(
          vi: "\(twice) cặp ghi hai lần (a–b và b–a) được tính một lần",
          en: "\(twice) pairs stand twice (a–b and b–a) and count once"))
    }
  }

  private func code(
    _ word: String, _ pair: ImportedPair, _ codes: Set<String>, _ byName: [String: [String]],
    _ padded: inout Int
  ) -> String? {
    if codes.contains(word) { return word }
    let whole = CodePadding(length: 5).pad(word)
    if whole != word, codes.contains(whole) {
      padded += 1
      return whole
    }
    let named = Set(byName[PlainLetters.folded(word)] ?? []).sorted()
    if named.count == 1 { return named[0] }
    log.error(
      at: pair.position,
      named.isEmpty
        ? Phrase(
          vi: "không có đơn vị “\(word)” trong bảng đơn vị",
          en: "the table of units has no unit “\(word)”")
        : Phrase(
          vi: "có \(named.count) đơn vị tên “\(word)”: \(named.joined(separator: ", "))",
          en: "\(named.count) units are named “\(word)”: \(named.joined(separator: ", "))"),
      mend: named.isEmpty
        ? SimilarCodes.mend(for: word, among: codes)
        : Phrase(vi: "ghi mã thay cho tên", en: "write the code instead of the name"))
    return nil
  }
}

import SourceFiles
import Territory

/// Finds the district of every unit, and makes those that the tables name only.
struct DistrictFinder {
  let notes: ImportNotes
  let log: ProblemLog

  /// Sets the code of each unit's district.
  ///
  /// - Returns: The districts that have units, in the order of their codes.
  func resolve(
    _ units: inout [ImportedUnit], known: [ImportedDistrict]
  ) -> [ImportedDistrict] {
    padParents(&units)
    var districts = known
    var names = DistrictNames(districts)
    for unit in units {
      guard let name = unit.parentName else { continue }
      if names.index(unit, in: districts) != nil { continue }
      guard let kind = KindWord.parse(name).kind, kind.level == .district else { continue }
      districts.append(
        ImportedDistrict(
          code: unit.parentCode, name: name, kind: kind, province: unit.province,
          provinceCode: unit.provinceCode, position: unit.position))
      names.add(districts[districts.count - 1], at: districts.count - 1)
    }
    // A district that was named by a heading may get its code from a unit below it.
    for unit in units where unit.parentCode != nil && unit.parentName != nil {
      if let index = names.index(unit, in: districts), districts[index].code == nil {
        districts[index].code = unit.parentCode
        names.addCode(unit.parentCode, at: index)
      }
    }
    nameCodes(&districts)
    names = DistrictNames(districts)
    var told: Set<String> = []
    for position in units.indices {
      let unit = units[position]
      if let index = names.index(unit, in: districts) {
        units[position].parentCode = districts[index].code
        if districts[index].province == nil, let province = unit.province {
          districts[index].province = province
          districts[index].provinceCode = unit.provinceCode
        }
        continue
      }
      let key = unit.parentCode ?? unit.parentName ?? ""
      guard told.insert(key).inserted else { continue }
      tell(unit, key)
    }
    check(districts)
    let used = Set(units.compactMap(\.parentCode))
    return districts.filter { $0.code.map(used.contains) ?? false }
      .sorted { ($0.code ?? "") < ($1.code ?? "") }
  }

  private func padParents(_ units: inout [ImportedUnit]) {
    var codes: [Int: String] = [:]
    for (index, unit) in units.enumerated() {
      if let code = unit.parentCode { codes[index] = code }
    }
    guard let place = units.first?.position.file else { return }
    for (index, code) in CodePadding(length: 3).padded(codes, in: place, notes: notes) {
      units[index].parentCode = code
    }
  }

  /// Codes for districts that have none: with a letter, so that none is taken for an official one.
  private func nameCodes(_ districts: inout [ImportedDistrict]) {
    var made: [String] = []
    for index in districts.indices where districts[index].code == nil {
      let number = String(made.count + 1)
      let code = "H" + String(repeating: "0", count: max(0, 2 - number.count)) + number
      districts[index].code = code
      made.append("\(code) \(districts[index].name)")
    }
    guard let first = made.first else { return }
    notes.add(
      Phrase(
        vi: "\(made.count) đơn vị cấp huyện không có mã trong tệp, được đặt mã tạm theo thứ tự "
          + "(\(first))",
        en: "\(made.count) districts have no code in the file and get makeshift ones in order "
          + "(\(first))"))
  }

  private func check(_ districts: [ImportedDistrict]) {
    var first: [String: ImportedDistrict] = [:]
    for district in districts {
      guard let code = district.code else { continue }
      if let other = first.updateValue(district, forKey: code) {
        log.error(
          at: district.position,
          Phrase(
            vi:
              "mã cấp huyện \(code) là của cả \(other.name) (\(other.position)) và \(district.name)",
            en: "the district code \(code) is that of both \(other.name) (\(other.position)) and "
              + "\(district.name)"),
          mend: Phrase(vi: "mỗi mã một đơn vị", en: "one district for each code"))
      }
    }
  }

  private func tell(_ unit: ImportedUnit, _ key: String) {
    let mend = Phrase(
      vi: "thêm cột “Huyện” có loại hình (Quận Ba Đình), dòng tiêu đề “I. Quận Ba Đình” phía trên, "
        + "hoặc nêu bảng cấp huyện bằng --districts (code, name, kind)",
      en:
        "add a column “Huyện” with the kind (Quận Ba Đình), a heading row “I. Quận Ba Đình” above, "
        + "or state a table of districts by --districts (code, name, kind)")
    log.error(
      at: unit.position,
      key.isEmpty
        ? Phrase(
          vi: "\(unit.name): không biết thuộc đơn vị cấp huyện nào",
          en: "\(unit.name): its district is not known")
        : Phrase(
          vi: "đơn vị cấp huyện “\(key)”: không biết tên hoặc loại hình",
          en: "the district “\(key)”: its name or kind is not known"), mend: mend)
  }
}

/// Where districts stand in a list, by code and by name.
private struct DistrictNames {
  private var byCode: [String: Int] = [:]
  private var byName: [String: [Int]] = [:]
  /// By the name without its kind.
  private var byBareName: [String: [Int]] = [:]

  init(_ districts: [ImportedDistrict]) {
    for (index, district) in districts.enumerated() { add(district, at: index) }
  }

  mutating func add(_ district: ImportedDistrict, at index: Int) {
    addCode(district.code, at: index)
    byName[PlainLetters.folded(district.name), default: []].append(index)
    byBareName[PlainLetters.folded(KindWord.parse(district.name).bare), default: []].append(index)
  }

  mutating func addCode(_ code: String?, at index: Int) {
    guard let code else { return }
    byCode[code] = min(byCode[code] ?? index, index)
  }

  /// The first district that a unit can mean.
  func index(_ unit: ImportedUnit, in districts: [ImportedDistrict]) -> Int? {
    if let code = unit.parentCode, let index = byCode[code] { return index }
    guard let name = unit.parentName else { return nil }
    let parsed = KindWord.parse(name)
    let named =
      parsed.kind == nil
      ? byBareName[PlainLetters.folded(parsed.bare)] : byName[PlainLetters.folded(name)]
    return named?.first { index in
      let district = districts[index]
      let isSameProvince =
        district.province == nil || unit.province == nil || district.province == unit.province
      let isSameCode =
        district.code == nil || unit.parentCode == nil || district.code == unit.parentCode
      return isSameProvince && isSameCode
    }
  }
}

import SourceFiles
import Territory

/// Finds the communes and districts of decided moves, and what stands against a move.
struct MoveResolver {
  let dataset: Dataset
  /// The districts that are planned.
  let scope: [Int]
  /// The communes of the scope.
  let communes: [Int]
  let log: ProblemLog

  /// The moves that can be made together, by unit.
  func resolve(_ stated: [DistrictRules.Move]) -> [DistrictLevel.Move] {
    let units = UnitLookup(in: dataset, scope: communes, log: log)
    let districts = UnitLookup(in: dataset.ofDistricts(), scope: scope, log: log)
    var moves: [DistrictLevel.Move] = []
    for move in stated {
      guard let unit = units.unit(move.unit.code, at: move.unit.position),
        let to = districts.unit(move.to.code, at: move.to.position)
      else { continue }
      let found = DistrictLevel.Move(
        unit: unit, from: dataset.units[unit].district, to: to, why: move.why)
      if let problem = problem(found, among: moves) {
        log.error(at: move.position, problem.what, mend: problem.mend)
      } else {
        moves.append(found)
      }
    }
    let after = districtOf(after: moves)
    for move in stated {
      guard let found = moves.first(where: { dataset.units[$0.unit].code == move.unit.code })
      else { continue }
      checkTerritory(found, after, at: move.position)
    }
    return moves.sorted { $0.unit < $1.unit }
  }

  private func districtOf(after moves: [DistrictLevel.Move]) -> [Int] {
    var districtOf = dataset.units.map(\.district)
    for move in moves { districtOf[move.unit] = move.to }
    return districtOf
  }

  private func label(_ unit: Int) -> String {
    "\(dataset.units[unit].code) \(dataset.units[unit].name)"
  }

  /// What is wrong with a move by itself.
  private func problem(
    _ move: DistrictLevel.Move, among others: [DistrictLevel.Move]
  ) -> (what: Phrase, mend: Phrase)? {
    let (unit, to) = (label(move.unit), dataset.districts[move.to])
    if move.from == move.to {
      return (
        Phrase(vi: "\(unit) đã thuộc \(to.name)", en: "\(unit) is already in \(to.name)"),
        Phrase(vi: "bỏ quyết định này", en: "remove the decision")
      )
    }
    if others.contains(where: { $0.unit == move.unit }) {
      return (
        Phrase(vi: "\(unit) đã được chuyển", en: "\(unit) is already moved"),
        Phrase(vi: "giữ lại một quyết định", en: "keep one of the decisions")
      )
    }
    if dataset.units[move.unit].kind == .phuong, to.kind == .huyen {
      return (
        Phrase(
          vi: "\(unit) là phường, \(to.name) là huyện: phường không thuộc huyện",
          en: "\(unit) is a ward, \(to.name) a rural district, which has no wards"),
        Phrase(vi: "chuyển đến đơn vị đô thị", en: "move it to an urban district")
      )
    }
    return nil
  }

  /// What is wrong with the districts after all moves.
  private func checkTerritory(
    _ move: DistrictLevel.Move, _ after: [Int], at position: SourcePosition
  ) {
    let (from, to) = (dataset.districts[move.from].name, dataset.districts[move.to].name)
    let rest = after.indices.filter { after[$0] == move.from }
    let before = after.indices.filter { dataset.units[$0].district == move.from }
    if rest.isEmpty {
      log.error(
        at: position,
        Phrase(
          vi: "chuyển \(label(move.unit)) làm \(from) không còn đơn vị cấp xã nào",
          en: "moving \(label(move.unit)) leaves \(from) without communes"),
        mend: Phrase(
          vi: "giữ lại một đơn vị, hoặc nhập cả huyện bằng “join”",
          en: "keep one of its communes, or merge the whole district by “join”"))
    } else if dataset.borders.pieces(of: rest) > dataset.borders.pieces(of: before) {
      log.error(
        at: position,
        Phrase(
          vi: "chuyển \(label(move.unit)) làm \(from) không còn liền một dải",
          en: "moving \(label(move.unit)) leaves \(from) in pieces"),
        mend: Phrase(
          vi: "chuyển thêm đơn vị bị tách rời, hoặc chọn đơn vị khác ở giáp ranh",
          en: "also move what is cut off, or choose another unit at the border"))
    }
    let receiver = after.indices.filter { after[$0] == move.to }
    let own = after.indices.filter { dataset.units[$0].district == move.to }
    if dataset.borders.pieces(of: receiver) > dataset.borders.pieces(of: own) {
      log.error(
        at: position,
        Phrase(
          vi: "\(label(move.unit)) không giáp \(to)", en: "\(label(move.unit)) does not touch \(to)"
        ),
        mend: Phrase(
          vi: "chuyển thêm đơn vị nằm giữa, hoặc đến huyện khác",
          en: "also move the unit between them, or move it to another district"))
    }
  }
}

import SourceFiles

/// Reads unit codes of a plan and refuses those that are not units of the scope.
struct CodeReader {
  let scope: JudgedScope
  let log: FindingLog

  /// One unit.
  func unit(_ stated: ParsedJSON?, field: String, of subject: Phrase) -> JudgedUnit? {
    let unit = stated?.stringValue.flatMap(scope.unit(coded:))
    log.check(
      unit != nil,
      Phrase(
        vi: "\(subject.vi): “\(field)” ghi \(stated ?? .null), không phải mã đơn vị trong phạm vi",
        en: "\(subject.en): “\(field)” states \(stated ?? .null), not the code of a unit in scope"))
    return unit
  }

  /// The indices of a list of units, ascending and each once; `nil` when the list is not readable.
  ///
  /// A repeated code is refused here; a wrong order shows when the list is compared.
  func units(_ stated: ParsedJSON?, field: String, of subject: Phrase) -> [Int]? {
    guard let elements = stated?.elements, !elements.isEmpty else {
      log.refuse(
        Phrase(
          vi: "\(subject.vi): “\(field)” phải là danh sách mã, ghi \(stated ?? .null)",
          en: "\(subject.en): “\(field)” must be a list of codes, states \(stated ?? .null)"))
      return nil
    }
    let units = elements.compactMap { unit($0, field: field, of: subject)?.index }
    guard units.count == elements.count else { return nil }
    let distinct = Set(units)
    log.check(
      distinct.count == units.count,
      Phrase(
        vi: "\(subject.vi): “\(field)” ghi một đơn vị nhiều lần",
        en: "\(subject.en): “\(field)” names a unit more than once"))
    return distinct.sorted()
  }

  /// The indices of the parts in a list of them, ascending and each once; none where there is no
  /// list, `nil` when it is not readable.
  func parts(_ stated: ParsedJSON?, of subject: Phrase) -> [Int]? {
    guard let stated else { return [] }
    let elements = stated.elements ?? []
    let parts = elements.compactMap { $0["part"]?.stringValue.flatMap(scope.part(coded:))?.index }
    let isRight =
      !elements.isEmpty && parts.count == elements.count && Set(parts).count == parts.count
    log.check(
      isRight,
      Phrase(
        vi: "\(subject.vi): “parts” phải là danh sách các phần trong parts.csv, mỗi phần một lần",
        en: "\(subject.en): “parts” must be a list of parts of parts.csv, each once"))
    return isRight ? parts.sorted() : nil
  }
}

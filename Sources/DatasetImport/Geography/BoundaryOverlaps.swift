import Cartography
import SourceFiles

/// Boundaries that lie on one another: on a map of units each has ground of its own.
struct BoundaryOverlaps {
  /// Pairs of codes with the same boundary, the first of its kind before the others.
  private(set) var same: [(first: String, other: String)] = []
  /// The middle of `inner` lies inside `outer`; each pair once.
  private(set) var nested: [(inner: String, outer: String)] = []
  /// Whether so many boxes around boundaries overlap that these are those of no map.
  private(set) var isCrowded = false
  private var count = 0

  /// Whether neighbours cannot be told from such boundaries.
  var isHopeless: Bool { isCrowded || !same.isEmpty || nested.count > max(10, count / 10) }

  /// Boxes around the units of a map overlap about 4 times for each unit.
  private static let mostBoxes = 40
  /// Few units may all lie around each other, as islands and rings do.
  private static let leastBoxes = 2000

  /// Looks for boundaries on one another.
  ///
  /// - Parameter middles: A point inside each region.
  /// - Complexity: O(n log n) for n regions of a map, and for those of none until that is seen.
  static func of(
    _ regions: [(code: String, region: PlaneRegion)], _ middles: [PlanePoint?]
  ) -> BoundaryOverlaps {
    var overlaps = BoundaryOverlaps()
    overlaps.count = regions.count
    let boxes = regions.enumerated().compactMap { index, item in
      PlaneBox(around: [item.region]).map { (index: index, box: $0) }
    }
    overlaps.findSame(regions, boxes)
    guard overlaps.same.isEmpty else { return overlaps }
    let sorted = boxes.sorted { ($0.box.minX, $0.index) < ($1.box.minX, $1.index) }
    let most = max(leastBoxes, regions.count * mostBoxes)
    var met = 0
    for (place, one) in sorted.enumerated() {
      for other in sorted[(place + 1)...] {
        guard other.box.minX < one.box.maxX else { break }
        guard one.box.overlaps(other.box) else { continue }
        met += 1
        guard met <= most else {
          overlaps.isCrowded = true
          return overlaps
        }
        // Where each holds the other's middle, the smaller one is the inner one.
        let pair = [one.index, other.index].sorted {
          (regions[$0].region.area, $0) < (regions[$1].region.area, $1)
        }
        for (inner, outer) in [(pair[0], pair[1]), (pair[1], pair[0])] {
          guard let point = middles[inner], regions[outer].region.contains(point) else { continue }
          overlaps.nested.append((regions[inner].code, regions[outer].code))
          break
        }
      }
    }
    overlaps.nested.sort { ($0.inner, $0.outer) < ($1.inner, $1.outer) }
    return overlaps
  }

  /// Two units of a map never have the same box and the same area.
  private mutating func findSame(
    _ regions: [(code: String, region: PlaneRegion)], _ boxes: [(index: Int, box: PlaneBox)]
  ) {
    struct Shape: Hashable {
      let edges: [Int]
      let area: Int
    }
    var first: [Shape: String] = [:]
    for (index, box) in boxes {
      // A millionth of a degree is a decimetre, its square about a hundredth of a square metre.
      let edges = [box.minX, box.minY, box.maxX, box.maxY].map { Int(($0 * 1e6).rounded()) }
      let shape = Shape(edges: edges, area: Int((regions[index].region.area * 1e10).rounded()))
      if let known = first[shape] {
        same.append((known, regions[index].code))
      } else {
        first[shape] = regions[index].code
      }
    }
  }

  // MARK: Telling

  /// What is wrong, and what to do; `isHopeless` makes it an error.
  ///
  /// - Parameter named: What messages call the unit of a code.
  func problems(
    named: (String) -> String, at place: (String) -> SourcePosition
  ) -> [Problem] {
    let mend = Phrase(
      vi: "mỗi đơn vị một ranh giới của riêng nó: kiểm tra phép nối thuộc tính, lớp bị chép nhiều "
        + "lần, vùng bao quanh chưa khoét (QGIS: Check validity, Topology Checker)",
      en: "each unit has ground of its own: check the join of attributes, layers copied twice, "
        + "areas without a hole for what they surround (QGIS: Check validity, Topology Checker)")
    func problem(at position: SourcePosition, _ what: Phrase) -> [Problem] {
      [Problem(isHopeless ? .error : .warning, at: position, what, mend: mend)]
    }
    if let pair = same.first {
      let list = FirstFew.list(same) { "\($0.first)–\($0.other)" }
      return problem(
        at: place(pair.other),
        Phrase(
          vi: "ranh giới của \(named(pair.other)) trùng với của \(named(pair.first)); "
            + "\(same.count) ranh giới trùng với của đơn vị khác: \(list)",
          en: "the boundary of \(named(pair.other)) is that of \(named(pair.first)); "
            + "\(same.count) boundaries are the same as another's: \(list)"))
    }
    if let pair = nested.first {
      let list = FirstFew.list(nested) { "\($0.inner)–\($0.outer)" }
      return problem(
        at: place(pair.inner),
        Phrase(
          vi: "\(named(pair.inner)) nằm trong ranh giới của \(named(pair.outer)); "
            + "\(nested.count) cặp như vậy: \(list)",
          en: "\(named(pair.inner)) lies within the boundary of \(named(pair.outer)); "
            + "\(nested.count) such pairs: \(list)"))
    }
    guard isCrowded else { return [] }
    return problem(
      at: SourcePosition(file: place("").file),
      Phrase(
        vi: "quá nhiều ranh giới chồng lên nhau, đây không phải bản đồ đơn vị hành chính",
        en: "too many boundaries lie over one another, this is no map of units"))
  }
}

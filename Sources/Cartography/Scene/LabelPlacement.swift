/// Puts names on a map so that none covers another.
///
/// A name lies in its area, in one line or two, at one of a few places; where it does not fit it
/// becomes a number that is told below the map, and where not even that fits it is told there alone.
struct LabelPlacement {
  /// A name with its area in units of the picture.
  struct Wish {
    let text: String
    let region: PlaneRegion
    let anchor: PlanePoint
    let isStrong: Bool
    let isOptional: Bool
  }

  /// A name that is told below the map.
  struct Listed {
    /// The number on the map; `nil` where it had no room.
    let number: Int?
    let text: String
  }

  let frame: PlaneBox
  let size: Double
  private(set) var texts: [MapScene.Text] = []
  private(set) var listed: [Listed] = []
  private var number = 0

  init(frame: PlaneBox, size: Double) {
    self.frame = frame
    self.size = size
  }

  /// Places the names, strong ones first.
  mutating func place(_ wishes: [Wish]) {
    // Numbers come in the order of the names, whatever is placed first.
    var numbered: [Wish] = []
    for wish in wishes.filter(\.isStrong) + wishes.filter({ !$0.isStrong })
    where !put(wish) && !wish.isOptional {
      numbered.append(wish)
    }
    for wish in numbered {
      let text = String(number + 1)
      let hasRoom = [size, size * 0.8, size * 0.65].contains { size in
        tryPlaces([text], wish, size: size, isBold: true, mustFit: false)
      }
      if hasRoom { number += 1 }
      listed.append(Listed(number: hasRoom ? number : nil, text: wish.text))
    }
  }

  private mutating func put(_ wish: Wish) -> Bool {
    for lines in forms(wish.text) {
      if tryPlaces(lines, wish, size: size, isBold: wish.isStrong, mustFit: true) { return true }
    }
    return false
  }

  /// The name in one line, then in two.
  private func forms(_ text: String) -> [[String]] {
    guard text.count < 60 else { return [] }
    let words = text.split(separator: " ")
    let splits = words.indices.dropFirst().map { cut in
      [words[..<cut].joined(separator: " "), words[cut...].joined(separator: " ")]
    }
    let widest = { (lines: [String]) in lines.map { TextWidth.of($0) }.max() ?? 0 }
    return [[text]] + (splits.min { widest($0) < widest($1) }.map { [$0] } ?? [])
  }

  private mutating func tryPlaces(
    _ lines: [String], _ wish: Wish, size: Double, isBold: Bool, mustFit: Bool
  ) -> Bool {
    let width = (lines.map { TextWidth.of($0, isBold: isBold) }.max() ?? 0) * size
    let height = Double(lines.count) * size * 1.15
    for place in places(around: wish, height: height) {
      let box = PlaneBox(
        minX: place.x - width / 2, minY: place.y - height / 2, maxX: place.x + width / 2,
        maxY: place.y + height / 2)
      guard frame.encloses(box), !texts.contains(where: { $0.box.overlaps(box) }),
        wish.region.contains(place), !mustFit || fits(box, in: wish.region)
      else { continue }
      for (index, line) in lines.enumerated() {
        let top = box.minY + Double(index) * size * 1.15
        texts.append(
          MapScene.Text(
            words: line, place: PlanePoint(x: place.x, y: top + size * 0.9), size: size,
            isCentred: true, isBold: isBold, hasHalo: true,
            box: PlaneBox(minX: box.minX, minY: top, maxX: box.maxX, maxY: top + size * 1.15)))
      }
      return true
    }
    return false
  }

  /// The anchor, then places above, below and beside it.
  private func places(around wish: Wish, height: Double) -> [PlanePoint] {
    let anchor = wish.anchor
    return [(0, 0), (0, -1), (0, 1), (-1, 0), (1, 0), (0, -2), (0, 2), (-2, 0), (2, 0)].map {
      PlanePoint(x: anchor.x + $0.0 * height * 0.6, y: anchor.y + $0.1 * height * 0.6)
    }
  }

  /// Whether most of a box lies in the area: its middle half does.
  private func fits(_ box: PlaneBox, in region: PlaneRegion) -> Bool {
    [0.12, 0.5, 0.88].allSatisfy { share in
      [0.25, 0.75].allSatisfy { level in
        region.contains(
          PlanePoint(
            x: box.minX + box.width * share, y: box.minY + box.height * level))
      }
    }
  }
}

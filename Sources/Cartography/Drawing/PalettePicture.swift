import CZlib

/// A picture of few colours as a PNG (ISO/IEC 15948): one byte to a pixel, a third of the size that
/// three bytes and their filters take.
struct PalettePicture {
  /// The colours, at most 256, as 0xRRGGBB.
  private let palette: [UInt32]
  /// A place in the palette for each pixel, row by row.
  private let places: [UInt8]
  private let width: Int
  private var height: Int { width == 0 ? 0 : places.count / width }

  /// So many of the most frequent colours stay as they are: grounds, marks and ink.
  private static let keptExactly = 96

  /// Takes up a picture; where it has more than 256 colours, rare ones that are close become the most
  /// frequent one among them.
  ///
  /// - Parameters:
  ///   - pixels: The colours row by row, as 0xRRGGBB.
  ///   - width: The pixels of a row.
  init(_ pixels: [UInt32], width: Int) {
    // Neighbours mostly have one colour: runs are counted, not pixels.
    var runs: [(colour: UInt32, length: Int)] = []
    pixels.withUnsafeBufferPointer { pixels in
      var start = 0
      while start < pixels.count {
        var end = start + 1
        while end < pixels.count, pixels[end] == pixels[start] { end += 1 }
        runs.append((pixels[start], end - start))
        start = end
      }
    }
    var counts: [UInt32: Int] = [:]
    for run in runs { counts[run.colour, default: 0] += run.length }
    let frequent = counts.keys.sorted {
      (counts[$1, default: 0], $0) < (counts[$0, default: 0], $1)
    }
    let others = frequent.dropFirst(Self.keptExactly).sorted()
    let most = 256 - min(frequent.count, Self.keptExactly)
    var (bits, leaders) = (8, others)
    while leaders.count > most {
      bits -= 1
      leaders = Self.leaders(others, counts, bits: bits)
    }
    let exact = Array(frequent.prefix(Self.keptExactly))
    palette = exact + leaders
    var placeOfColour: [UInt32: UInt8] = [:]
    for (place, colour) in exact.enumerated() { placeOfColour[colour] = UInt8(place) }
    let placeOfClass = Dictionary(
      uniqueKeysWithValues: leaders.enumerated().map {
        (Self.coarse($1, bits: bits), UInt8(exact.count + $0))
      })
    for colour in others { placeOfColour[colour] = placeOfClass[Self.coarse(colour, bits: bits)] }
    var places = [UInt8](repeating: 0, count: pixels.count)
    places.withUnsafeMutableBufferPointer { places in
      guard var next = places.baseAddress else { return }
      for run in runs {
        next.update(repeating: placeOfColour[run.colour] ?? 0, count: run.length)
        next += run.length
      }
    }
    self.places = places
    self.width = width
  }

  /// The most frequent colour, then the lowest, of each class of colours that agree in the first
  /// `bits` bits of red, green and blue; ascending.
  private static func leaders(_ colours: [UInt32], _ counts: [UInt32: Int], bits: Int) -> [UInt32] {
    var leaders: [UInt32: UInt32] = [:]
    for colour in colours {
      let key = coarse(colour, bits: bits)
      if let leader = leaders[key], counts[leader, default: 0] >= counts[colour, default: 0] {
        continue
      }
      leaders[key] = colour
    }
    return leaders.values.sorted()
  }

  private static func coarse(_ colour: UInt32, bits: Int) -> UInt32 {
    let mask = (UInt32(0xFF) << UInt32(8 - bits)) & 0xFF
    return colour & (mask << 16 | mask << 8 | mask)
  }

  // MARK: The file

  /// The PNG.
  ///
  /// - Throws: ``PictureFailure`` when zlib cannot pack the pixels.
  func png() throws(PictureFailure) -> [UInt8] {
    // Eight bits to a pixel, a palette, no interlacing.
    let head = Self.bytes(UInt32(width)) + Self.bytes(UInt32(height)) + [8, 3, 0, 0, 0]
    let colours = palette.flatMap { Self.bytes($0).dropFirst() }
    var rows: [UInt8] = []
    rows.reserveCapacity(places.count + height)
    for row in 0..<height {
      // Each row begins with its filter: none.
      rows.append(0)
      rows += places[row * width..<(row + 1) * width]
    }
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Self.chunk("IHDR", head)
      + Self.chunk("PLTE", colours) + Self.chunk("IDAT", try Self.packed(rows))
      + Self.chunk("IEND", [])
  }

  private static func packed(_ bytes: [UInt8]) throws(PictureFailure) -> [UInt8] {
    var size = compressBound(uLong(bytes.count))
    var packed = [UInt8](repeating: 0, count: Int(size))
    let status = compress2(&packed, &size, bytes, uLong(bytes.count), 6)
    guard status == Z_OK else { throw PictureFailure(words: "zlib: \(status)") }
    return Array(packed.prefix(Int(size)))
  }

  private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let named = Array(name.utf8) + content
    let check = crc32(0, named, uInt(named.count))
    return bytes(UInt32(content.count)) + named + bytes(UInt32(truncatingIfNeeded: check))
  }

  private static func bytes(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}

import CZlib
import TestSupport
import Testing

@testable import Cartography

@Suite("Pictures with a palette")
struct PalettePictureTests {
  /// The pixels of a PNG of one byte to a pixel without filters, with every checksum looked at.
  private func pixels(_ png: [UInt8]) throws -> [UInt32] {
    func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }
    var (offset, chunks) = (8, [String: [UInt8]]())
    while offset < png.count {
      let length = number(png[offset..<offset + 4])
      let named = Array(png[offset + 4..<offset + 8 + length])
      let stated = number(png[offset + 8 + length..<offset + 12 + length])
      #expect(Int(crc32(0, named, uInt(named.count))) == stated)
      chunks[String(decoding: named.prefix(4), as: UTF8.self)] = Array(named.dropFirst(4))
      offset += 12 + length
    }
    let head = try #require(chunks["IHDR"])
    let (width, height) = (number(head[0..<4]), number(head[4..<8]))
    #expect(Array(head[8...]) == [8, 3, 0, 0, 0])
    let colours = try #require(chunks["PLTE"])
    let packed = try #require(chunks["IDAT"])
    var rows = [UInt8](repeating: 9, count: height * (width + 1))
    var size = uLong(rows.count)
    #expect(uncompress(&rows, &size, packed, uLong(packed.count)) == Z_OK)
    #expect(Int(size) == rows.count)
    return (0..<height).flatMap { row -> [UInt32] in
      #expect(rows[row * (width + 1)] == 0)
      return rows[row * (width + 1) + 1..<(row + 1) * (width + 1)].map { place in
        UInt32(number(colours[Int(place) * 3..<Int(place) * 3 + 3]))
      }
    }
  }

  @Test("With 256 colours or fewer every pixel is as it was")
  func exact() throws {
    let picture = (0..<64 * 16).map { UInt32($0 % 256) << 12 }
    #expect(try pixels(PalettePicture(picture, width: 64).png()) == picture)
  }

  @Test("With more, frequent colours stay and others move a little", arguments: 0..<20)
  func close(seed: UInt64) throws {
    var chance = SeededChance(seed)
    let ground: [UInt32] = [0xFF_FFFF, 0xFB_FBF7, 0x11_1111]
    var picture: [UInt32] = []
    for index in 0..<10_000 {
      let other = UInt32.random(in: 0...0xFF_FFFF, using: &chance)
      picture.append(index % 5 == 0 ? other : ground[index / 5 % 3])
    }
    let read = try pixels(PalettePicture(picture, width: 200).png())
    #expect(read.count == picture.count && Set(read).count <= 256)
    for (before, after) in zip(picture, read) {
      if ground.contains(before) { #expect(before == after) }
      for shift in [0, 8, 16] as [UInt32] {
        let a = Int((before >> shift) & 0xFF)
        let b = Int((after >> shift) & 0xFF)
        #expect(max(a, b) - min(a, b) < 128)
      }
    }
  }
}

import CGEOS

extension GeometryEngine {
  /// Two regions that touch, by index, and how long their common boundary is.
  package struct SharedBorder: Sendable, Hashable {
    package let a, b: Int
    package let length: Double
  }

  /// The pairs of regions whose boundaries lie within `tolerance` of each other.
  ///
  /// Slivers and gaps that are narrower do not matter: the length is that of the second region's
  /// boundary inside the first, widened by the tolerance. Where the two share their points exactly
  /// it is the length of what they share. Each pair is told once, the lower index first.
  /// - Complexity: O(n log n) for n regions of bounded size with few neighbours.
  package func sharedBorders(
    of regions: [PlaneRegion], tolerance: Double
  ) throws(GeometryFailure) -> [SharedBorder] {
    var shapes: [OpaquePointer] = []
    var outlines: [OpaquePointer] = []
    defer { for shape in shapes + outlines { GEOSGeom_destroy_r(context, shape) } }
    guard let tree = GEOSSTRtree_create_r(context, 10) else { throw failure() }
    defer { GEOSSTRtree_destroy_r(context, tree) }
    for (index, region) in regions.enumerated() {
      let shape = try multiPolygon(region.polygons)
      shapes.append(shape)
      outlines.append(try checked(GEOSBoundary_r(context, shape)))
      // The tree keeps the number itself, one more than the index as zero is no pointer.
      GEOSSTRtree_insert_r(context, tree, shape, UnsafeMutableRawPointer(bitPattern: index + 1))
    }
    var borders: [SharedBorder] = []
    for (index, shape) in shapes.enumerated() {
      let wide = try checked(GEOSBuffer_r(context, shape, tolerance, 4))
      defer { GEOSGeom_destroy_r(context, wide) }
      var found: [Int] = []
      withUnsafeMutablePointer(to: &found) { list in
        GEOSSTRtree_query_r(
          context, tree, wide,
          { item, list in
            guard let item, let list else { return }
            list.assumingMemoryBound(to: [Int].self).pointee.append(Int(bitPattern: item) - 1)
          }, list)
      }
      for other in found.sorted() where other > index {
        let length = try common(outlines[index], outlines[other], wide, tolerance)
        if length > 0 { borders.append(SharedBorder(a: index, b: other, length: length)) }
      }
    }
    return borders
  }

  private func common(
    _ first: OpaquePointer, _ second: OpaquePointer, _ wide: OpaquePointer, _ tolerance: Double
  ) throws(GeometryFailure) -> Double {
    let near = try length(GEOSIntersection_r(context, second, wide))
    guard near > 0 else { return 0 }
    // Around each end of a common line the widened region holds a little of the next edge.
    let exact = try length(GEOSIntersection_r(context, first, second))
    return exact > 0 && near - exact <= max(10 * tolerance, near / 20) ? exact : near
  }

  private func length(_ line: OpaquePointer?) throws(GeometryFailure) -> Double {
    let line = try checked(line)
    defer { GEOSGeom_destroy_r(context, line) }
    var length = 0.0
    guard GEOSLength_r(context, line, &length) == 1 else { throw failure() }
    return length
  }
}

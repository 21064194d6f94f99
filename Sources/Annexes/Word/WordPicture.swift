import Cartography
import Dispatch
import SourceFiles
import Synchronization

/// A picture in a paragraph (DrawingML), with the file that it needs.
struct WordPicture: Sendable {
  /// The picture's number in the document, from 1.
  let number: Int
  /// The PNG.
  let bytes: [UInt8]
  /// The size in millimetres.
  let width, height: Double
  /// What a reader without eyes is told.
  let words: String

  /// The name of the file inside the archive.
  var fileName: String { "media/map\(number).png" }
  /// The word by which the document names the file.
  var relation: String { "rIdMap\(number)" }

  /// Draws a scene no larger than a room.
  ///
  /// - Parameter density: Pixels to a millimetre.
  init(
    _ scene: MapScene, number: Int, room: (width: Double, height: Double), words: String,
    density: Double
  ) throws(PictureFailure) {
    let share = min(room.width / scene.width, room.height / scene.height)
    (width, height) = (scene.width * share, scene.height * share)
    self.number = number
    self.words = words
    bytes = try scene.png(pixels: Int((width * density).rounded()))
  }

  /// The run that shows it.
  var run: String {
    // 36,000 English metric units are a millimetre.
    let size = "cx=\"\(Int(width * 36_000))\" cy=\"\(Int(height * 36_000))\""
    let name = "name=\"map\(number)\" descr=\"\(AnnexText.escaped(words))\""
    return "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">"
      + "<wp:extent \(size)/><wp:docPr id=\"\(number)\" \(name)/>"
      + "<a:graphic><a:graphicData uri=\"\(Self.pictures)\"><pic:pic><pic:nvPicPr>"
      + "<pic:cNvPr id=\"\(number)\" \(name)/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>"
      + "<a:blip r:embed=\"\(relation)\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
      + "<pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext \(size)/></a:xfrm>"
      + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"
      + "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
  }

  /// A picture that is still to be drawn.
  struct Sketch: Sendable {
    let scene: MapScene
    let number: Int
    let room: (width: Double, height: Double)
    let words: String
  }

  /// Six pixels to a millimetre are 152 to an inch; a document of so many maps that it can hardly be
  /// sent has four, at which names can still be read in print.
  private static func density(ofPictures count: Int) -> Double { count > 200 ? 4 : 6 }

  /// Draws pictures on all processors; the bytes of each depend on its own sketch only.
  static func drawn(_ sketches: [Sketch]) throws(PictureFailure) -> [WordPicture] {
    let drawn = Mutex([Result<WordPicture, PictureFailure>?](repeating: nil, count: sketches.count))
    let density = density(ofPictures: sketches.count)
    DispatchQueue.concurrentPerform(iterations: sketches.count) { index in
      let sketch = sketches[index]
      let picture: Result<WordPicture, PictureFailure>
      do throws(PictureFailure) {
        picture = .success(
          try WordPicture(
            sketch.scene, number: sketch.number, room: sketch.room, words: sketch.words,
            density: density))
      } catch {
        picture = .failure(error)
      }
      drawn.withLock { $0[index] = picture }
    }
    var pictures: [WordPicture] = []
    for picture in drawn.withLock({ $0 }) {
      if let picture { pictures.append(try picture.get()) }
    }
    return pictures
  }

  private static let pictures = "http://schemas.openxmlformats.org/drawingml/2006/picture"

  /// The names that ``run`` uses.
  static let namespaces =
    "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
    + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
    + "xmlns:pic=\"\(pictures)\""
}

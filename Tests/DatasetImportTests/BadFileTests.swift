import Foundation
import TestSupport
import Testing

@Suite("Files that cannot be used are refused with a sentence that says what to do")
struct BadFileTests {
  private static let table =
    "Mã,Tên,Huyện,Diện tích (km2),Dân số\n00001,Xã Mẫu,Huyện Thử,10,7000\n"
    + "00002,Thị trấn Đường Ấp,Huyện Thử,5,9000\n"

  private static let sheet =
    "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>Mã</v></c><c r=\"B1\" t=\"str\">"
    + "<v>Tên</v></c><c r=\"C1\" t=\"str\"><v>Huyện</v></c></row><row r=\"2\"><c r=\"A2\"><v>1</v></c>"
    + "<c r=\"B2\" t=\"str\"><v>Xã A</v></c><c r=\"C2\" t=\"str\"><v>Huyện B</v></c></row>"
    + "</sheetData></worksheet>"

  @Test("Macros are not run, and said to be there")
  func macros() throws {
    let bytes = try WorkbookTests.book(
      sheet: Self.sheet, more: [(name: "xl/vbaProject.bin", bytes: [1, 2, 3])])
    let made = try Importing([(name: "units.xlsm", bytes: bytes)])
    #expect(made.dataset.units.count == 1)
    #expect(made.notes.contains("holds macros; they are not run"))
  }

  @Test(
    "A bomb of zeros, entities, an encrypted archive, a password, an old workbook, ODS, rubbish")
  func archives() throws {
    let bomb = try WorkbookTests.book(
      sheet: "<worksheet>" + String(repeating: " ", count: 140 << 20) + "</worksheet>")
    #expect(bomb.count < 1 << 20)
    let cases: [(String, [UInt8], String)] = [
      ("bomb", bomb, "unpacks to more than 128 MiB"),
      (
        "entities",
        try WorkbookTests.book(
          sheet: "<!DOCTYPE a [<!ENTITY b \"bbb\">]><worksheet>&b;</worksheet>"),
        "the XLSX is damaged"
      ),
      (
        "hidden entities",
        try WorkbookTests.book(
          sheet: "<!--" + String(repeating: "x", count: 5000)
            + "--><!DOCTYPE a [<!ENTITY b \"bbb\">]><worksheet>&b;</worksheet>"),
        "the XLSX is damaged"
      ),
      (
        "encoding",
        try WorkbookTests.book(sheet: "<?xml version=\"1.0\" encoding=\"UTF-7\"?><worksheet/>"),
        "the XLSX is damaged"
      ),
      ("zip", try WorkbookTests.book(sheet: Self.sheet, password: "x"), "protected by a password"),
      (
        "protected",
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
          + "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
        "the file is protected by a password"
      ),
      ("old", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], "an old Excel file (.xls)"),
      ("ods", try SampleWorkbook.zip([(name: "content.xml", bytes: [60])]), "this is an ODS file"),
      ("cut", Array("PK".utf8) + [3, 4, 9, 9, 9], "the XLSX is damaged"),
      ("nothing", [], "no table of units is recognised"),
    ]
    for (name, bytes, words) in cases {
      let told = Importing.refusal([(name: "units.xlsx", bytes: bytes)])
      #expect(told.contains(words), "\(name): \(told)")
      #expect(!told.hasSuffix("→ "), "\(name)")
    }
  }

  @Test("UTF-16 with and without its mark, and UTF-8 with it")
  func unicode() throws {
    let plain = try Importing(units: Self.table).dataset.units
    let little = Self.table.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = Self.table.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [
      [0xFF, 0xFE] + little, [0xFE, 0xFF] + big, [0xEF, 0xBB, 0xBF] + Array(Self.table.utf8),
    ] {
      #expect(try Importing([(name: "units.csv", bytes: bytes)]).dataset.units == plain)
    }
    let odd = Importing.refusal([(name: "units.csv", bytes: [0xFF, 0xFE] + little + [0])])
    #expect(odd.contains("the UTF-16 text is damaged"))
  }

  @Test("Windows-1258 is read, with a note")
  func windows1258() throws {
    // ã, ệ, ị, ấ, đ, ư, ờ, ậ as letters and combining tones of the code page.
    let letters: [Character: [UInt8]] = [
      "ã": [0x61, 0xDE], "ệ": [0xEA, 0xF2], "ị": [0x69, 0xF2], "ấ": [0xE2, 0xEC],
      "Ấ": [0xC2, 0xEC],
      "Đ": [0xD0], "ư": [0xFD], "ờ": [0xF5, 0xCC], "ê": [0xEA], "â": [0xE2], "í": [0xED],
      "ẫ": [0xE2, 0xDE], "ử": [0xFD, 0xD2], "ố": [0xF4, 0xEC],
    ]
    let bytes = Self.table.flatMap { letters[$0] ?? Array(String($0).utf8) }
    let made = try Importing([(name: "units.csv", bytes: bytes)])
    #expect(made.dataset.units.map(\.name) == ["Xã Mẫu", "Thị trấn Đường Ấp"])
    #expect(made.notes.contains("read as Windows-1258"))
  }

  @Test("TCVN3 and VNI are refused with advice, also inside Unicode files and workbooks")
  func oldFonts() throws {
    let tcvn = "M·,Tªn,HuyÖn,D©n sè\n00001,X· MÉu,HuyÖn Thö,7000\n"
    let vni = "Maõ,Teân,Huyeän,Daân soá\n00001,Xaõ Maãu,Huyeän Thöû,7000\n"
    let latin = tcvn.unicodeScalars.map { UInt8($0.value & 0xFF) }
    let book = try SampleWorkbook.bytes { _, sheet in
      SampleWorkbook.write(
        [["M·", "Tªn", "HuyÖn", "D©n sè"], ["1", "X· A", "HuyÖn B", "#7"]], to: sheet)
    }
    for (bytes, name) in [
      (latin, "TCVN3"), (Array(tcvn.utf8), "TCVN3"), (book, "TCVN3"), (Array(vni.utf8), "VNI"),
    ] {
      let told = Importing.refusal([(name: "units.csv", bytes: bytes)])
      #expect(told.contains("old font encoding \(name)"), "\(told)")
      #expect(told.contains("UniKey"))
    }
  }

  @Test("Mutilated workbooks and tables never crash")
  func mutilated() throws {
    var chance = SeededChance(11)
    let book = try WorkbookTests.book(sheet: Self.sheet)
    for _ in 0..<60 {
      _ = Importing.refusal([(name: "units.xlsx", bytes: chance.mutated(book))])
      _ = Importing.refusal([(name: "units.csv", bytes: chance.mutated(Array(Self.table.utf8)))])
    }
  }
}

import Foundation
import Testing

@Suite("Tables as departments keep them")
struct MessyTableTests {
  private static let headed = """
    BIỂU 01: DIỆN TÍCH, DÂN SỐ (mẫu);;;;
    ;;;;
    STT;Mã ĐVHC;Đơn vị hành chính;Diện tích tự nhiên (km2);Dân số (người)
    (1);(2);(3);(4);(5)
    ;;Thành phố Mẫu;;
    I;;Quận Một;3,50;30.100
    1;1;P. Mẫu A;1,25;10.000
    2;2;P.Mẫu B;2,25;20.100
    II;;Huyện Hai;21,00;15.000
    1;3;Xã Mẫu C;10,50;7.000
    2;4;TT. Mẫu D;10,50;8.000
    ;;Tổng cộng;24,50;45.100
    Người lập biểu;;;;
    """

  @Test("Titles, STT, numbers of columns, districts as rows, totals and signatures")
  func headed() throws {
    let made = try Importing(units: Self.headed)
    #expect(made.dataset.units.map(\.code) == ["00001", "00002", "00003", "00004"])
    #expect(
      made.dataset.units.map(\.name) == [
        "Phường Mẫu A", "Phường Mẫu B", "Xã Mẫu C", "Thị trấn Mẫu D",
      ])
    #expect(made.dataset.units.map(\.area) == [1_250_000, 2_250_000, 10_500_000, 10_500_000])
    #expect(made.dataset.units.map(\.population) == [10_000, 20_100, 7_000, 8_000])
    #expect(made.dataset.districts.map(\.name) == ["Quận Một", "Huyện Hai"])
    #expect(made.dataset.districts.map(\.statedPopulation) == [30_100, 15_000])
    #expect(made.dataset.provinces.map(\.name) == ["Thành phố Mẫu"])
    #expect(made.notes.contains("leading zeros up to 5 digits (1 is 00001)"))
    #expect(made.notes.contains("makeshift"))
    #expect(made.warnings.contains("Người lập biểu"))
    let manifest = try #require(made.outcome.files.first { $0.name == "dataset.yaml" })
    #expect(String(decoding: manifest.bytes, as: UTF8.self).contains("00001"))
  }

  @Test("A first row whose words look like headings is a row all the same")
  func rowLikeHeadings() throws {
    let made = try Importing(
      units: "Mã,Tên,Huyện,Cột khác\n00001,Xã A,Huyện Một,Ghi chú dài về xã này\n"
        + "00004,Xã B,Huyện Một,\n")
    #expect(made.dataset.units.map(\.name) == ["Xã A", "Xã B"])
  }

  @Test("A row of totals that does not add up is told")
  func totals() throws {
    let made = try Importing(
      units: Self.headed.replacing("Tổng cộng;24,50;45.100", with: "Tổng cộng;24,50;45.101"))
    #expect(made.warnings.contains("says 45101 people, the units above it add up to 45100"))
  }

  @Test("A commune named Cộng Hòa is no total, one named Quân Chu no district")
  func trapNames() throws {
    let made = try Importing(
      units: """
        Mã,Tên,Loại hình,Huyện,Diện tích (ha),Dân số (nghìn người)
        00001,Cộng Hòa,Xã,Huyện Một,"1.050,5","7,125"
        00002,Quân Chu,Thị trấn,Huyện Một,980,"6,5"
        """)
    #expect(made.dataset.units.map(\.name) == ["Xã Cộng Hòa", "Thị trấn Quân Chu"])
    #expect(made.dataset.units.map(\.area) == [10_505_000, 9_800_000])
    #expect(made.dataset.units.map(\.population) == [7_125, 6_500])
  }

  @Test("English headings, decomposed letters and capitals")
  func english() throws {
    let name = "Xã Đồng Mẫu".decomposedStringWithCanonicalMapping
    let made = try Importing(
      units: """
        Code,Name,Type,District code,District,Area (km2),Population
        00001,\(name),Commune,001,Huyện Một,10.5,"7,125"
        00002,Mẫu Hai,Ward,2,THỊ XÃ Hai,1.5,"12,000"
        """)
    #expect(made.dataset.units.map(\.name) == ["Xã Đồng Mẫu", "Phường Mẫu Hai"])
    #expect(made.dataset.districts.map(\.code) == ["001", "002"])
    #expect(made.dataset.districts.map(\.name) == ["Huyện Một", "Thị xã Hai"])
    #expect(made.dataset.units.map(\.area) == [10_500_000, 1_500_000])
  }

  @Test("Two provinces in one file are kept apart, also where districts share a name")
  func provinces() throws {
    let made = try Importing(
      units: """
        Mã,Tên,Tỉnh,Huyện,Mã huyện,Diện tích (km2),Dân số
        00001,Xã A,Tỉnh Một,Huyện Châu Thành,001,10,7000
        00002,Xã B,Tỉnh Hai,Huyện Châu Thành,002,10,8000
        """)
    #expect(made.dataset.provinces.map(\.name) == ["Tỉnh Hai", "Tỉnh Một"])
    #expect(made.dataset.districts.count == 2)
    #expect(made.notes.contains("the file holds 2 provinces"))
  }

  @Test("Every fault of a table is told at once, each with its place and how to mend it")
  func faults() {
    let told = Importing.refusal(
      units: """
        Mã,Tên,Loại hình,Huyện,Diện tích (km2),Dân số
        00001,Xã A,Xã,Huyện Một,10,7000
        00001,Xã B,Phường,Huyện Một,10,7000
        ,Xã C,,Huyện Một,10,7000
        00004,Mẫu D,,Huyện Một,10,7000
        00005,Xã E,Bản,Huyện Một,10,7000
        00006,Xã G,,Đâu Đó,10,7000
        """)
    for words in [
      "units.csv:3:3: Xã B: the column of kinds says “Phường”", "units.csv:4:1: Xã C: no code",
      "units.csv:5:3: “Mẫu D”: not known whether", "units.csv:6:3: “Bản” is not a kind",
      "the district “Đâu Đó”: its name or kind is not known",
    ] {
      #expect(told.contains(words), "\(told)")
    }
    #expect(told.split(separator: "\n").allSatisfy { !$0.hasSuffix("→ ") })
  }

  @Test("Two columns that could be the population are both named")
  func rivals() {
    let told = Importing.refusal(
      units: """
        Mã,Tên,Huyện,Diện tích (km2),Dân số 2019,Dân số 2022
        00001,Xã A,Huyện Một,10,7000,7100
        """)
    #expect(
      told.contains("several columns could be “population”: E “Dân số 2019”, F “Dân số 2022”"))
    #expect(told.contains("--mapping"))
  }

  @Test("A mapping chooses between them")
  func chosen() throws {
    let made = try Importing(
      units: """
        Mã,Tên,Huyện,Diện tích (km2),Dân số 2019,Dân số 2022
        00001,Xã A,Huyện Một,10,7000,7100
        """,
      mapping: """
        format: 1
        title: "Tỉnh mẫu"
        date: 2022-12-31
        units: { columns: { population: "Dân số 2022" } }
        """)
    #expect(made.unit("00001")?.population == 7100)
    #expect(made.dataset.manifest.title == "Tỉnh mẫu")
    #expect("\(made.dataset.manifest.date)" == "2022-12-31")
  }

  @Test("Pairs by name, by list, twice, and a bridge without a length")
  func pairs() throws {
    let units = """
      Mã,Tên,Huyện,Diện tích (km2),Dân số
      00001,Xã Một,Huyện Mẫu,10,7000
      00002,Xã Hai,Huyện Mẫu,10,7000
      00003,Xã Ba,Huyện Mẫu,10,7000
      00004,Xã Tư,Huyện Mẫu,10,7000
      """
    let made = try Importing(
      units: units,
      pairs: """
        Đơn vị,Giáp ranh,Chiều dài (m),Loại kết nối,Ghi chú
        Xã Một,"Hai; 3",120.5,,
        2,Xã Một,120.5,,
        00003,00004,,cầu,cầu Mẫu
        """)
    #expect(made.dataset.borders.pairCount == 3)
    #expect(made.dataset.borders.shared(0, 1) == 1205)
    #expect(made.dataset.borders.shared(2, 3) == 10)
    #expect(made.notes.contains("1 pairs stand twice"))
    let file = try #require(made.outcome.files.first { $0.name == "adjacency.csv" })
    #expect(String(decoding: file.bytes, as: UTF8.self).contains("00003,00004,1,cầu: cầu Mẫu"))
  }
}

import Foundation
import TestSupport
import Testing

@Suite("The command dataset, as a user types it")
struct DatasetTests {
  private static let units = """
    Mã,Tên,Huyện,Diện tích (km2),Dân số
    00001,Xã Mẫu A,Huyện Mẫu,"5,5",4100
    00002,Xã Mẫu B,Huyện Mẫu,"6,5",4200
    00003,Xã Mẫu C,Huyện Mẫu,"16,5",9200

    """

  @Test("An import is written whole, says how columns were read, and is not overwritten unasked")
  func writes() throws {
    try TemporaryFolder.with { folder in
      try folder.write("u.csv", Self.units)
      let command = ["dataset", "import", "--units", "u.csv", "--out", "d"]
      let run = try Sapxep.run(command, in: folder.path)
      #expect(run.code == 0, "\(run.err)")
      #expect(run.out.hasPrefix("wrote d: 3 units, 1 districts, 0 adjacent pairs"))
      #expect(run.err.contains("area = D “Diện tích (km2)”"))
      #expect(run.err.split(separator: "\n").allSatisfy { $0.count <= 80 })
      #expect(
        try FolderContent.names(folder.path("d")) == [
          "adjacency.csv", "dataset.yaml", "districts.csv", "mapping.yaml", "units.csv",
        ])
      let again = try Sapxep.run(command, in: folder.path)
      again.expectRefusal(73, saying: ["already exists"])
      let quiet = try Sapxep.run(command + ["--replace", "--quiet"], in: folder.path)
      #expect(quiet.code == 0 && quiet.err == "")
      let inside = try Sapxep.run(
        ["dataset", "import", "--units", "d/units.csv", "--out", "d", "--replace"], in: folder.path)
      inside.expectRefusal(73, saying: ["d/units.csv lies in the folder"])
      try folder.write("d/flags.csv", "code,mountain\n")
      let more = try Sapxep.run(command + ["--replace"], in: folder.path)
      more.expectRefusal(73, saying: ["which would be lost: flags.csv"])
      let form = try Sapxep.run(["dataset", "template", "--out", "d"], in: folder.path)
      form.expectRefusal(73, saying: ["never replaced"])
    }
  }

  @Test("A refused import leaves nothing behind")
  func refuses() throws {
    try TemporaryFolder.with { folder in
      try folder.write("u.csv", Self.units.replacing("00002", with: "00001"))
      try folder.write("big.csv", bytes: [UInt8](repeating: 65, count: (64 << 20) + 1))
      let twice = try Sapxep.run(
        ["dataset", "import", "--units", "u.csv", "--out", "d"], in: folder.path)
      twice.expectRefusal(65, saying: ["u.csv:3: error: code 00001", "one row for each code"])
      let big = try Sapxep.run(
        ["dataset", "import", "--units", "big.csv", "--out", "d"], in: folder.path)
      big.expectRefusal(65, saying: ["larger than 64 MiB", "keep one province"])
      let none = try Sapxep.run(
        ["dataset", "import", "--units", "x.csv", "--out", "d"], in: folder.path)
      none.expectRefusal(66, saying: ["there is no such file"])
      let pipe = try Sapxep.run(
        ["dataset", "import", "--units", "/dev/zero", "--out", "d"], in: folder.path)
      pipe.expectRefusal(66, saying: ["no regular file"])
      let nothing = try Sapxep.run(["dataset", "import", "--out", "d"], in: folder.path)
      nothing.expectRefusal(64, saying: ["--units or --boundaries is needed"])
      #expect(try FolderContent.names(folder.path) == ["big.csv", "u.csv"])
    }
  }

  @Test("What only the loader refuses is told at the place of the input")
  func places() throws {
    try TemporaryFolder.with { folder in
      try folder.write(
        "u.csv", "Bảng mẫu,,,\n" + Self.units.replacing("Xã Mẫu C", with: "P. Mẫu C"))
      let run = try Sapxep.run(
        ["dataset", "import", "--units", "u.csv", "--out", "d"], in: folder.path)
      run.expectRefusal(65, saying: ["u.csv:5: error: Phường Mẫu C is a ward of Huyện Mẫu"])
    }
  }

  @Test("A mapping is strict")
  func mapping() throws {
    try TemporaryFolder.with { folder in
      try folder.write("u.csv", Self.units)
      try folder.write(
        "m.yaml", "format: 1\nunits: { colums: { area: D } }\nboundaries: { tolerance: 2 }\n")
      let run = try Sapxep.run(
        ["dataset", "import", "--units", "u.csv", "--mapping", "m.yaml", "--out", "d"],
        in: folder.path)
      run.expectRefusal(
        65,
        saying: ["m.yaml:2:10: error: unknown key “colums”", "m.yaml:3:15: error: unknown key"])
    }
  }

  @Test("A check ends with 65 for errors only, in every format")
  func checks() throws {
    try TemporaryFolder.with { folder in
      try SmallDataset().write(in: folder)
      let sound = try Sapxep.run(["dataset", "check", "data/"], in: folder.path)
      #expect(sound.code == 0 && sound.err == "")
      #expect(sound.out.contains("0 errors, 0 warnings"))
      #expect(sound.out.split(separator: "\n").allSatisfy { $0.count <= 80 })
      try SmallDataset().replacing("Phường Bình", by: "Phường An", in: "units.csv")
        .write(in: folder)
      #expect(try Sapxep.run(["dataset", "check", "data"], in: folder.path).code == 0)
      try SmallDataset().replacing("00002,Ph", by: "00001,Ph", in: "units.csv").write(in: folder)
      let wrong = try Sapxep.run(["dataset", "check", "data", "--format", "json"], in: folder.path)
      #expect(wrong.code == 65)
      let json = try JSONSerialization.jsonObject(with: Data(wrong.out.utf8)) as? [String: Any]
      #expect(json?["schema"] as? String == "sapxep/dataset-check/1")
      #expect(json?["errors"] as? Int == 1)
      let finding = (json?["findings"] as? [[String: Any]])?.first
      #expect(finding?["file"] as? String == "data/units.csv")
      #expect(finding?["line"] as? Int == 3)
      let csv = try Sapxep.run(["dataset", "check", "data", "--format", "csv"], in: folder.path)
      #expect(csv.out.hasPrefix("severity,topic,file,line,column,finding,mend\nerror,reading,"))
    }
  }
}

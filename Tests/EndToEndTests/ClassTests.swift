import TestSupport
import Testing

@Suite("Classes by points are explained and verified")
struct ClassTests {
  /// Ví dụ: figures that lift one commune of the small dataset by two classes.
  private static let dataset: SmallDataset = {
    var small = SmallDataset()
    small.files["units.csv"] = """
      code,name,kind,parent,area_m2,population,budget_percent,new_rural,new_rural_criteria,minority_percent,heritage,class
      00001,Phường An,phuong,001,500000,9000,,,,,,
      00002,Phường Bình,phuong,001,800000,12000,,,,,,
      00003,Phường Cam,phuong,001,6000000,20000,,,,,,I
      00004,Xã Đông,xa,002,5000000,5000,100,1,,"51,37",1,
      00005,Xã Nam,xa,002,9000000,7000,20,0,9,0,0,
      00006,Thị trấn Hai,thi_tran,002,15000000,9000,,,,,,
      00007,Phường Sơn,phuong,003,5600000,6000,,,,,,

      """
    return small
  }()

  @Test("explain of a district tells the points of its class before and after the plan")
  func district() throws {
    try TemporaryFolder.with { folder in
      let scenario = try HanoiScenario.write(in: folder)
      let run = try Sapxep.run("explain", scenario, "001", "--lang", "vi")
      #expect(run.code == 0)
      try Golden.expect(run.out, is: "explain-001.vi.txt")
      for format in ["json", "csv", "markdown"] {
        let other = try Sapxep.run("explain", scenario, "001", "--format", format)
        #expect(other.code == 0 && !other.out.isEmpty && other.isOrderly)
      }
      try Sapxep.run("explain", scenario, "002").expectRefusal(
        65, saying: ["002 Quận Hoàn Kiếm is outside the scope"])
    }
  }

  @Test("Figures of the dataset count, the others stay open, and each is shown with its points")
  func figures() throws {
    try TemporaryFolder.with { folder in
      let scenario = try SmallTown.write(Self.dataset, in: folder)
      let csv = try Sapxep.run("explain", scenario, "00004", "--lang", "en", "--format", "json").out
      // 10 + 7.5 of people, 10 of area, 10 of the budget, 20 of the rural standard, 2 and 1 special.
      #expect(
        csv.contains("60.50 points (from 60.50 to 62.50, by the missing figures) of at most 100."))
      #expect(csv.contains("Class II by points. Class I from 75 points, II from 50 (NQ1211 Đ23)."))
      let table = try Sapxep.run("explain", scenario, "00005", "--lang", "en").out
      #expect(table.contains("49.50 points"))
      #expect(table.contains("the missing figures allow class III to class II"))
      let stated = try Sapxep.run("explain", scenario, "00003", "--lang", "en").out
      #expect(stated.contains("The dataset states class I, which is used"))
    }
  }

  @Test("The verifier comes to the classes of the plan from the same figures, and sees a false one")
  func verify() throws {
    try TemporaryFolder.with { folder in
      let scenario = try SmallTown.write(Self.dataset, in: folder)
      let plan = folder.path("plan")
      #expect(try Sapxep.run("run", scenario, "--out", plan, "--quiet").code == 0)
      #expect(try Sapxep.run("verify", plan).code == 0)
      let text = try FolderContent.text(plan + "/plan.json")
      #expect(text.contains("\"class\" : \"II\""))
      try folder.write(
        "plan/plan.json", text.replacing("\"class\" : \"II\"", with: "\"class\" : \"III\""))
      #expect(try Sapxep.run("verify", plan).code != 0)
    }
  }

  @Test("A figure that cannot be ends with its place, whatever command reads the dataset")
  func refused() throws {
    try TemporaryFolder.with { folder in
      let bad = Self.dataset.replacing(",100,1,,", by: ",-1,1,,", in: "units.csv")
      let scenario = try SmallTown.write(bad, in: folder)
      for command in [["check"], ["run"], ["due"]] {
        try Sapxep.run(command + [scenario]).expectRefusal(
          65, saying: ["units.csv:5:35: error:", "“-1” is not a share from 0 to 1000 %"])
      }
    }
  }
}

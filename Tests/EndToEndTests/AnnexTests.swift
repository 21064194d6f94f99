import Foundation
import TestSupport
import Testing

@Suite("annex writes the documents of a plan")
struct AnnexTests {
  private func withPlan(_ body: (_ plan: String, TemporaryFolder) throws -> Void) throws {
    try TemporaryFolder.with { folder in
      let scenario = try HanoiScenario.write(in: folder)
      let run = try Sapxep.run("run", scenario, "--out", folder.path("p"), "--quiet")
      #expect(run.code == 0)
      try body(folder.path("p"), folder)
    }
  }

  @Test("Word, spreadsheet and page are written, the same bytes each time; stdout stays empty")
  func formats() throws {
    try withPlan { plan, folder in
      let run = try Sapxep.run("annex", plan, "--out", folder.path("a"))
      #expect(run.code == 0 && run.out == "", "\(run.err)")
      #expect(
        try FolderContent.names(folder.path("a")) == [
          "phu-luc.docx", "phu-luc.html", "phu-luc.xlsx",
        ])
      #expect(try Sapxep.run("annex", plan, "--out", folder.path("b"), "--quiet").err == "")
      for name in ["phu-luc.docx", "phu-luc.html", "phu-luc.xlsx"] {
        let files = try ["a", "b"].map {
          try Data(contentsOf: URL(fileURLWithPath: folder.path("\($0)/\(name)")))
        }
        #expect(files[0] == files[1], "\(name)")
      }
    }
  }

  @Test("An existing folder is replaced only when asked, and only when it holds annexes")
  func replacing() throws {
    try withPlan { plan, folder in
      let out = folder.path("a")
      #expect(try Sapxep.run("annex", plan, "--out", out, "--format", "html").code == 0)
      try Sapxep.run("annex", plan, "--out", out).expectRefusal(73, saying: [out])
      #expect(try Sapxep.run("annex", plan, "--out", out, "--replace", "--quiet").code == 0)
      try Sapxep.run("annex", plan, "--out", plan, "--replace").expectRefusal(73, saying: [plan])
    }
  }

  @Test("Without WeasyPrint a PDF is refused with what to do, and nothing is written")
  func withoutPrinter() throws {
    try withPlan { plan, folder in
      let run = try Sapxep.run(
        ["annex", plan, "--out", folder.path("a"), "--format", "pdf"],
        shell: "PATH=/nonexistent; exec \"$0\" \"$@\"")
      run.expectRefusal(73, saying: ["PDF needs WeasyPrint", "nothing is written"])
      #expect(!FileManager.default.fileExists(atPath: folder.path("a")))
    }
  }

  @Test("Maps are written as pictures, the same bytes each time")
  func pictures() throws {
    try withPlan { plan, folder in
      for name in ["a", "b"] {
        let run = try Sapxep.run("annex", plan, "--out", folder.path(name), "--format", "png")
        #expect(run.code == 0, "\(run.err)")
      }
      for name in ["ban-do-sau.png", "ban-do-truoc.png"] {
        let files = try ["a", "b"].map {
          try Data(contentsOf: URL(fileURLWithPath: folder.path("\($0)/\(name)")))
        }
        #expect(files[0] == files[1] && files[0].starts(with: [0x89, 0x50, 0x4E, 0x47]))
      }
    }
  }

  @Test("True boundaries are taken, foreign codes told; faults are told with their places")
  func boundaries() throws {
    try withPlan { plan, folder in
      func file(_ name: String, _ code: String, _ ring: String) throws -> String {
        try folder.write(
          name,
          "{\"type\":\"FeatureCollection\",\"features\":[\n{\"type\":\"Feature\",\"properties\":"
            + "{\"code\":\(code)},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[\(ring)]}}]}")
      }
      let ring = "[[105,21],[105.1,21],[105.1,21.1],[105,21]]"
      let good = try file("good.geojson", "\"00004\"", ring)
      let out = folder.path("a")
      let run = try Sapxep.run(
        "annex", plan, "--out", out, "--boundaries", good, "--format", "html,geojson")
      #expect(run.code == 0, "\(run.err)")
      #expect(try FolderContent.names(out) == ["phu-luc.geojson", "phu-luc.html"])
      let page = try FolderContent.text(out + "/phu-luc.html")
      #expect(page.contains("<svg") && !page.contains("Lược đồ"))
      #expect(
        try FolderContent.text(out + "/phu-luc.geojson").contains(
          "\"geometry_source\":\"boundaries\""))
      for (file, words) in [
        (try file("number.geojson", "4", ring), "not text"),
        (try file("foreign.geojson", "\"99999\"", ring), "no feature has a code"),
        (try file("open.geojson", "\"00004\"", "[[105,21],[105.1,21]]"), "at least 4 points"),
      ] {
        try Sapxep.run("annex", plan, "--out", folder.path("b"), "--boundaries", file)
          .expectRefusal(65, saying: [".geojson:2:", words])
      }
      try Sapxep.run("annex", plan, "--out", folder.path("b"), "--boundaries", "none.geojson")
        .expectRefusal(66, saying: ["none.geojson"])
      #expect(!FileManager.default.fileExists(atPath: folder.path("b")))
    }
  }

  @Test("Own headings and letterhead are taken; faults are told with their places")
  func templates() throws {
    try withPlan { plan, folder in
      let letterhead = try folder.write("l.yaml", "format: 1\nissuer: SỞ NỘI VỤ\n")
      let out = folder.path("a")
      #expect(
        try Sapxep.run(
          "annex", plan, "--out", out, "--letterhead", letterhead, "--format", "html"
        ).code == 0)
      #expect(try FolderContent.text(out + "/phu-luc.html").contains("SỞ NỘI VỤ"))
      let wrong = try folder.write("w.yaml", "format: 1\nisuer: x\n")
      try Sapxep.run("annex", plan, "--out", folder.path("b"), "--letterhead", wrong)
        .expectRefusal(65, saying: ["w.yaml:2:1", "unknown key “isuer”", "issuer"])
      #expect(try Sapxep.run("annex", plan, "--out", out, "--format", "odt").code == 64)
    }
  }

  @Test("The shipped templates are written out, changed, and taken; a folder is never replaced")
  func ownTemplates() throws {
    try withPlan { plan, folder in
      let own = folder.path("mau")
      #expect(try Sapxep.run("templates", "--out", own, "--quiet").code == 0)
      #expect(
        try FolderContent.names(own) == ["forms.yaml", "letterhead.yaml", "wording.yaml"])
      try Sapxep.run("templates", "--out", own).expectRefusal(73, saying: [own])
      let text = try FolderContent.text(own + "/wording.yaml")
      try folder.write(
        "mau/wording.yaml", text.replacing("Nơi đặt trụ sở: {seat}.", with: "Trụ sở ở {seat}."))
      try FileManager.default.removeItem(atPath: own + "/letterhead.yaml")
      let out = folder.path("a")
      let run = try Sapxep.run(
        "annex", plan, "--out", out, "--templates", own, "--format", "html", "--lang", "vi")
      #expect(run.code == 0, "\(run.err)")
      #expect(try FolderContent.text(out + "/phu-luc.html").contains("Trụ sở ở phường"))
      try folder.write("mau/wording.yaml", text.replacing("{seat}", with: "{sead}"))
      try Sapxep.run("annex", plan, "--out", folder.path("b"), "--templates", own)
        .expectRefusal(65, saying: ["wording.yaml:", "has no figure {sead}", "{seat}"])
      try folder.write("leer/x.txt", "")
      try Sapxep.run("annex", plan, "--out", folder.path("b"), "--templates", folder.path("leer"))
        .expectRefusal(66, saying: ["leer", "sapxep templates"])
      #expect(!FileManager.default.fileExists(atPath: folder.path("b")))
    }
  }
}

/// Seven units in three districts, as the texts of a dataset folder.
///
/// An–Bình–Cam are wards of a quận in a row, Đông–Nam–Hai lie in a huyện, Sơn in a thị xã.
public struct SmallDataset: Sendable {
  /// The text of every file, by name; change them at will before writing.
  public var files: [String: String] = [
    "dataset.yaml": """
    format: 1
    title: Dữ liệu nhỏ
    date: 2023-01-01

    """,
    "districts.csv": """
    code,name,kind,wards_are_budget_level
    001,Quận Một,quan,0
    002,Huyện Hai,huyen,1
    003,Thị xã Ba,thi_xa,1

    """,
    "units.csv": """
    code,name,kind,parent,area_m2,population
    00001,Phường An,phuong,001,500000,9000
    00002,Phường Bình,phuong,001,800000,12000
    00003,Phường Cam,phuong,001,6000000,20000
    00004,Xã Đông,xa,002,5000000,5000
    00005,Xã Nam,xa,002,9000000,7000
    00006,Thị trấn Hai,thi_tran,002,15000000,9000
    00007,Phường Sơn,phuong,003,5600000,6000

    """,
    "adjacency.csv": """
    a,b,shared_m
    00001,00002,700
    00002,00003,650.5
    00003,00004,300
    00004,00005,900
    00005,00006,100
    00006,00007,80

    """,
  ]

  /// The valid dataset.
  public init() {}

  /// Writes the files into `folder/data` and returns that folder.
  @discardableResult
  public func write(in folder: TemporaryFolder) throws -> String {
    for (name, text) in files { try folder.write("data/" + name, text) }
    return folder.path("data")
  }

  /// The same with `old` replaced in `file`; nothing changes when it is not there.
  public func replacing(_ old: String, by new: String, in file: String) -> SmallDataset {
    var copy = self
    copy.files[file] = files[file]?.replacing(old, with: new)
    return copy
  }
}

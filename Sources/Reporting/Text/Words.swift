import SourceFiles

/// The words of tables and reports in both languages; every label stands here once.
enum Words {
  static let group = Phrase(vi: "Nhóm", en: "Group")
  static let members = Phrase(vi: "Đơn vị nhập → đơn vị mới", en: "Members → new unit")
  static let province = Phrase(vi: "Tỉnh", en: "Province")
  static let provincesTitle = Phrase(vi: "THEO TỈNH", en: "BY PROVINCE")
  static let dueIfNone = Phrase(vi: "Diện 0", en: "Due 0")
  static let dueIfAll = Phrase(vi: "Diện mọi", en: "Due all")
  static let unjudged = Phrase(vi: "Không xét", en: "Unjudged")
  static let changedShort = Phrase(vi: "Nhập", en: "Changed")
  static let assumedTraits = Phrase(vi: "Giả định", en: "Assumed")
  static let district = Phrase(vi: "Cấp huyện", en: "District")
  static let unit = Phrase(vi: "Đơn vị", en: "Unit")
  static let code = Phrase(vi: "Mã", en: "Code")
  static let kind = Phrase(vi: "Loại hình", en: "Kind")
  static let before = Phrase(vi: "Trước", en: "Before")
  static let after = Phrase(vi: "Sau", en: "After")
  static let fewer = Phrase(vi: "Giảm", en: "Fewer")
  static let due = Phrase(vi: "Thuộc diện", en: "Due")
  static let exempt = Phrase(vi: "Đặc thù", en: "Exempt")
  static let groups = Phrase(vi: "Số nhóm", en: "Groups")
  static let discretionary = Phrase(vi: "4.1.d", en: "4.1.d")
  static let areaSquareKilometres = Phrase(vi: "km²", en: "km²")
  static let areaPercent = Phrase(vi: "% DT", en: "area %")
  static let people = Phrase(vi: "Người", en: "People")
  static let populationPercent = Phrase(vi: "% DS", en: "pop. %")
  static let basis = Phrase(vi: "Căn cứ", en: "Basis")
  static let clauses = Phrase(vi: "Điểm", en: "Point")
  static let marginPeople = Phrase(vi: "± người", en: "± pop.")
  static let marginArea = Phrase(vi: "± m²", en: "± m²")
  static let officials = Phrase(vi: "CB, CC", en: "Officials")
  static let nonSpecialised = Phrase(vi: "KCT", en: "Non-spec.")
  static let goal = Phrase(vi: "Mục tiêu (thứ tự ưu tiên)", en: "Goal (in order)")
  static let value = Phrase(vi: "Giá trị", en: "Value")
  static let bound = Phrase(vi: "Cận dưới", en: "Bound")
  static let proof = Phrase(vi: "Chứng minh", en: "Proof")
  static let proven = Phrase(vi: "tối ưu", en: "optimal")
  static let notProven = Phrase(vi: "chưa", en: "not yet")
  static let assessed = Phrase(vi: "không áp dụng", en: "n/a")
  static let total = Phrase(vi: "Cộng", en: "Total")
  static let figure = Phrase(vi: "Chỉ tiêu", en: "Figure")
  static let none = Phrase(vi: "không", en: "none")
  static let ground = Phrase(vi: "Yếu tố đặc thù", en: "Ground")
  static let change = Phrase(vi: "Thay đổi", en: "Change")
  static let criterion = Phrase(vi: "Tiêu chí", en: "Criterion")
  static let figureValue = Phrase(vi: "Số liệu", en: "Figure")
  static let points = Phrase(vi: "Điểm", en: "Points")
  static let pointsLeast = Phrase(vi: "Ít nhất", en: "Least")
  static let pointsMost = Phrase(vi: "Nhiều nhất", en: "Most")
  static let remark = Phrase(vi: "Ghi chú", en: "Remark")
  static let newUnit = Phrase(vi: "Đơn vị mới", en: "New unit")
  static let nameSource = Phrase(vi: "Tên", en: "Name")
  static let seat = Phrase(vi: "Trụ sở", en: "Seat")
  static let seatSource = Phrase(vi: "Chọn trụ sở", en: "Choice of seat")
  static let decided = Phrase(vi: "quyết định", en: "decided")
  static let proposed = Phrase(vi: "đề xuất", en: "proposed")
  static let when = Phrase(vi: "Lúc", en: "When")
  static let communes = Phrase(vi: "Cấp xã", en: "Communes")
  static let dueDistrict = Phrase(vi: "Thuộc diện", en: "Due")
  static let yes = Phrase(vi: "có", en: "yes")
  static let no = Phrase(vi: "không", en: "no")

  static let staffTitle = Phrase(
    vi: "NGƯỜI VÀ TIỀN, THEO TỪNG CHẾ ĐỘ (tiền: triệu đồng)",
    en: "PEOPLE AND MONEY, BY REGIME (money: million đồng)")
  static let staffDistrictsTitle = Phrase(
    vi: "THEO ĐƠN VỊ CẤP HUYỆN (tiền: triệu đồng)", en: "BY DISTRICT (money: million đồng)")
  static let staffGroupsTitle = Phrase(
    vi: "THEO NHÓM (tiền: triệu đồng)", en: "BY GROUP (money: million đồng)")
  static let roadmapTitle = Phrase(
    vi: "LỘ TRÌNH GIẢI QUYẾT DÔI DƯ (tiền: triệu đồng)",
    en: "ROADMAP OF THE SURPLUS (money: million đồng)")
  static let roadmapDistrictsTitle = Phrase(
    vi: "LỘ TRÌNH THEO CẤP HUYỆN (CB, CC + KCT rời đi)",
    en: "ROADMAP BY DISTRICT (officials + non-specialised who leave)")
  static let roadmapGroupsTitle = Phrase(
    vi: "LỘ TRÌNH THEO NHÓM (CB, CC + KCT rời đi)",
    en: "ROADMAP BY GROUP (officials + non-specialised who leave)")
  static let savingsTitle = Phrase(
    vi: "TIẾT KIỆM MỖI NĂM THEO LƯƠNG CƠ SỞ TỪNG THỜI KỲ",
    en: "SAVING A YEAR WITH THE BASE SALARY OF EACH DATE")
  static let regime = Phrase(vi: "Chế độ", en: "Regime")
  static let surplus = Phrase(vi: "Dôi dư", en: "Surplus")
  static let saving = Phrase(vi: "Tiết kiệm/năm", en: "Saving/yr")
  static let severance = Phrase(vi: "Trợ cấp", en: "Severance")
  static let year = Phrase(vi: "Năm", en: "Year")

  static let figuresTitle = Phrase(vi: "SỐ LIỆU", en: "FIGURES")
  static let dueTitle = Phrase(vi: "THUỘC DIỆN SẮP XẾP?", en: "DUE?")
  static let inPlanTitle = Phrase(vi: "TRONG PHƯƠNG ÁN TỐT NHẤT", en: "IN THE BEST PLAN")
  static let calendarTitle = Phrase(vi: "LỊCH THỰC HIỆN", en: "CALENDAR")
  static let capacity = Phrase(vi: "Mức", en: "Limit")
  static let ceiling = Phrase(vi: "Mức trợ cấp", en: "Severance limit")
  static let severanceMillions = Phrase(
    vi: "Trợ cấp (triệu đồng)", en: "Severance (million đồng)")
  static let scheduleTitle = Phrase(vi: "LỊCH CÔNG TÁC", en: "WORK SCHEDULE")
  static let task = Phrase(vi: "Việc", en: "Task")
  static let lead = Phrase(vi: "Chủ trì", en: "Lead")
  static let partner = Phrase(vi: "Phối hợp", en: "Partners")
  static let deadline = Phrase(vi: "Hạn", en: "Deadline")
  static let product = Phrase(vi: "Sản phẩm", en: "Product")
  static let done = Phrase(vi: "Xong", en: "Done")

  static let classTitle = Phrase(vi: "PHÂN LOẠI", en: "CLASS")
  static let classAfterTitle = Phrase(vi: "PHÂN LOẠI SAU SẮP XẾP", en: "CLASS AFTER THE PLAN")
  static let person = Phrase(vi: "Người", en: "Person")
  static let slot = Phrase(vi: "Vị trí", en: "Position")
  static let titles = Phrase(vi: "Chức danh", en: "Titles")
  static let coefficient = Phrase(vi: "Hệ số", en: "Coefficient")
  static let changedTitles = Phrase(vi: "Đổi người", en: "Changed")
  static let atLeast = Phrase(vi: "Ít nhất", en: "Least")
  static let central = Phrase(vi: "Trung tâm", en: "Central")
  static let atMost = Phrase(vi: "Nhiều nhất", en: "Most")
  static let unitCount = Phrase(vi: "Số đơn vị", en: "Units")
  static let monthlyFund = Phrase(vi: "Quỹ tháng ×LCS", en: "Fund ×base")

  static let goalsTitle = Phrase(vi: "MỤC TIÊU", en: "GOALS")
  static let totalsTitle = Phrase(vi: "TỔNG HỢP", en: "TOTALS")
  static let districtsTitle = Phrase(vi: "THEO ĐƠN VỊ CẤP HUYỆN", en: "BY DISTRICT")
  static let groupsTitle = Phrase(
    vi: "PHƯƠNG ÁN SẮP XẾP (% DT, % DS: tỷ lệ so với tiêu chuẩn của đơn vị mới)",
    en: "GROUPS (area %, pop. %: share of the new unit's standard)")
  static let districtsChangedTitle = Phrase(
    vi: "ĐƠN VỊ CẤP HUYỆN THAY ĐỔI ĐỊA GIỚI (% DT, % DS: tỷ lệ so với tiêu chuẩn của huyện)",
    en: "DISTRICTS WHOSE LINES MOVE (area %, pop. %: share of the district's standard)")
  static let namesTitle = Phrase(
    vi: "TÊN VÀ TRỤ SỞ (chưa quyết định thì là đề xuất)",
    en: "NAMES AND SEATS (proposals where nothing is decided)")
  static let linksTitle = Phrase(
    vi: "NHÓM LIỀN KỀ NHỜ LIÊN KẾT", en: "GROUPS THAT ARE CONTIGUOUS BY A LINK")
  static let changesTitle = Phrase(
    vi: "ĐIỀU CHỈNH ĐỊA GIỚI (ngoài các nhóm)", en: "BOUNDARY CHANGES (outside the groups)")
  static let unresolvedTitle = Phrase(
    vi: "THUỘC DIỆN NHƯNG CHƯA GIẢI QUYẾT", en: "DUE BUT UNRESOLVED")
  static let exemptTitle = Phrase(
    vi: "THUỘC DIỆN, GIỮ NGUYÊN VÌ YẾU TỐ ĐẶC THÙ", en: "DUE, KEPT ON A GROUND")
  static let conflictsTitle = Phrase(
    vi: "VÌ SAO KHÔNG CÓ PHƯƠNG ÁN HỢP LỆ", en: "WHY THERE IS NO LEGAL PLAN")
  static let frontierTitle = Phrase(
    vi: "CÁC ĐIỂM KHÔNG BỊ TRỘI", en: "NON-DOMINATED POINTS")
  static let alternativesTitle = Phrase(
    vi: "CÁC PHƯƠNG ÁN TỐT NHẤT, THEO THỨ TỰ (so với phương án 1)",
    en: "THE BEST PLANS IN ORDER (compared with plan 1)")
  static let rank = Phrase(vi: "Số", en: "No")
  static let goalDifferences = Phrase(vi: "Mục tiêu hơn, kém", en: "Goals differ by")
  static let differingUnits = Phrase(vi: "Đơn vị khác", en: "Units")
  static let groupsOnlyHere = Phrase(vi: "Nhóm chỉ có ở đây", en: "Groups only here")
  static let groupsOnlyInBest = Phrase(vi: "Chỉ có ở phương án 1", en: "Only in plan 1")
  static let same = Phrase(vi: "như nhau", en: "the same")
  static let pricesTitle = Phrase(
    vi: "GIÁ CỦA TỪNG QUYẾT ĐỊNH (phương án tốt nhất khi bỏ nó đi)",
    en: "THE PRICE OF EACH DECISION (the best plan without it)")
  static let decision = Phrase(vi: "Quyết định, giới hạn, quy định", en: "Decision, limit, rule")
  static let place = Phrase(vi: "Ở đâu", en: "Where")
  static let withoutIt = Phrase(vi: "Khi bỏ đi", en: "Without it")
  static let relaxationsTitle = Phrase(
    vi: "MỖI THAY ĐỔI NÀY ĐỦ ĐỂ KHU VỰC LIÊN QUAN CÓ PHƯƠNG ÁN HỢP LỆ",
    en: "EACH OF THESE CHANGES ALONE GIVES THE AREA A LEGAL PLAN")
  static let goalsOfArea = Phrase(vi: "Mục tiêu trong khu vực", en: "Goals in the area")
  static let remarksTitle = Phrase(vi: "LƯU Ý", en: "REMARKS")
  static let assumptionsTitle = Phrase(vi: "GIẢ ĐỊNH", en: "ASSUMPTIONS")
  static let plan = Phrase(vi: "PA", en: "Plan")
  static let title = Phrase(vi: "Tên", en: "Title")
  static let status = Phrase(vi: "Tình trạng", en: "Status")
  static let lawful = Phrase(vi: "Hợp lệ", en: "Lawful")
  static let comparedTitle = Phrase(
    vi: "MỤC TIÊU VÀ TỔNG HỢP (★ tốt nhất của hàng)", en: "GOALS AND TOTALS (★ the row's best)")
  static let comparedLawfulTitle = Phrase(
    vi: "MỤC TIÊU VÀ TỔNG HỢP (★ tốt nhất trong các phương án hợp lệ; ✗ phương án không hợp lệ, "
      + "☆ số tốt hơn của nó)",
    en: "GOALS AND TOTALS (★ the best of the lawful plans; ✗ a plan that is not lawful, "
      + "☆ its better figures)")
  /// Behind the letter of a plan that is not lawful.
  static let unlawfulMark = "✗"
  static let comparedDistrictsTitle = Phrase(
    vi: "HUYỆN CÓ KHÁC BIỆT: đơn vị sau (trong đó theo 4.1.d)",
    en: "DISTRICTS THAT DIFFER: units after (of which by 4.1.d)")
  static let comparedUnitsTitle = Phrase(
    vi: "TỪNG ĐƠN VỊ CÓ PHƯƠNG ÁN KHÁC NHAU", en: "UNITS THAT FARE OTHERWISE")
  static let overviewTitle = Phrase(
    vi: "CÁC PHƯƠNG ÁN (KCT: người hoạt động không chuyên trách; CBCC: cán bộ, công chức)",
    en: "PLANS AT A GLANCE (staff and officials: above the norm)")
  static let titlesTitle = Phrase(vi: "TÊN", en: "TITLES")
  static let source = Phrase(vi: "Nguồn", en: "Source")
  static let districtsAfter = Phrase(vi: "Huyện sau", en: "Districts")
  static let changed = Phrase(vi: "Thay đổi", en: "Changed")
  static let moved = Phrase(vi: "Đổi huyện", en: "Moved")
  static let unresolvedShort = Phrase(vi: "Chưa GQ", en: "Unresolved")
  static let staffSurplus = Phrase(vi: "KCT dôi dư", en: "Staff")
  static let officialsSurplus = Phrase(vi: "CBCC dôi dư", en: "Officials")
  static let dominanceTitle = Phrase(vi: "TRỘI HƠN", en: "DOMINANCE")
}

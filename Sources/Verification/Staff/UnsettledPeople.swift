/// How many people cannot be settled at the least, between two bounds.
///
/// Who exceeds natural departures and places of a body must leave with severance; a yearly budget
/// then decides how many can. Where staff have severance in the first year only, as under NĐ29
/// Đ2.3, they are counted exactly. Of several waves only wide bounds are told.
struct UnsettledPeople {
  /// So many stay in any case.
  let least: Int
  /// With so many left over there is a way.
  let most: Int

  /// With the budget, or as if there were none.
  init(_ task: RoadmapTask, hasBudget: Bool = true) {
    let everybody = RoadmapTask.Body.allCases.reduce(0) { $0 + task.people($1) }
    guard hasBudget, let budget = task.budget else {
      least = everybody - CheapestDepartures(task).settled
      most = least
      return
    }
    guard let wave = task.waves.first, task.waves.count == 1 else {
      least = everybody - CheapestDepartures(task).settled
      most = everybody - CheapestDepartures(task, hasSeverance: false).settled
      return
    }
    let needs = RoadmapTask.Body.allCases.map { body in
      let room = zip(task.natural[body.rawValue], task.places[body.rawValue])
        .reduce(Int128(0)) { $0 + Int128($1.0) + Int128($1.1) }
      return Int(max(0, Int128(task.people(body)) - room))
    }
    let search = SeveranceCount(
      years: task.years, sorts: wave.sorts, budget: budget, needs: needs)
    let counted = search.hasStaffOnlyInFirstYear ? search.byFirstYear() : search.yearByYear()
    least = needs[0] + needs[1] - counted.atMost
    most = needs[0] + needs[1] - counted.atLeast
  }
}

/// Counts how many of the needed people a budget can sever.
private struct SeveranceCount {
  let years: Int
  /// By body.
  let sorts: [[RoadmapTask.Sort]]
  let budget: [Int]
  /// People to sever, by body.
  let needs: [Int]

  private typealias Offer = (price: Int, people: Int)

  /// The sorts of a body that can be severed in a year, the cheapest first.
  private func offers(_ body: RoadmapTask.Body, _ year: Int) -> [Offer] {
    self.sorts[body.rawValue]
      .compactMap { sort in sort.severance[year].map { (price: $0, people: sort.people) } }
      .filter { $0.people > 0 }
      .sorted { $0.price < $1.price }
  }

  var hasStaffOnlyInFirstYear: Bool {
    (1..<max(1, years)).allSatisfy { offers(.nonSpecialised, $0).isEmpty }
  }

  /// How many people `money` severs, at most `most`.
  private func people(_ money: Int, _ price: Int, atMost most: Int) -> Int {
    price > 0 ? min(most, money / price) : most
  }

  // MARK: Staff in the first year

  /// Severs so many staff in the first year; the rest of the money is for officials.
  ///
  /// Where no needed member of the staff costs more than the cheapest official, as many of them as
  /// the money allows are best: each could stand in an official's place. Otherwise every number is
  /// tried.
  func byFirstYear() -> (atLeast: Int, atMost: Int) {
    let staff = offers(.nonSpecialised, 0)
    var spent = [0]
    while spent.count <= needs[1], let price = price(ofPerson: spent.count, staff),
      spent[spent.count - 1] <= budget[0] - price
    {
      spent.append(spent[spent.count - 1] + price)
    }
    let isStaffCheaper =
      (price(ofPerson: needs[1], staff) ?? 0) <= (offers(.officials, 0).first?.price ?? 0)
    let counts = isStaffCheaper ? (spent.count - 1)...(spent.count - 1) : 0...(spent.count - 1)
    var (atLeast, atMost) = (0, 0)
    for count in counts {
      var money = budget
      money[0] -= spent[count]
      let officials = officials(money, runs: counts.count)
      atLeast = max(atLeast, count + officials.atLeast)
      atMost = max(atMost, count + officials.atMost)
    }
    return (atLeast, atMost)
  }

  /// What the n-th cheapest person costs.
  private func price(ofPerson number: Int, _ offers: [Offer]) -> Int? {
    var before = 0
    for offer in offers {
      before += offer.people
      if number <= before { return offer.price }
    }
    return nil
  }

  /// The most officials that `money` severs, exactly: for each number of the smaller sort the most of
  /// the other, year by year; no bounds worth anything where that takes too long.
  private func officials(_ money: [Int], runs: Int) -> (atLeast: Int, atMost: Int) {
    let need = needs[RoadmapTask.Body.officials.rawValue]
    let sorts = self.sorts[RoadmapTask.Body.officials.rawValue].sorted { $0.people < $1.people }
    let (few, many) = (sorts[0], sorts[1])
    let steps = Int128(few.people + 1) * Int128(few.people + 1) * Int128(years * runs)
    guard steps < 20_000_000 else { return (0, need) }
    var others: [Int?] = [0] + Array(repeating: nil, count: few.people)
    for year in 0..<years {
      guard let price = few.severance[year], let other = many.severance[year] else { continue }
      var next = others
      for (before, known) in others.enumerated() {
        guard let known else { continue }
        for count in 0...people(money[year], price, atMost: few.people - before) {
          let more = people(money[year] - count * price, other, atMost: many.people)
          next[before + count] = max(next[before + count] ?? 0, known + more)
        }
      }
      others = next
    }
    let most = others.enumerated().compactMap { count, others in
      others.map { count + min($0, many.people) }
    }.max()
    return (min(need, most ?? 0), min(need, most ?? 0))
  }

  // MARK: Staff in several years

  /// At least those that the cheapest first, year by year, gives; at most those of each year as if it
  /// were the only one, added up.
  func yearByYear() -> (atLeast: Int, atMost: Int) {
    var left = self.sorts.map { $0.map(\.people) }
    var needed = needs
    var (atLeast, atMost) = (0, 0)
    for year in 0..<years {
      let alone = cheapest(year, left: self.sorts.map { $0.map(\.people) }, needed: needs)
      atMost += alone.reduce(0) { $0 + $1.people }
      for taken in cheapest(year, left: left, needed: needed) {
        left[taken.body][taken.sort] -= taken.people
        needed[taken.body] -= taken.people
        atLeast += taken.people
      }
    }
    return (atLeast, min(atMost, needs[0] + needs[1]))
  }

  /// The most people that one year's budget severs: the cheapest first.
  private func cheapest(
    _ year: Int, left: [[Int]], needed: [Int]
  ) -> [(body: Int, sort: Int, people: Int)] {
    var offers: [(price: Int, body: Int, sort: Int)] = []
    for (body, sorts) in self.sorts.enumerated() {
      for (sort, terms) in sorts.enumerated() {
        if let price = terms.severance[year] { offers.append((price, body, sort)) }
      }
    }
    var (money, needed) = (budget[year], needed)
    return offers.sorted { $0.price < $1.price }.map { offer in
      let most = min(left[offer.body][offer.sort], needed[offer.body])
      let count = people(money, offer.price, atMost: most)
      money -= count * offer.price
      needed[offer.body] -= count
      return (offer.body, offer.sort, count)
    }
  }
}

/// How many people cannot be settled at the least, between two bounds.
///
/// Who exceeds natural departures and places of a body must leave with severance; a yearly budget
/// then decides how many can. Counting them is exact where the bounds meet: when officials and
/// staff are of one sort each, or severance of staff falls in the first year and early retirees
/// are not needed to fill up.
struct UnsettledPeople {
  /// So many stay in any case.
  let least: Int
  /// With so many left over there is a way.
  let most: Int

  private let task: RoadmapTask

  /// With the budget, or as if there were none.
  init(_ task: RoadmapTask, hasBudget: Bool = true) {
    self.task = task
    guard hasBudget, let budget = task.budget else {
      let everybody = RoadmapTask.Body.allCases.reduce(0) { $0 + task.people($1) }
      least = everybody - CheapestDepartures(task).settled
      most = least
      return
    }
    let needs = RoadmapTask.Body.allCases.map { body in
      let room = zip(task.natural[body.rawValue], task.places[body.rawValue])
        .reduce(Int128(0)) { $0 + Int128($1.0) + Int128($1.1) }
      return Int(max(0, Int128(task.people(body)) - room))
    }
    let search = SeveranceCount(task: task, budget: budget, needs: needs)
    let counted = search.hasStaffOnlyInFirstYear ? search.byFirstYear() : search.yearByYear()
    least = needs[0] + needs[1] - counted.atMost
    most = needs[0] + needs[1] - counted.atLeast
  }
}

/// Counts how many of the needed people a budget can sever.
private struct SeveranceCount {
  let task: RoadmapTask
  let budget: [Int]
  /// People to sever, by body.
  let needs: [Int]

  private typealias Offer = (price: Int, people: Int)

  /// The sorts of a body that can be severed in a year, the cheapest first.
  private func offers(_ body: RoadmapTask.Body, _ year: Int) -> [Offer] {
    task.sorts[body.rawValue]
      .compactMap { sort in sort.severance[year].map { (price: $0, people: sort.people) } }
      .filter { $0.people > 0 }
      .sorted { $0.price < $1.price }
  }

  var hasStaffOnlyInFirstYear: Bool {
    (1..<max(1, task.years)).allSatisfy { offers(.nonSpecialised, $0).isEmpty }
  }

  /// How many people `money` severs, at most `most`.
  private func people(_ money: Int, _ price: Int, atMost most: Int) -> Int {
    price > 0 ? min(most, money / price) : most
  }

  // MARK: Staff in the first year

  /// Tries every number of staff in the first year; the rest of the money is for officials.
  func byFirstYear() -> (atLeast: Int, atMost: Int) {
    let staff = offers(.nonSpecialised, 0)
    var spent = 0
    var (atLeast, atMost) = (0, 0)
    for count in 0...needs[1] {
      if count > 0 {
        guard let price = price(ofPerson: count, staff), spent <= budget[0] - price else { break }
        spent += price
      }
      var money = budget
      money[0] -= spent
      let officials = officials(money)
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

  /// Officials that `money` severs: at least those that the cheap sort first, year by year, gives; at
  /// most as many as if all were of the cheap sort.
  private func officials(_ money: [Int]) -> (atLeast: Int, atMost: Int) {
    let need = needs[RoadmapTask.Body.officials.rawValue]
    var left: [Int] = task.sorts[0].map(\.people)
    var (atLeast, atMost) = (0, 0)
    for year in 0..<task.years {
      let sorts = task.sorts[0].indices
        .filter { task.sorts[0][$0].people > 0 }
        .compactMap { sort in task.sorts[0][sort].severance[year].map { (sort: sort, price: $0) } }
        .sorted { $0.price < $1.price }
      var rest = money[year]
      for (sort, price) in sorts {
        let count = people(rest, price, atMost: min(left[sort], need - atLeast))
        atLeast += count
        left[sort] -= count
        rest -= count * price
      }
      if let cheapest = sorts.first {
        atMost += people(money[year], cheapest.price, atMost: need - atMost)
      }
    }
    return (atLeast, atMost)
  }

  // MARK: Staff in several years

  /// At least those that the cheapest first, year by year, gives; at most those of each year as if it
  /// were the only one, added up.
  func yearByYear() -> (atLeast: Int, atMost: Int) {
    var left = task.sorts.map { $0.map(\.people) }
    var needed = needs
    var (atLeast, atMost) = (0, 0)
    for year in 0..<task.years {
      let alone = cheapest(year, left: task.sorts.map { $0.map(\.people) }, needed: needs)
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
    for (body, sorts) in task.sorts.enumerated() {
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

import Scenarios

/// What a roadmap is judged by, most important first; compared in that order.
struct RoadmapValue: Comparable {
  /// Đồng, or years when time is to be least.
  let first: Int128
  /// The other of them.
  let second: Int128
  /// 1 for each transfer, 2 for each severance.
  let ways: Int128

  static let zero = RoadmapValue(first: 0, second: 0, ways: 0)

  private init(first: Int128, second: Int128, ways: Int128) {
    (self.first, self.second, self.ways) = (first, second, ways)
  }

  /// Đồng, years that people stay, and ways.
  init(cost: Int128, time: Int128, ways: Int128, goal: StaffingRequest.RoadmapGoal) {
    let isCostFirst = goal == .cost
    self.init(
      first: isCostFirst ? cost : time, second: isCostFirst ? time : cost, ways: ways)
  }

  static func + (a: Self, b: Self) -> Self {
    RoadmapValue(first: a.first + b.first, second: a.second + b.second, ways: a.ways + b.ways)
  }
  static func - (a: Self, b: Self) -> Self {
    RoadmapValue(first: a.first - b.first, second: a.second - b.second, ways: a.ways - b.ways)
  }
  static func * (a: Self, count: Int) -> Self {
    let count = Int128(count)
    return RoadmapValue(first: a.first * count, second: a.second * count, ways: a.ways * count)
  }
  static func < (a: Self, b: Self) -> Bool {
    (a.first, a.second, a.ways) < (b.first, b.second, b.ways)
  }
}

extension RoadmapValue: CustomStringConvertible {
  var description: String { "\(first), \(second), \(ways)" }
}

/// The best that a roadmap can do where no budget ties the years together, exactly.
///
/// Then each body is a transport problem: its sorts of people are sent to natural departures of their
/// wave and places of each year, which hold so many, and to severance of each year, which holds all. It is
/// solved by cheapest paths, which give the least value among all ways to settle as many people as
/// can be settled; the theorem behind it holds for any values that can be added and ordered.
struct CheapestDepartures {
  /// How many people can be settled at the most.
  private(set) var settled = 0
  /// The least value of settling so many.
  private(set) var value = RoadmapValue.zero

  private struct Arc {
    let to: Int
    var room: Int
    let value: RoadmapValue
  }

  /// - Parameter hasSeverance: Whether anybody may leave with severance.
  init(_ task: RoadmapTask, hasSeverance: Bool = true) {
    for body in RoadmapTask.Body.allCases {
      var network = Network(body, of: task, hasSeverance: hasSeverance)
      network.fill()
      settled += network.flow
      value = value + network.value
    }
  }

  /// The network of one body: source, sorts of people, ways to leave, sink.
  private struct Network {
    private var arcs: [Arc] = []
    private var leaving: [[Int]] = [[], []]
    private let sink = 1
    private(set) var flow = 0
    private(set) var value = RoadmapValue.zero

    init(_ body: RoadmapTask.Body, of task: RoadmapTask, hasSeverance: Bool) {
      let everybody = task.people(body)
      let common = (0..<task.years).map { year in
        (
          place: node(to: sink, task.places[body.rawValue][year]),
          severance: node(to: sink, hasSeverance ? everybody : 0)
        )
      }
      for wave in task.waves {
        let sorts = wave.sorts[body.rawValue].map { sort in
          (node: node(from: 0, sort.people), severance: sort.severance)
        }
        for year in wave.start..<wave.start + task.span {
          let natural = node(to: sink, wave.natural[body.rawValue][year])
          let ways = [natural, common[year].place, common[year].severance]
          let waiting = Int128(12 * wave.monthlyPay[body.rawValue]) * Int128(year - wave.start)
          for (way, to) in ways.enumerated() {
            for sort in sorts {
              guard let severance = way == 2 ? sort.severance[year] : 0 else { continue }
              connect(
                sort.node, to, everybody,
                RoadmapValue(
                  cost: waiting + Int128(severance), time: Int128(year - wave.start),
                  ways: Int128(way), goal: task.goal))
            }
          }
        }
      }
    }

    /// A new node that `people` can leave to another one.
    private mutating func node(to other: Int, _ people: Int) -> Int {
      leaving.append([])
      connect(leaving.count - 1, other, people, .zero)
      return leaving.count - 1
    }

    /// A new node that `people` can reach from another one.
    private mutating func node(from other: Int, _ people: Int) -> Int {
      leaving.append([])
      connect(other, leaving.count - 1, people, .zero)
      return leaving.count - 1
    }

    /// Adds an arc and, right behind it, the way back.
    private mutating func connect(_ from: Int, _ to: Int, _ room: Int, _ value: RoadmapValue) {
      leaving[from].append(arcs.count)
      arcs.append(Arc(to: to, room: room, value: value))
      leaving[to].append(arcs.count)
      arcs.append(Arc(to: from, room: 0, value: .zero - value))
    }

    /// Sends people along cheapest paths until none is left.
    mutating func fill() {
      while let path = cheapestPath(), let amount = path.map({ arcs[$0].room }).min() {
        for arc in path {
          arcs[arc].room -= amount
          arcs[arc ^ 1].room += amount
          value = value + arcs[arc].value * amount
        }
        flow += amount
      }
    }

    /// The arcs of a cheapest path with room (Bellman–Ford).
    private func cheapestPath() -> [Int]? {
      var best = [RoadmapValue?](repeating: nil, count: leaving.count)
      var arrival = [Int?](repeating: nil, count: leaving.count)
      best[0] = .zero
      var hasChanged = true
      while hasChanged {
        hasChanged = false
        for node in leaving.indices {
          guard let value = best[node] else { continue }
          for index in leaving[node] where arcs[index].room > 0 {
            let arc = arcs[index]
            let reached = value + arc.value
            if best[arc.to].map({ reached < $0 }) ?? true {
              best[arc.to] = reached
              arrival[arc.to] = index
              hasChanged = true
            }
          }
        }
      }
      var path: [Int] = []
      var node = sink
      while node != 0 {
        guard let arc = arrival[node] else { return nil }
        path.append(arc)
        node = arcs[arc ^ 1].to
      }
      return path
    }
  }
}

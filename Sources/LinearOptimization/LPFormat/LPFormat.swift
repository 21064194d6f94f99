// SPDX-License-Identifier: GPL-3.0-or-later

extension LinearModel {
  /// The model in CPLEX LP format, for other solvers.
  ///
  /// The same model gives the same text. Names are changed where the format does not allow them.
  /// A row with two different bounds becomes an equation with a column for the row's activity.
  /// Free rows constrain nothing and are left out. Linear in the size of the model.
  ///
  /// - Parameter comments: lines for the head of the file.
  /// - Throws: ``ModelError`` for a faulty model.
  public func lpFormat(comments: [String] = []) throws(ModelError) -> String {
    try validate()
    var writer = LPWriter(model: self)
    writer.writeHeader(comments)
    writer.writeObjective()
    writer.writeRows()
    writer.writeBounds()
    writer.writeKinds()
    return String(decoding: writer.finished(), as: UTF8.self)
  }
}

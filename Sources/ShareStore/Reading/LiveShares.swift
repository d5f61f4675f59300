public import ShareModel

extension ShareStore {
    /// The ids of all shares that are public at this moment, without a look at their content.
    ///
    /// A share whose end cannot be read is not among them: it might be over.
    public func liveIDs(now: Timestamp) throws(StoreError) -> NameSet {
        try requireUniqueIDs()
        let statement = try Statement(
            "SELECT \(columns.stateSelection) FROM EmpResumeShare", on: connection)
        var ids = NameSet()
        while try statement.step() {
            guard statement.isNull(at: 2), let id = statement.text(at: 0) else { continue }
            guard let end = statement.time(at: 1) else {
                if statement.isNull(at: 1) { ids.insert(id) }
                continue
            }
            if end > now { ids.insert(id) }
        }
        return ids
    }
}

/// A value that only this module can read.
///
/// The payload is internal to `ShareModel`, so no page, template or log elsewhere can be handed it.
/// The box prints as `<private>`, has an empty mirror, and is neither `Encodable` nor `Hashable`.
public struct Private<Value: Sendable>: Sendable {
    let value: Value

    /// Closes a value in.
    public init(_ value: Value) {
        self.value = value
    }
}

extension Private: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Always `<private>`.
    public var description: String { "<private>" }

    /// Always `<private>`.
    public var debugDescription: String { "<private>" }

    /// A mirror with no children.
    public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}

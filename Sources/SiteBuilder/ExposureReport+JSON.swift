import ShareModel

extension ExposureReport {
    /// The report as the members of an object.
    var members: [(key: String, value: JSONValue)] {
        [
            ("nearMatches", .array(remarks.map(\.json))), ("hidden", .array(hidden.map(\.json))),
            ("shown", .strings(shown)), ("links", links.json),
        ]
    }
}

extension ExposureRemark {
    fileprivate var json: JSONValue {
        .object([
            ("kind", .string(kind.rawValue)), ("classes", .strings(maskClasses.map(\.name))),
            ("words", .strings(words)), ("places", .strings(places)),
            ("hiddenPlaces", .strings(hidden)), ("text", excerpt.map { .string($0) } ?? .null),
            ("message", .string(sentence)), ("advice", advice.map { .string($0) } ?? .null),
        ])
    }
}

extension ExposureReport.Hidden {
    fileprivate var json: JSONValue {
        .object([
            ("class", .string(maskClass.name)), ("count", .number("\(count)")),
            (
                "places",
                .array(
                    places.map { place in
                        .object([
                            ("place", .string(place.path)), ("count", .number("\(place.count)")),
                            ("texts", .strings(place.excerpts)),
                        ])
                    })
            ),
        ])
    }
}

extension LinkAccount {
    fileprivate var json: JSONValue {
        .object([
            (
                "shown",
                .array(
                    hosts.map {
                        .object([("host", .string($0.host)), ("places", .strings($0.places))])
                    })
            ),
            (
                "removed",
                .array(
                    lost.map {
                        .object([
                            ("field", .string($0.field)), ("count", .number("\($0.count)")),
                        ])
                    })
            ),
        ])
    }
}

extension JSONValue {
    fileprivate static func strings(_ texts: [String]) -> JSONValue {
        .array(texts.map { .string($0) })
    }
}

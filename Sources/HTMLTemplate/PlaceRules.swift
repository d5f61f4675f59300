/// How a field is written, by what it is and where it stands.
enum PlaceRules {
    enum Writing {
        case text
        case html
        case urlPart
        /// Escaped, and the whole value of its attribute.
        case wholeURL
    }

    /// How the field `name` is written at `place`, or why it may not stand there.
    static func writing(
        _ kind: TemplateSchema.Kind, named name: String, raw: Bool, at place: HTMLPlace
    ) -> Result<Writing, PlaceProblem> {
        switch (kind, raw) {
        case (.flag, _), (.list, _), (.object, _):
            .failure(PlaceProblem(.notShown(name, kind: kind.spoken)))
        case (.html, false): .failure(PlaceProblem(.htmlEscaped(name)))
        case (.text, true), (.url, true):
            .failure(PlaceProblem(.textRaw(name, kind: kind.spoken)))
        case (.html, true): place.phase == .text ? .success(.html) : .failure(refusal(place, .html))
        case (.text, false): text(named: name, isURL: false, at: place)
        case (.url, false): text(named: name, isURL: true, at: place)
        }
    }

    /// A problem as an error, so that a `Result` can carry it.
    struct PlaceProblem: Error {
        let problem: TemplateProblem

        init(_ problem: TemplateProblem) {
            self.problem = problem
        }
    }

    private static func text(
        named name: String, isURL: Bool, at place: HTMLPlace
    ) -> Result<Writing, PlaceProblem> {
        switch place.phase {
        case .text: return .success(.text)
        case .rawText:
            guard case .text = place.element else { return .failure(refusal(place, .text)) }
            return .success(.text)
        case .value where !place.element.forbidsFields:
            switch place.attribute {
            case .plain: return .success(.text)
            case .code: return .failure(refusal(place, .text))
            case .url(let attribute):
                return url(named: name, isURL: isURL, attribute: attribute, at: place)
            }
        default: return .failure(refusal(place, .text))
        }
    }

    private static func url(
        named name: String, isURL: Bool, attribute: String, at place: HTMLPlace
    ) -> Result<Writing, PlaceProblem> {
        switch (place.progress, isURL) {
        case (.open, true) where place.name.isEmpty: .success(.wholeURL)
        case (.fixed, false): .success(.urlPart)
        case (.whole, _): .failure(PlaceProblem(.afterURL(attribute: attribute)))
        case (_, true): .failure(PlaceProblem(.urlInParts(name, attribute: attribute)))
        case (_, false): .failure(PlaceProblem(.textAsURL(name, attribute: attribute)))
        }
    }

    private static func refusal(_ place: HTMLPlace, _ kind: TemplateSchema.Kind) -> PlaceProblem {
        if case .html = kind { PlaceProblem(.htmlIn(place)) } else { PlaceProblem(.fieldIn(place)) }
    }
}

extension HTMLElement {
    /// Whether what an attribute holds can do more than an attribute of its name does elsewhere.
    fileprivate var forbidsFields: Bool {
        switch self {
        case .acting, .raw("script"): true
        case .raw, .text, .other: false
        }
    }
}

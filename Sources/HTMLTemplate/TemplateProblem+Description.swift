extension TemplateProblem {
    /// What is wrong and, where it isn't plain, what to do.
    var sentence: String {
        switch self {
        case .tooLarge: "the template is larger than \(TemplateLimits.sourceBytes) bytes"
        case .notUTF8: "the template is not UTF-8 from here on"
        case .missingEntry(let name): "there is no template '\(name)'"
        case .duplicateSource(let name): "there are two templates '\(name)'"

        case .unclosedTag: "this tag is not closed; '}}' is missing"
        case .unclosedTriple: "this tag is not closed; '}}}' is missing"
        case .newDelimiters: "the delimiters cannot be changed; they are '{{' and '}}'"
        case .dynamicName: "a partial's name cannot come from a field; write the name itself"
        case .badName(let name): "'\(name)' is not a name; a name is like 'a', 'a.b', '../a' or '.'"
        case .badReference(let name):
            "'\(name)' is not a name; a name holds letters, digits and '-_./'"
        case .neverClosed(let name): "'\(name)' is not closed; '{{/\(name)}}' is missing"
        case .strayClose(let name): "'{{/\(name)}}' closes nothing"
        case .wrongClose(let name, let open):
            "'{{/\(name)}}' closes nothing; the tag that is open is '\(open)'"
        case .strayInParent: "only '{{$block}}' may stand directly in '{{<parent}}'"
        case .tooDeep:
            "tags are more than \(TemplateLimits.depth) deep in one another, with partials"

        case .unknownField(let name, let suggestion):
            "no field '\(name)' here" + didYouMean(suggestion)
        case .noItem(let model): "'.' is the model '\(model)' here, and only text can be shown"
        case .noEnclosingModel: "there is no enclosing model here; '../' leads out of the page"
        case .noFieldsIn(let name, let kind): "'\(name)' is \(kind), and has no fields"
        case .missingPartial(let name, let suggestion):
            "no template '\(name)'" + didYouMean(suggestion)
        case .cycle(let names): "a template contains itself: \(names.joined(separator: " → "))"
        case .blockInItself(let name): "the block '\(name)' contains itself"
        case .unknownBlock(let name, let parent, let suggestion):
            "no block '\(name)' in '\(parent)'" + didYouMean(suggestion)

        case .notShown(let name, let kind):
            "'\(name)' is \(kind), and cannot be shown; write '{{#\(name)}}…{{/\(name)}}'"
        case .htmlEscaped(let name): "'\(name)' is HTML; write '{{{\(name)}}}'"
        case .textRaw(let name, let kind):
            "'\(name)' is \(kind), and has to be escaped; write '{{\(name)}}'"

        case .unquotedValue: "an attribute's value needs quotes"
        case .fieldIn(let place): "a field cannot stand in \(place.spoken)"
        case .htmlIn(let place): "HTML cannot stand in \(place.spoken)"
        case .textAsURL(let name, let attribute):
            "'\(name)' is text, and could lead anywhere in '\(attribute)'; take a field of kind url, "
                + "or put a constant path before it"
        case .urlInParts(let name, let attribute):
            "'\(name)' is a URL, and has to be all of '\(attribute)'"
        case .afterURL(let attribute):
            "nothing may follow the field that is all of '\(attribute)'"
        case .changesPlace(let name, let from, let to):
            "'\(name)' begins in \(from.spoken) and ends in \(to.spoken); it has to end where it began"
        case .endsIn(let place): "the page ends in \(place.spoken)"
        case .fieldInPragma:
            "a field cannot stand in the 'content' of '<meta http-equiv>', which can lead anywhere"
        case .gluedName: "a blank is missing before this name"
        case .strayByteInTag: "this byte does not belong in a tag"
        case .cdata: "'<![CDATA[' is no HTML"
        case .markupAsText(let element): "markup in '<\(element)>' would be shown as text"
        case .commentInScript: "'<!--' in '<script>' can hide its end"

        case .script:
            "a page has no script, and its Content-Security-Policy blocks one; take it out"
        case .styleElement: "a page has no '<style>'; write the rules into style.css"
        case .handler(let name): "'\(name)' is script, which a page has none of; take it out"
        case .inlineStyle:
            "a page has no 'style' attributes; give it a class, and write to style.css"
        case .foreignAddress(let fault, let attribute): "'\(attribute)' \(fault.sentence)"
        case .referenceInAddress(let attribute):
            "the start of '\(attribute)' holds '&', and could be another address; write it plainly"
        case .unknownElement(let name, let suggestion):
            "there is no element '<\(name)>'" + didYouMean(suggestion)
        case .neverEnds(let name): "'<\(name)>' is not closed; '</\(name)>' is missing"
        case .endsNothing(let name): "'</\(name)>' closes nothing"
        case .endsSometimes(let name):
            "'</\(name)>' closes a '<\(name)>' that stands under other conditions; put both into the same "
                + "sections"

        case .programTooLarge: "the template is too large with all its partials in place"
        }
    }

    private func didYouMean(_ suggestion: String?) -> String {
        suggestion.map { "; did you mean '\($0)'?" } ?? ""
    }
}

extension HTMLPlace {
    /// The place, for diagnostics.
    var spoken: String {
        switch phase {
        case .text: "text"
        case .tagOpen, .endTagOpen, .tagName: "the name of a tag"
        case .between, .afterName, .attributeName: "a tag, outside of an attribute's value"
        case .beforeValue, .unquotedValue: "an attribute's value without quotes"
        case .value:
            switch (attribute, element) {
            case (.code(let name), _): "the attribute '\(name)'"
            case (_, .acting(let element)), (_, .raw(let element)): "an attribute of '<\(element)>'"
            case (.url(let name), _) where progress == .open && self.name.isEmpty:
                "the empty value of '\(name)'"
            case (.url(let name), _) where progress == .open: "the open value of '\(name)'"
            case (.url(let name), _): "the value of '\(name)'"
            case (.plain(let name), _): "the value of '\(name)'"
            }
        case .declarationOpen, .declaration: "a declaration"
        case .comment: "a comment"
        case .rawText, .rawLess, .rawEnd: "'<\(element.ownContent ?? "")>'"
        }
    }
}

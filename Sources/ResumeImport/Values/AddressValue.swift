internal import ShareModel

extension LenientReader {
    /// The address of a page; one that a page may not link to is left out.
    mutating func link(_ source: Source, _ field: Field) -> String? {
        guard let raw = rawText(source, field, joining: " ") else { return nil }
        let address = LinkAddress.clean(raw)
        if LinkAddress.isRefused(address) {
            remark(.refusedLink, at: source)
            keepSecret(raw, of: field)
            return nil
        }
        if !address.utf8.elementsEqual(raw.utf8) { keepSecret(raw, of: field) }
        return address
    }

    /// An e-mail address, without the `mailto:` of a link.
    mutating func email(_ source: Source, _ field: Field) -> String? {
        guard let raw = rawText(source, field, joining: ", ") else { return nil }
        var address = PlainText.withoutInvisibles(PlainText.clean(raw))
        if PlainText.hasPrefix(address, "mailto:") {
            address = PlainText.dropping("mailto:", from: address)
            address = String(Substring(address.utf8.prefix { $0 != UInt8(ascii: "?") }))
        }
        if !address.utf8.elementsEqual(raw.utf8) { keepSecret(raw, of: field) }
        if !address.isEmpty, !LinkAddress.isMail(address) { remark(.notAnEmail, at: source) }
        return address
    }

    /// A telephone number, without the `tel:` of a link.
    mutating func phone(_ source: Source, _ field: Field) -> String? {
        guard let raw = rawText(source, field, joining: ", ") else { return nil }
        let seen = PlainText.withoutInvisibles(PlainText.clean(raw))
        let number = PlainText.trimmed(PlainText.dropping("tel:", from: seen))
        if !number.utf8.elementsEqual(raw.utf8) { keepSecret(raw, of: field) }
        return number
    }

    /// A photo that is in the file itself: a page loads nothing from elsewhere.
    mutating func photo(_ source: Source) -> String? {
        if source.view.kind == .object {
            if HiddenEntries.isHidden(source) { return nil }
            guard let address = source.member("url", "src", "data", "href") else {
                leaveOut(source)
                return nil
            }
            return photo(address)
        }
        guard let raw = rawText(source, .photo, joining: "") else { return nil }
        let text = PlainText.trimmed(raw)
        let isInline = PlainText.hasPrefix(text, "data:")
        if isInline, text.utf8.count <= Self.longestPhoto { return text }
        if isInline {
            remark(.tooLong(limit: Self.longestPhoto), at: source)
        } else {
            let isRemote =
                PlainText.hasPrefix(text, "http") || text.utf8.starts(with: "//".utf8)
            remark(isRemote ? .remotePhoto : .notAPhoto, at: source)
        }
        return nil
    }
}

/// Asks about addresses as a browser would read them.
enum LinkAddress {
    /// The address without controls and invisible marks, and with its references decoded.
    static func clean(_ text: String) -> String {
        PlainText.withoutInvisibles(ReferenceText.decoded(text))
    }

    /// Whether an address has a scheme, and one that no page here links to: `javascript:`.
    static func isRefused(_ address: String) -> Bool {
        let scheme = address.utf8.prefix { $0 != UInt8(ascii: ":") }
        let rest = address.utf8.dropFirst(scheme.count)
        guard !rest.isEmpty, let first = scheme.first, isLetter(first),
            scheme.allSatisfy({ isLetter($0) || isDigit($0) || "+-".utf8.contains($0) }),
            // `localhost:8080` is a host with a port.
            rest.dropFirst().first.map({ !isDigit($0) }) ?? true
        else { return false }
        return !["http", "https", "mailto", "tel"].contains { name in
            scheme.count == name.utf8.count && PlainText.hasPrefix(address, name)
        }
    }

    /// Whether a text is the address of a page: with a scheme, or a host with a path or a known ending.
    static func isWeb(_ text: String) -> Bool {
        if PlainText.hasPrefix(text, "https://") || PlainText.hasPrefix(text, "http://")
            || PlainText.hasPrefix(text, "www.")
        {
            return true
        }
        let host = text.utf8.prefix { $0 != UInt8(ascii: "/") }
        return host.contains(UInt8(ascii: ".")) && text.utf8.count > host.count
            && host.first != UInt8(ascii: ".")
            && host.allSatisfy {
                isLetter($0) || isDigit($0) || $0 >= 0x80 || "-.".utf8.contains($0)
            }
    }

    /// Whether a text is one e-mail address.
    static func isMail(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard parts.count == 2, let local = parts.first, let domain = parts.last, !local.isEmpty
        else { return false }
        let labels = domain.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let isHost = domain.allSatisfy {
            isLetter($0) || isDigit($0) || $0 >= 0x80 || "-.".utf8.contains($0)
        }
        return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty } && isHost
            && !local.contains { " ,;<>()\"".utf8.contains($0) }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }
    private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}

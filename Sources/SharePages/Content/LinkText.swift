/// An address of a link field as a page shows it.
struct LinkText: Equatable {
    /// Where it leads, where it leads anywhere.
    let target: String?
    /// What is read: host and path, or the owner's own text where there is no link.
    let text: String

    private init(target: String?, text: String) {
        self.target = target
        self.text = text
    }

    /// The address of a page; a host without a scheme will do.
    init(page address: String) {
        let target = LinkPolicy.target(address.utf8, takesBareHost: true)
        self.init(target: target, text: target == nil ? address : Self.short(address))
    }

    /// The address of a person's page on a site, or the name that the person has there.
    init(handle address: String, on site: Site) {
        var handle = LinkPolicy.cleaned(address.utf8)[...]
        if handle.first == UInt8(ascii: "@") { handle = handle.dropFirst() }
        handle = handle.dropping(site.lead)
        if site.isHandle(handle) {
            let page = site.host + String(decoding: handle, as: UTF8.self)
            self.init(target: "https://" + (site == .linkedIn ? "www." : "") + page, text: page)
        } else {
            self.init(page: address)
        }
    }

    /// An e-mail address, which may be written as a link: `mailto:ada@ada.example`.
    init(mail address: String) {
        let bytes = LinkPolicy.cleaned(address.utf8)[...]
        let plain = bytes.dropping("mailto:")
        let isLink = plain.count < bytes.count
        let shown = isLink ? plain.prefix { $0 != UInt8(ascii: "?") } : bytes
        self.init(
            target: LinkPolicy.mail(plain),
            text: isLink ? String(decoding: shown, as: UTF8.self) : address)
    }

    /// A telephone number, which may be written as a link: `tel:+31201234567`.
    init(phone number: String) {
        let bytes = LinkPolicy.cleaned(number.utf8)[...]
        let plain = bytes.dropping("tel:")
        self.init(
            target: LinkPolicy.telephone(plain),
            text: plain.count < bytes.count ? String(decoding: plain, as: UTF8.self) : number)
    }

    /// The address without scheme, `www.`, query, fragment and the slash at its end.
    private static func short(_ address: String) -> String {
        var bytes = LinkPolicy.cleaned(address.utf8)[...]
        for prefix in ["https://", "http://", "mailto:", "tel:"] as [StaticString] {
            if ASCII.hasPrefix(bytes, prefix) {
                bytes = bytes.dropFirst(prefix.utf8CodeUnitCount)
                break
            }
        }
        if ASCII.hasPrefix(bytes, "www.") { bytes = bytes.dropFirst(4) }
        bytes = bytes.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        while bytes.last == UInt8(ascii: "/") { bytes = bytes.dropLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// A site on which people have a name.
enum Site: Sendable {
    case linkedIn
    case github

    /// The site's host with the path before a name.
    var host: String {
        switch self {
        case .linkedIn: "linkedin.com/in/"
        case .github: "github.com/"
        }
    }

    /// What people write before a name that is no part of it: `in/ada`.
    var lead: StaticString {
        switch self {
        case .linkedIn: "in/"
        case .github: "/"
        }
    }

    /// Whether `bytes` is a name by the site's own rules: letters, digits and hyphens.
    func isHandle(_ bytes: ArraySlice<UInt8>) -> Bool {
        let hyphen = UInt8(ascii: "-")
        guard bytes.allSatisfy({ ASCII.isAlphanumeric($0) || $0 == hyphen }) else { return false }
        return switch self {
        case .linkedIn: (3...100).contains(bytes.count)
        case .github:
            (1...39).contains(bytes.count) && bytes.first != hyphen && bytes.last != hyphen
        }
    }
}

extension ArraySlice<UInt8> {
    /// What follows a lower-case prefix, in either case, or all of it where it is not there.
    fileprivate func dropping(_ prefix: StaticString) -> ArraySlice<UInt8> {
        ASCII.hasPrefix(self, prefix) ? dropFirst(prefix.utf8CodeUnitCount) : self
    }
}

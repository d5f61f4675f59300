import Glibc
@_spi(LeakCheck) import ShareModel

@testable @_spi(LeakCheck) import LeakCheck

/// A page with a text in its one paragraph, and no text of the person elsewhere.
func page(_ text: String, title: String = "Resume") -> CheckedFile {
    document("<h2>Experience</h2>\n<p>\(text)</p>", title: title)
}

/// A page with a body.
func document(_ body: String, title: String = "Resume") -> CheckedFile {
    let text =
        "<!DOCTYPE html>\n<html lang=\"en\"><head><title>\(title)</title>"
        + "<meta name=\"description\" content=\"A resume\"></head>\n<body>\(body)</body></html>"
    return CheckedFile(name: "share/a.html", bytes: [UInt8](text.utf8), kind: .html)
}

/// What is found of a value in a file, with a neutral page as twin.
func leaks(
    of value: String, _ maskClass: MaskClass = .company, in file: CheckedFile,
    kind: RawSecret.Kind = .text, without views: [View] = [], tokens: [String] = []
) throws -> [Leak] {
    var checker = LeakChecker(
        secrets: [RawSecret(value: value, maskClass: maskClass, kind: kind)], tokens: tokens)
    for view in views { checker.views.remove(view) }
    return try checker.check([file]) { [page("Neutral text")] }
}

/// Whether anything is found of a value in the text of a paragraph.
func isFound(
    _ value: String, _ maskClass: MaskClass = .company, kind: RawSecret.Kind = .text,
    in text: String
) throws -> Bool {
    try !leaks(of: value, maskClass, in: page(text), kind: kind).isEmpty
}

/// A list with the form of one text, which is in it where it has a letter or a digit.
func formList(of text: String) -> FormList {
    var list = FormList(secretCount: 1)
    if let form = list.fold(list.add(text: text.utf8), secret: 0, rule: .anywhere) {
        list.add(form)
    }
    return list
}

/// The folded symbols of a text, as a text.
func folded(_ text: String) -> String {
    let symbols = formList(of: text).symbols
    return String(String.UnicodeScalarView(symbols.compactMap(Unicode.Scalar.init)))
}

/// The processor time that `work` takes on this thread, in seconds: no other test adds to it.
func processorTime(_ work: () throws -> Void) rethrows -> Double {
    var start = timespec()
    var end = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &start)
    try work()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end)
    return Double(end.tv_sec - start.tv_sec) + Double(end.tv_nsec - start.tv_nsec) / 1e9
}

/// How many times the processor time of `work` on `size` its time on four times as much is.
func growth(from size: Int, _ work: (Int) throws -> Void) throws -> Double {
    let small = min(try processorTime { try work(size) }, try processorTime { try work(size) })
    return try processorTime { try work(4 * size) } / small
}

/// What multiplies grows sixteenfold where the text grows fourfold.
let linearGrowth = 8.0

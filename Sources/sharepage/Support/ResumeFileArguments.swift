import ArgumentParser
import ResumeImport
import ShareModel

/// A file with a resume, and what its owner says beside it.
struct ResumeFileArguments: ParsableArguments {
    @Option(help: ArgumentHelp("The theme of the page.", valueName: "name"))
    var theme: String?

    @Option(help: ArgumentHelp("The language of the page, such as nl.", valueName: "tag"))
    var locale: String?

    @Option(
        help: ArgumentHelp(
            "A setting of the design, such as fontSize=11; may be given again.",
            valueName: "key=value"))
    var design: [String] = []

    @Option(
        help: ArgumentHelp(
            "A photo: a PNG, JPEG or WebP image, whatever it is called.", valueName: "file"))
    var photo: String?

    @Flag(help: "Store nothing where there is anything to remark.")
    var strict = false

    /// Reads a resume; what is to be remarked is told on standard error.
    func read(_ file: String) throws(Failure) -> ImportedResume {
        let options = try options()
        let bytes = try InputFile.read(file)
        var resume: ImportedResume
        do throws(ImportError) { resume = try ImportedResume(parsing: bytes, locale: locale) } catch
        {
            throw .badData("\(file):\(error.hasPlace ? "" : " ")\(error)")
        }
        do throws(ImportOptionError) { try resume.apply(options) } catch {
            throw .usage("\(option(of: error)): \(error)")
        }
        for remark in resume.remarks { Console.note("\(file): \(remark)") }
        guard !strict || resume.remarks.isEmpty else {
            throw .badData(
                "\(file): \(resume.remarks.count) to look at, see above; with --strict nothing is "
                    + "stored")
        }
        return resume
    }

    private func options() throws(Failure) -> ImportOptions {
        var options = ImportOptions()
        options.theme = theme
        for text in design {
            let key = text.utf8.prefix { $0 != UInt8(ascii: "=") }
            let value = text.utf8.dropFirst(key.count + 1)
            guard !key.isEmpty, !value.isEmpty else {
                throw .usage("--design: expected KEY=VALUE, such as fontSize=11")
            }
            options.design.append((String(Substring(key)), String(Substring(value))))
        }
        if let photo { options.photo = try InputFile.read(photo) }
        return options
    }

    private func option(of error: ImportOptionError) -> String {
        switch error {
        case .unknownSetting, .badSetting: "--design"
        case .notAPhoto, .photoTooLarge: "--photo \(photo ?? "")"
        }
    }
}

extension ImportedResume {
    /// What a command that stored the resume answers.
    func answer(id: String) -> JSONValue {
        .object([
            ("id", .string(id)), ("leftOut", .array(leftOut.map { .string($0) })),
            ("remarks", .array(remarks.map(\.json))),
        ])
    }
}

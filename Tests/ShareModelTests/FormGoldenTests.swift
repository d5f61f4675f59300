import Testing

@testable import ShareModel

/// What is looked for, written out: the forms of values of each kind, each with its rule.
///
/// Who changes a rule or a list reads in the golden's difference what follows from it.
@Suite struct FormGoldenTests {
    @Test("M032 M065 M151 The forms of firms") func firms() {
        expectGolden(
            FormInputs.firms.flatMap { forms(Secret(value: $0, maskClass: .company)) }
                + ["Acme", "Data Systems", "Target", "IBM"].flatMap {
                    forms(Secret(value: $0, maskClass: .company, isAlias: true))
                }
                + FormInputs.ownNames.flatMap {
                    forms(Secret(value: $0.firm, maskClass: .company), ownName: $0.own)
                }
                + [
                    "Zyqvorth Dynamics", "Nurse", "Zyqvorth", "Lantern & Vane Ltd", "Zyqvane\nLtd",
                    "Zyqvane,Ltd", "Zyqvane Works Group",
                ].flatMap {
                    value in
                    [true, false].flatMap { namesSomebody in
                        forms(
                            Secret(
                                value: value, maskClass: .section, namesSomebody: namesSomebody))
                    }
                }, "forms-firms")
    }

    @Test("M034 M151 The forms of schools") func schools() {
        expectGolden(
            FormInputs.schools.flatMap { forms(Secret(value: $0, maskClass: .institution)) },
            "forms-schools")
    }

    @Test("The forms of persons' names") func persons() {
        var lines: [String] = []
        for (first, last) in FormInputs.persons {
            lines.append("# \(first ?? "-") | \(last ?? "-")")
            for secret in PersonNames(first: first, last: last).secrets {
                lines.append("\(secret.kind) \(secret.value)")
            }
        }
        lines += FormInputs.headings.map { text in
            "\(printable(text.utf8)): "
                + (NameParts.isPersonName(text) ? "a person's name" : "tells more")
        }
        lines += FormInputs.names.flatMap { forms(Secret(value: $0, maskClass: .name)) }
        expectGolden(lines, "forms-persons")
    }

    @Test("M015 The forms of web addresses and handles") func links() {
        expectGolden(
            FormInputs.links.flatMap {
                forms(Secret(value: $0, maskClass: .linkedIn, kind: .link))
            }, "forms-links")
    }

    @Test("M017 The forms of e-mail addresses and telephone numbers") func contacts() {
        expectGolden(
            FormInputs.emails.flatMap { forms(Secret(value: $0, maskClass: .email, kind: .email)) }
                + FormInputs.phones.flatMap {
                    forms(Secret(value: $0, maskClass: .phone, kind: .phone))
                }, "forms-contacts")
    }

    @Test("The forms of dates") func dates() {
        var lines = FormInputs.dates.map { date in
            "\(date): " + DateReader.dates(in: date).map { "\($0)" }.joined(separator: ", ")
        }
        lines += (1...12).map { month in
            "\(month): "
                + DateForms.forms(of: "1990-\(month < 10 ? "0" : "")\(month)").joined(
                    separator: ", ")
        }
        lines += (1...31).map { day in
            "\(day): "
                + DateForms.forms(of: "2001-08-\(day < 10 ? "0" : "")\(day)")
                .filter { $0.utf8.count < (day % 10 == 1 ? 20 : 16) }.joined(separator: ", ")
        }
        lines += ["2009-05", "2010-05"].map { DateForms.forms(of: $0).joined(separator: ", ") }
        lines += ["1990", "May 1990"].flatMap { forms(Secret(value: $0, maskClass: .dates)) }
        expectGolden(lines, "forms-dates")
    }

    @Test("The forms of places and other fields") func others() {
        expectGolden(
            FormInputs.addresses.flatMap { forms(Secret(value: $0, maskClass: .address)) }
                + FormInputs.places.flatMap { forms(Secret(value: $0, maskClass: .location)) }
                + ["male", "f", "Female", "non-binary"].flatMap {
                    forms(Secret(value: $0, maskClass: .gender))
                }
                + ["B", "BE", "A1"].flatMap {
                    forms(Secret(value: $0, maskClass: .driverLicense))
                }
                + ["Nurse", "IT", "Zyqvorth surveyor", "ZYX"].flatMap {
                    forms(Secret(value: $0, maskClass: .jobTitle))
                }, "forms-others")
    }

    /// A value, and a line for each rule with the forms that count by it: `·` where the form has a
    /// gap, `:` where the gap ends a clause, and marks that belong to it in brackets.
    private func forms(_ secret: Secret, ownName: String = "") -> [String] {
        let patterns = SecretForms.patterns(
            for: [secret], linkedIn: false, ownName: NameParts.words(of: ownName))
        var order: [SecretPattern.Rule] = []
        var byRule: [SecretPattern.Rule: [String]] = [:]
        for pattern in patterns {
            if byRule[pattern.rule] == nil { order.append(pattern.rule) }
            byRule[pattern.rule, default: []].append(described(pattern))
        }
        let long = LongForms(of: [secret])
        let words = "Zyqvorth Yonder Xebec Wold Vane Umber Tarn, Amber Pelqan Island"
        var initials: [String] = []
        long.forEach(in: FoldedText(words), source: Array(words.utf8)) { units, _ in
            initials.append("\(units)")
        }
        return ["# \(printable(secret.value.utf8))" + (ownName.isEmpty ? "" : " of \(ownName)")]
            + order.map { rule in "  \(rule): " + (byRule[rule] ?? []).joined(separator: ", ") }
            + (initials.isEmpty ? [] : ["  long forms: " + initials.joined(separator: ", ")])
    }

    private func described(_ pattern: SecretPattern) -> String {
        var output: [UInt8] = pattern.isSmall ? [] : Array("'".utf8)
        for (index, byte) in pattern.bytes.enumerated() {
            if pattern.stops.contains(index) {
                output.append(UInt8(ascii: ":"))
            } else if pattern.breaks.contains(index) {
                output += Array("·".utf8)
            }
            output.append(byte)
        }
        let edges = pattern.edges
        return printable(output)
            + (edges.before.isEmpty && edges.after.isEmpty
                ? "" : " [\(printable(edges.before))|\(printable(edges.after))]")
    }
}

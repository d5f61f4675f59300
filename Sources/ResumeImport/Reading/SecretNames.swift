internal import ShareModel

/// The keys under which files name firms and schools, whether or not a resume here has their place.
enum SecretNames {
    /// The class that hides what stands under a key; `nil` for another key.
    static func maskClass(of key: String) -> MaskClass? {
        let key = KeyName.folded(key)
        for (maskClass, names) in names
        where names.contains(where: { isForm(of: Array($0.utf8), key) }) {
            return maskClass
        }
        return nil
    }

    /// Whether the key says what the thing around it is called.
    static func isName(_ key: String) -> Bool {
        [
            "name", "title", "label", "text", "value", "legalName", "displayName", "shortName",
            "naam",
            "bezeichnung", "nom", "nombre", "nome",
        ]
        .contains { KeyName.isSame(key, $0) }
    }

    /// Whether "current" and the like stand before a name: `currentCompany`.
    private static func isLed(_ name: [UInt8], _ key: [UInt8]) -> Bool {
        ["current", "present", "last", "previous", "former", "my", "the"].contains {
            key.elementsEqual(Array($0.utf8) + name)
        }
    }

    private static let names: [(MaskClass, [String])] = [
        (
            .company,
            [
                "company", "employer", "organisation", "organization", "firm", "workplace",
                "client", "customer", "agency", "business", "corporation", "enterprise", "org",
                "hospital",
                // Dutch, German, French, Spanish, Italian, Portuguese, Polish, Swedish, Danish.
                "werkgever", "bedrijf", "bedrijven", "opdrachtgever", "onderneming", "organisatie",
                "klant",
                "arbeitgeber", "firma", "unternehmen", "betrieb", "auftraggeber", "kunde", "kunden",
                "employeur", "entreprise", "societe", "société", "empleador", "empresa", "compania",
                "compañía", "azienda", "ditta", "societa", "società", "datoredilavoro",
                "empregador",
                "pracodawca", "przedsiebiorstwo", "arbetsgivare", "foretag", "företag",
                "arbejdsgiver",
                "virksomhed",
            ]
        ),
        (
            .institution,
            [
                "institution", "institute", "school", "university", "college", "academy", "uni",
                "faculty", "almamater",
                "onderwijsinstelling", "instelling", "universiteit", "hogeschool",
                "opleidingsinstituut",
                "hochschule", "universitat", "universität", "schule", "fachhochschule",
                "bildungseinrichtung",
                "ecole", "école", "universite", "université", "etablissement", "établissement",
                "lycee", "lycée",
                "universidad", "escuela", "instituto", "universita", "università",
                "scuola",
                "istituto", "universidade", "escola", "faculdade", "uczelnia", "szkola", "szkoła",
                "skola", "universitet", "larosate", "lärosäte", "skole",
            ]
        ),
    ]

    /// Whether a key is a name, its plural, or either with "name" behind it: `companyName`.
    private static func isForm(of name: [UInt8], _ key: [UInt8]) -> Bool {
        guard let last = name.last else { return false }
        let stem = last == UInt8(ascii: "y") ? name.dropLast() + Array("ies".utf8) : name
        return [[], Array("s".utf8), Array("name".utf8), Array("names".utf8)].contains { ending in
            key.elementsEqual(name + ending)
        } || key.elementsEqual(stem) || isLed(name, key)
    }
}

// twin: what the other snippets are refused, done the way it is meant
import HTMLTemplate
import ShareModel

struct Entry {
    let company: String
}

let table = FieldTable<Entry>("entry", [.text("company") { $0.company }])

func shut(_ value: String) -> Private<String> { Private(value) }

func show(_ text: String) -> HTML { HTML(escaping: text) }

func mask(_ snapshot: ShareSnapshot) throws -> MaskedResume { try MaskedResume(masking: snapshot) }

// error: 'Private<String>' to
import HTMLTemplate
import ShareModel

struct Entry {
    let company: Private<String>
}

let table = FieldTable<Entry>("entry", [.text("company") { $0.company }])

// error: requires that 'Private<String>' conform to 'Encodable'
import ShareModel

func json(_ value: some Encodable) {}

func encode(_ box: Private<String>) { json(box) }

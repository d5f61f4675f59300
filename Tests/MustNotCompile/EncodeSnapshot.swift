// error: requires that 'ShareSnapshot' conform to 'Encodable'
import ShareModel

func json(_ value: some Encodable) {}

func encode(_ snapshot: ShareSnapshot) { json(snapshot) }

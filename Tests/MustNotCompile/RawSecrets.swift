// error: cannot find type 'RawSecret' in scope
import ShareModel

func read(_ secret: RawSecret) -> String { secret.value }

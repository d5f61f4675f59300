// error: 'MaskedResume' initializer is inaccessible due to 'internal' protection level
import ShareModel

func make() -> MaskedResume { MaskedResume() }

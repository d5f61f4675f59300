// error: (have 'trusted:', expected 'escaping:')
import HTMLTemplate

func show(_ bytes: [UInt8]) -> HTML { HTML(trusted: bytes) }

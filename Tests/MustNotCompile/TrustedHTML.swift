// error: is inaccessible due to '@_spi' protection level
import HTMLTemplate

func show(_ bytes: [UInt8]) -> HTML { HTML(trusted: bytes) }

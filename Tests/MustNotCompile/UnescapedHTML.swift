// error: missing argument label 'escaping:' in call
import HTMLTemplate

func show(_ text: String) -> HTML { HTML(text) }

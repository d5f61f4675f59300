// error: argument label
import HTMLTemplate

func show(_ text: String) -> HTML { HTML(text) }

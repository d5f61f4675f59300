// error: 'MaskedText' initializer is inaccessible due to 'internal' protection level
import Markdown
import ShareModel

func make(_ document: MarkdownDocument) -> MaskedText { MaskedText(document) }

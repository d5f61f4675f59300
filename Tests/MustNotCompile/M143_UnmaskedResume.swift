// error: missing argument for parameter 'masking' in call
import ShareModel

func make(like other: MaskedResume) -> MaskedResume {
    MaskedResume(
        id: other.id, template: other.template, locale: other.locale, design: other.design,
        personal: other.personal, sections: other.sections)
}

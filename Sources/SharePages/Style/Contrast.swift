import Glibc
import ShareModel

/// Makes colours that can be read on a background.
///
/// Contrast is that of WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).
enum Contrast {
    /// What text of any size needs (WCAG 2.2, 1.4.3, level AA).
    static let needed = 4.5

    /// The contrast of two colours, 1–21.
    static func ratio(_ first: RGBColor, _ second: RGBColor) -> Double {
        let (one, two) = (luminance(first), luminance(second))
        return (max(one, two) + 0.05) / (min(one, two) + 0.05)
    }

    /// The colour itself, or the first one on the way to black or white that has the contrast.
    static func color(
        _ color: RGBColor, on background: RGBColor, contrast: Double = needed
    ) -> RGBColor {
        let end: Double = luminance(background) > 0.18 ? 0 : 255
        var step = 0
        var adjusted = color
        while ratio(adjusted, background) < contrast, step < 64 {
            step += 1
            let share = Double(step) / 64
            adjusted = RGBColor(
                red: mix(color.red, end, share), green: mix(color.green, end, share),
                blue: mix(color.blue, end, share))
        }
        return adjusted
    }

    /// The relative luminance, 0–1.
    static func luminance(_ color: RGBColor) -> Double {
        0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
    }

    private static func linear(_ channel: UInt8) -> Double {
        let value = Double(channel) / 255
        return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }

    private static func mix(_ channel: UInt8, _ end: Double, _ share: Double) -> UInt8 {
        UInt8((Double(channel) * (1 - share) + end * share).rounded())
    }
}

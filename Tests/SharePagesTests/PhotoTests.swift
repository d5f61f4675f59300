import Testing

@testable import SharePages

@Suite("Photos")
struct PhotoTests {
    @Test("a PNG keeps the picture and loses text, time, Exif and what follows its end")
    func png() throws {
        let picture = Samples.chunk("IHDR", Samples.header(width: 3, height: 2))
        let pixels = Samples.chunk("IDAT", [1, 2, 3])
        let end = Samples.chunk("IEND", [])
        let dirty =
            PNGImage.signature + picture + Samples.chunk("tEXt", Array("Author\0Jane".utf8))
            + Samples.chunk("eXIf", [9]) + Samples.chunk("tIME", [7]) + pixels + end
            + Array("behind".utf8)
        let photo = try Photo(cleaning: dirty)
        #expect(photo.kind == .png)
        #expect((photo.width, photo.height) == (3, 2))
        #expect(photo.bytes == PNGImage.signature + picture + pixels + end)
    }

    @Test("a JPEG keeps its frame, tables and colour header, and no comment, place or thumbnail")
    func jpeg() throws {
        let photo = try Photo(cleaning: Samples.jpeg(orientation: nil))
        #expect(photo.kind == .jpeg)
        #expect((photo.width, photo.height) == (5, 4))
        let bytes = String(decoding: photo.bytes, as: UTF8.self)
        for secret in ["Exif", "Canon", "GPS", "comment", "thumb", "behind", "profile"] {
            #expect(!bytes.holds(secret), "\(secret)")
        }
        #expect(bytes.holds("JFIF") && bytes.holds("Adobe"))
        #expect(photo.bytes.suffix(2) == [0xFF, 0xD9])
        #expect(String(decoding: Samples.jpeg(orientation: nil), as: UTF8.self).holds("Canon"))
    }

    @Test("a JPEG that lies on its side keeps its orientation, in a tag of our own")
    func orientation() throws {
        for isLittle in [true, false] {
            let photo = try Photo(cleaning: Samples.jpeg(orientation: 6, isLittle: isLittle))
            #expect((photo.width, photo.height) == (4, 5))
            let bytes = String(decoding: photo.bytes, as: UTF8.self)
            #expect(bytes.count(of: "Exif") == 1)
            #expect(!bytes.holds("Canon"))
            #expect(try Photo(cleaning: photo.bytes) == photo)
        }
        #expect(try Photo(cleaning: Samples.jpeg(orientation: 99)).width == 5)
    }

    @Test("a WebP keeps its picture, and no longer announces what is gone")
    func webP() throws {
        let pixels = Samples.riff("VP8L", [0x2F] + Samples.little(2 | 1 << 14, 4) + [0, 0, 0, 0])
        let extended = Samples.riff("VP8X", [0x3C, 0, 0, 0, 2, 0, 0, 1, 0, 0])
        let exif = Samples.riff("EXIF", Array("Canon".utf8))
        let photo = try Photo(cleaning: Samples.webP(extended + pixels + exif) + [1, 2, 3])
        #expect(photo.kind == .webP)
        #expect((photo.width, photo.height) == (3, 2))
        let clean = Samples.riff("VP8X", [0x10, 0, 0, 0, 2, 0, 0, 1, 0, 0])
        #expect(photo.bytes == Samples.webP(clean + pixels))
    }

    @Test("what is no image, is damaged or too large is left out, and says why")
    func refused() {
        func problem(_ body: () throws(PhotoProblem) -> Photo) -> PhotoProblem? {
            do throws(PhotoProblem) {
                _ = try body()
                return nil
            } catch { return error }
        }
        for address in ["https://x.example/me.jpg", "http://x.example/p.gif", "//x.example/me"] {
            #expect(
                problem { () throws(PhotoProblem) in try Photo(dataAddress: address) } == .remote)
        }
        for address in [
            "data:image/png,abc", "data:image/svg+xml;base64,PHN2Zz4=", "blob:x", "me.jpg", "",
            "data:text/html;base64,PHNjcmlwdD4=",
        ] {
            #expect(
                problem { () throws(PhotoProblem) in try Photo(dataAddress: address) }
                    == .notAnImage, "\(address)")
        }
        #expect(
            problem { () throws(PhotoProblem) in
                try Photo(dataAddress: "data:image/png;base64,iVB*")
            }
                == .damaged)
        let wide = Samples.png(width: 4097, height: 1)
        #expect(problem { () throws(PhotoProblem) in try Photo(cleaning: wide) } == .tooLarge)
        let long = "data:image/png;base64," + String(repeating: "AAAA", count: 700_000)
        #expect(problem { () throws(PhotoProblem) in try Photo(dataAddress: long) } == .tooLarge)
    }

    @Test(
        "every shorter version of an image, and every one with a byte changed, is taken or refused")
    func robust() {
        let images = [
            Samples.png(width: 3, height: 2), Samples.jpeg(orientation: 6),
            Samples.webP(Samples.riff("VP8L", [0x2F] + Samples.little(2 | 1 << 14, 4) + [0])),
        ]
        var generator = SystemRandomNumberGenerator()
        for image in images {
            for count in 0..<image.count { _ = try? Photo(cleaning: Array(image[..<count])) }
            for _ in 0..<2000 {
                var broken = image
                broken[Int.random(in: 0..<image.count, using: &generator)] = .random(in: 0...255)
                _ = try? Photo(cleaning: broken)
            }
        }
    }

    @Test("X-15: a page has no image but the photo, and never one of another site")
    func noRemoteImage() throws {
        let data = """
            {"firstName": "Ada", "photo": "https://tracker.example/p.gif", "summary":
            "![x](http://tracker.example/p.gif) ![y](data:image/png;base64,AAAA) <img src=//e.example>"}
            """
        let page = try Pages.render(data)
        let pieces = try HTMLReader.pieces(of: String(decoding: page.page.html, as: UTF8.self))
        #expect(pieces.values(of: "src") == [])
        #expect(page.page.photo == nil)
        #expect(page.warnings == [.photoLeftOut(.remote)])
    }

    @Test("a photo is a file of its own, named by the share and the content, with neutral words")
    func page() throws {
        let photo = Samples.base64(Samples.png(width: 3, height: 2))
        let data = #"{"firstName": "Ada", "photo": "data:image/jpeg;base64,\#(photo)"}"#
        let page = try Pages.render(data)
        let file = try #require(page.page.photo)
        #expect(file.name.hasPrefix("test-share.") && file.name.hasSuffix(".png"))
        let pieces = try HTMLReader.pieces(of: String(decoding: page.page.html, as: UTF8.self))
        #expect(pieces.values(of: "src") == ["/photo/" + file.name])
        #expect(pieces.values(of: "alt") == ["Photo of Ada"])
        let masked = try Pages.html(data, blur: #"{"name": true}"#)
        #expect(try HTMLReader.pieces(of: masked).values(of: "alt") == ["Photo of Name withheld"])
        #expect(try Pages.render(data, blur: #"{"photo": true}"#).page.photo == nil)
    }
}

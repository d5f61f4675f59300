import Testing

@Suite struct PlaceTests {
    @Test(
        "A template that keeps to its places compiles",
        arguments: [
            "<p class=\"a{{#current}} b{{/current}}\">",
            "<a {{#link}}href=\"{{.}}\"{{/link}}>",
            "<input{{#current}} checked{{/current}} name='a'>",
            "<option {{#current}}selected{{/current}}>",
            "<title>{{name}} < {{company}}</title>",
            "<textarea>{{name}}</textarea>",
            "<!-- a -- b --!>{{name}}<!-->{{name}}<!--->{{name}}",
            "<!doctype html>{{name}}<?x?>{{name}}</>{{name}}",
            "<script>a < b </scriptx></script >{{name}}",
            "<STYLE>{{! nothing }}</Style>{{{summary}}}",
            "a < b <3 <{{! c }}i>{{name}}",
            "<a href=\"https://example.org/{{name}}\" class='{{name}}'/>",
            "<a href='./{{name}}'><a href='#{{name}}'><a href='?{{name}}'><a href='a/{{name}}'>",
            "<img src=\"{{link}}\" alt=\"{{link}}\" srcset='{{link}}'>",
            "<p data-href='{{name}}' content='{{name}}'>",
        ])
    func allowed(page: String) {
        #expect(messages(page) == [])
    }

    @Test(
        "A field is refused where escaping would not hold",
        arguments: [
            "<p title={{name}}>", "<p {{name}}>", "<p {{name}}=\"\">", "<{{name}}>", "</{{name}}>",
            "<p{{name}}>",
            "<script>{{name}}</script>", "<style>{{name}}</style>", "<xmp>{{name}}</xmp>",
            "<iframe>{{name}}</iframe>",
            "<noframes>{{name}}</noframes>", "<plaintext>{{name}}", "<!--{{name}}-->",
            "<!{{name}}>", "<?{{name}}?>",
            "<p onclick=\"{{name}}\">", "<p ONLOAD='{{name}}'>", "<p style=\"{{name}}\">",
            "<iframe srcdoc=\"{{name}}\">",
            "<meta http-equiv=\"{{name}}\">",
            "<meta http-equiv='refresh' content=\"0;url={{name}}\">",
            "<meta content=\"0;url={{name}}\" http-equiv='refresh'>",
            "<script src=\"{{link}}\"></script>", "<base href=\"{{link}}\">",
            "<set to=\"{{name}}\">",
            "<a href=\"{{name}}\">", "<a href=\"java{{name}}\">", "<a href=\"/{{name}}\">",
            "<a href=\"//{{name}}\">",
            "<a href=\"/\\{{name}}\">", "<a href=\"https:{{name}}\">",
            "<a href=\"https://{{name}}/\">",
            "<a href=\" {{link}}\">", "<a href=\"{{link}}{{link}}\">", "<a href=\"{{link}}/a\">",
            "<a href=\"/a/{{link}}\">", "<a href=\"{{#tags}}/a/{{.}}{{/tags}}\">",
            "<a href=\"{{#link}}{{.}}{{/link}}\">",
            "<svg><a xlink:href=\"{{name}}\">", "<form action='{{name}}'>",
            "<button formaction='{{name}}'>",
            "<object data='{{name}}'>", "<video poster='{{name}}'>", "<q cite='{{name}}'>",
            "<img srcset='{{name}} 2x'>",
            "<p title=\"{{{summary}}}\">", "<title>{{{summary}}}</title>",
            "<title>a<{{name}}</title>",
            "{{#current}}<b {{/current}}>", "{{#current}}<!--{{/current}}-->",
            "<p title=\"{{#tags}}\"{{/tags}}>",
            "{{#current}}<script>{{/current}}{{name}}",
        ])
    func refused(page: String) {
        #expect(!messages(page).isEmpty)
    }

    @Test("A section that changes the place is told of once, with both places")
    func branches() {
        #expect(
            messages("{{#current}}<p title=\"{{/current}}x\">")
                == [
                    "'current' begins in text and ends in the value of 'title'; it has to end where it began"
                ])
    }
}

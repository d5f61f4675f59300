import Testing

@testable import ShareServer

@Suite struct ClientAddressTests {
    private func client(
        _ peer: String, _ forwarded: [String] = [], trusting proxies: Set<String> = ["127.0.0.1"]
    ) -> String {
        let fields = forwarded.map { (name: "x-forwarded-for", value: $0) }
        let head = RequestHead(method: "GET", target: "/", fields: fields, peer: peer)
        return ClientAddress(head, trusting: proxies).text
    }

    @Test("X-Forwarded-For counts from a trusted proxy alone, and its last address")
    func forwarded() {
        #expect(client("192.0.2.1", ["198.51.100.7"]) == "192.0.2.1")
        #expect(client("127.0.0.1", ["198.51.100.7"]) == "198.51.100.7")
        #expect(client("127.0.0.1", ["203.0.113.9, 198.51.100.7"]) == "198.51.100.7")
        #expect(client("127.0.0.1", ["203.0.113.9", " 198.51.100.7 "]) == "198.51.100.7")
        #expect(
            client(
                "127.0.0.1", ["203.0.113.9, 198.51.100.7, 10.0.0.1"],
                trusting: ["127.0.0.1", "10.0.0.1"]) == "198.51.100.7")
        #expect(client("127.0.0.1", ["203.0.113.9, unknown"]) == "127.0.0.1")
        #expect(client("127.0.0.1", ["203.0.113.9, 999.1.1.1"]) == "127.0.0.1")
        #expect(client("127.0.0.1", [""]) == "127.0.0.1")
        #expect(client("127.0.0.1") == "127.0.0.1")
    }

    @Test("A network of IPv6 is one client")
    func networks() {
        let first = client("2001:db8:1:2:3:4:5:6")
        #expect(first == "2001:db8:1:2::/64")
        for other in ["2001:db8:1:2::", "2001:db8:1:2::9", "2001:DB8:1:2:ffff:0:0:1"] {
            #expect(client(other) == first)
        }
        #expect(client("2001:db8:1:3::9") != first)
        #expect(client("::1") == "0:0:0:0::/64")
        #expect(client("fe80::") == "fe80:0:0:0::/64")
        #expect(client("::ffff:192.0.2.1") == "192.0.2.1")
    }
}

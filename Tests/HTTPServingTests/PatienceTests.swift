import Testing

@testable import HTTPServing

@Suite("Time-outs without a clock")
struct PatienceTests {
    static let limits = ServerConfiguration()

    @Test(
        "Each kind of waiting has its end",
        arguments: [
            (Patience.Waiting.firstHead, 111), (.head, 111), (.idle, 161), (.body, 111), (.write, 111), (.end, 103),
            (.answer, nil),
        ] as [(Patience.Waiting, Int?)])
    func deadlines(_ waiting: Patience.Waiting, _ expected: Int?) {
        #expect(Patience(waiting, now: 100).deadline(Self.limits) == expected)
    }

    @Test("Bytes buy time, but a stall ends it")
    func rate() {
        var patience = Patience(.body, now: 100)
        patience.moved(5000, now: 105)
        #expect(patience.deadline(Self.limits) == 121)
        patience.moved(5_000_000, now: 106)
        #expect(patience.deadline(Self.limits) == 127)
        patience.moved(5_000_000, now: 120)
        #expect(patience.deadline(Self.limits) == 127)
    }

    @Test("A client that goes on sending after the last answer is listened to for a while, not for ever")
    func linger() {
        var patience = Patience(.end, now: 100)
        patience.moved(1, now: 105)
        #expect(patience.deadline(Self.limits) == 108)
        patience.moved(2, now: 129)
        #expect(patience.deadline(Self.limits) == 131)
    }

    @Test("The wheel gives each entry when it is due, and none twice")
    func wheel() {
        var wheel = DeadlineWheel<Int>(now: 1000, slotCount: 8)
        #expect(wheel.insert(1, at: 1001) == 1001)
        #expect(wheel.insert(2, at: 1005) == 1005)
        #expect(wheel.insert(3, at: 900) == 1001)
        #expect(wheel.insert(4, at: 5000) == 1007)
        #expect(wheel.advance(to: 1000) == [])
        #expect(wheel.advance(to: 1001) == [1, 3])
        #expect(wheel.advance(to: 1004) == [])
        #expect(wheel.advance(to: 1100) == [2, 4])
        #expect(wheel.advance(to: 1200) == [])
    }
}

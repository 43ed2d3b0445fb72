import Testing

@testable import HTTPServing

@Suite("The worker pool")
struct WorkerPoolTests {
    @Test("Workers are waited for where there is more to do than workers, not where one is about to begin")
    func waiting() throws {
        let workers = try WorkerPool(workerCount: 2, waitingMax: 8)
        for isWaitedFor in [false, false, true] {
            #expect(workers.submit { {} })
            #expect(workers.areWaitedFor == isWaitedFor)
        }
    }
}

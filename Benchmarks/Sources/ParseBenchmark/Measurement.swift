import CAllocationCount
import Glibc

/// What a piece of work took: CPU time and not wall time, so that a busy machine changes little.
struct Measurement {
    var seconds: Double
    var allocations: UInt64

    static func of(_ work: () -> Void) -> Measurement {
        let (start, allocations) = (cpuSeconds(), allocation_count())
        work()
        return Measurement(seconds: cpuSeconds() - start, allocations: allocation_count() - allocations)
    }

    private static func cpuSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

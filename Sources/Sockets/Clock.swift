import Glibc

/// The kernel's coarse clocks: a few milliseconds of resolution, and no system call (vdso(7)).
public enum Clock {
    /// Seconds since 1970.
    public static var unixSeconds: Int {
        time(CLOCK_REALTIME_COARSE).tv_sec
    }

    /// Milliseconds since some moment; never goes back.
    public static var monotonicMilliseconds: Int {
        let time = time(CLOCK_MONOTONIC_COARSE)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }

    private static func time(_ clock: clockid_t) -> timespec {
        var time = timespec()
        // Both clocks exist on every Linux, so the call can't fail; it writes the one value that it is given.
        _ = unsafe clock_gettime(clock, &time)
        return time
    }
}

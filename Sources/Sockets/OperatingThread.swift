import Glibc

/// Threads of the operating system (pthreads(7)): an event loop and a blocking worker each need one of their own,
/// which the cooperative pool of Swift's concurrency must not give.
public enum OperatingThread {
    private final class Start {
        let body: @Sendable () -> Void

        init(_ body: @escaping @Sendable () -> Void) {
            self.body = body
        }
    }

    /// Runs that on a new thread, which nobody can wait for: what waits for its work is told by an `EventFD`.
    public static func start(_ body: @escaping @Sendable () -> Void) throws(SystemError) {
        var handle = pthread_t()
        let start = unsafe Unmanaged.passRetained(Start(body))
        // The reference goes to the thread, which takes it over; if there is no thread, it is taken back here.
        let code = unsafe pthread_create(
            &handle, nil,
            { argument in
                if let argument = unsafe argument {
                    unsafe Unmanaged<Start>.fromOpaque(argument).takeRetainedValue().body()
                }
                return nil
            }, start.toOpaque())
        guard code == 0 else {
            unsafe start.release()
            throw SystemError("pthread_create", code: code)
        }
        pthread_detach(handle)
    }

    /// Lets other threads go before the calling one where there are fewer cores than threads with work. On Linux each
    /// thread has a priority of its own (sched(7), "The nice value").
    public static func standBack() {
        // What is forbidden is only to step forward; and if it failed, work would be done all the same.
        _ = nice(10)
    }
}

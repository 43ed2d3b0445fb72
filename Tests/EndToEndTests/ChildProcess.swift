import Foundation
import Glibc

/// A program that was started, by posix_spawn(3) and waitpid(2): Foundation's `Process` waits on a run loop, which a test's
/// thread does not have.
final class ChildProcess {
    struct DidNotSpawn: Error {
        let errno: Int32
    }

    let id: pid_t
    private var status: Int32?

    /// - Parameters:
    ///   - input: nothing to read if there is none.
    ///   - environment: all of it; nothing is inherited.
    init(
        _ program: String, _ arguments: [String], environment: [String: String] = [:], folder: String,
        input: FileHandle? = nil, output: FileHandle, errors: FileHandle
    ) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if let input {
            posix_spawn_file_actions_adddup2(&actions, input.fileDescriptor, STDIN_FILENO)
        } else {
            posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        }
        posix_spawn_file_actions_adddup2(&actions, output.fileDescriptor, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, errors.fileDescriptor, STDERR_FILENO)
        let all = environment.merging(["PATH": "/usr/bin:/bin"]) { given, _ in given }
        // env changes the folder and becomes the program, under the same process id.
        var argv = (["env", "--chdir", folder, program] + arguments).map { strdup($0) } + [nil]
        var envp = all.map { strdup("\($0)=\($1)") } + [nil]
        defer { for text in argv + envp { free(text) } }
        var id = pid_t()
        let result = posix_spawn(&id, "/usr/bin/env", &actions, nil, &argv, &envp)
        guard result == 0 else { throw DidNotSpawn(errno: result) }
        self.id = id
    }

    deinit {
        guard status == nil else { return }
        kill(id, SIGKILL)
        _ = wait()
    }

    /// - Returns: the exit code, or 128 and the number of the signal that ended it, as a shell says it.
    func wait() -> Int32 {
        if let status { return status }
        var raw: Int32 = 0
        while waitpid(id, &raw, 0) < 0 && errno == EINTR {}
        let signal = raw & 0x7F
        let code = signal == 0 ? (raw >> 8) & 0xFF : 128 + signal
        status = code
        return code
    }
}

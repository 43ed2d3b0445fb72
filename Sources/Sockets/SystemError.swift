import Glibc

/// A system call that failed.
public struct SystemError: Error, Sendable, Equatable, CustomStringConvertible {
    public var call: String
    /// A value of `errno` (errno(3)).
    public var code: Int32

    /// The failure that `errno` describes now.
    init(_ call: StaticString) {
        self.call = call.description
        code = errno
    }

    /// The failure of a call that returns its code, as those of pthreads do.
    init(_ call: StaticString, code: Int32) {
        self.call = call.description
        self.code = code
    }

    public var description: String {
        var text = [CChar](repeating: 0, count: 128)
        // The buffer's length goes with it.
        _ = unsafe strerror_r(code, &text, text.count)
        return "\(call): \(String(nulTerminated: text))"
    }
}

extension String {
    /// What a C function has left in a buffer of ours.
    init(nulTerminated characters: [CChar]) {
        self.init(decoding: characters.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}

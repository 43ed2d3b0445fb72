import CLinux
import Glibc

/// One accepted TCP connection that never blocks (tcp(7)).
public final class StreamSocket: Sendable {
    let descriptor: FileDescriptor

    init(descriptor: consuming FileDescriptor) {
        self.descriptor = descriptor
    }

    /// Reads at most as much as the buffer holds, from its start (recv(2)).
    public func receive(into buffer: inout [UInt8]) -> Transfer {
        // The kernel writes at most the buffer's count.
        let count = unsafe buffer.withUnsafeMutableBytes { unsafe recv(descriptor.number, $0.baseAddress, $0.count, 0) }
        return count == 0 ? .ended : Transfer(count, "recv")
    }

    /// The most slices that one call takes; the kernel's own limit is 1,024 (sendmsg(2)).
    public static let slicesMax = 64

    /// Writes the slices one after the other in one call, as far as the kernel takes them. A peer that is gone is an
    /// outcome and not SIGPIPE.
    public func send(_ slices: [ArraySlice<UInt8>]) -> Transfer {
        let count = min(slices.count, StreamSocket.slicesMax)
        if count == 1 {
            // The kernel reads at most the slice's count.
            let sent = unsafe slices[0].withUnsafeBytes {
                unsafe Glibc.send(descriptor.number, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            return Transfer(sent, "send")
        }
        // Every vector is initialised, and none outlives the closure.
        return unsafe withUnsafeTemporaryAllocation(of: iovec.self, capacity: count) { vectors in
            unsafe vectors.initialize(repeating: iovec())
            return unsafe send(slices[..<count], describedBy: vectors)
        }
    }

    /// Enters one slice after the other into the vectors, and sends in the innermost scope, where all their pointers
    /// are valid.
    private func send(_ rest: ArraySlice<ArraySlice<UInt8>>, describedBy vectors: UnsafeMutableBufferPointer<iovec>)
        -> Transfer
    {
        guard let slice = rest.first else {
            // The kernel reads as many vectors as it is told, and of each as many bytes as the vector says.
            var message = unsafe msghdr()
            unsafe message.msg_iov = vectors.baseAddress
            unsafe message.msg_iovlen = vectors.count
            return Transfer(unsafe sendmsg(descriptor.number, &message, Int32(MSG_NOSIGNAL)), "sendmsg")
        }
        return unsafe slice.withUnsafeBytes { bytes in
            // One vector for each slice: the first of the rest belongs to the vector of the same place from the end.
            unsafe vectors[vectors.count - rest.count] = iovec(
                iov_base: UnsafeMutableRawPointer(mutating: bytes.baseAddress), iov_len: bytes.count)
            return unsafe send(rest.dropFirst(), describedBy: vectors)
        }
    }

    /// How many bytes of what was sent the peer has not taken yet (`SIOCOUTQ`, tcp(7)).
    public var unacknowledgedCount: Int { max(0, Int(unacknowledged_bytes(descriptor.number))) }

    /// Tells the peer that nothing more comes, and goes on receiving (shutdown(2)).
    public func endSending() {
        _ = shutdown(descriptor.number, Int32(SHUT_WR))
    }

    /// Makes closing reset the connection, so that the peer can't take a cut for an end (`SO_LINGER`, socket(7)).
    public func resetWhenClosed() {
        var option = linger(l_onoff: 1, l_linger: 0)
        // The kernel reads exactly the bytes whose size it is told. A connection that is gone already needs no reset.
        _ = unsafe setsockopt(
            descriptor.number, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
    }
}

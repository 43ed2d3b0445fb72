/// The open connections of one loop, found by slot; what is late for one that is closed finds nothing.
struct ConnectionTable {
    private var slots: [Connection?] = []
    private var free: [UInt32] = []
    private var nextSerial: UInt32 = 0

    var count: Int { slots.count - free.count }
    var isEmpty: Bool { count == 0 }
    var all: [Connection] { slots.compactMap { $0 } }

    subscript(id: ConnectionID) -> Connection? {
        let slot = Int(id.slot)
        guard slot < slots.count, let connection = slots[slot], connection.id == id else { return nil }
        return connection
    }

    mutating func insert(_ make: (ConnectionID) -> Connection) -> Connection {
        nextSerial &+= 1
        if free.isEmpty {
            free.append(UInt32(slots.count))
            slots.append(nil)
        }
        let slot = free.removeLast()
        let connection = make(ConnectionID(slot: slot, serial: nextSerial))
        slots[Int(slot)] = connection
        return connection
    }

    mutating func remove(_ id: ConnectionID) {
        guard self[id] != nil else { return }
        slots[Int(id.slot)] = nil
        free.append(id.slot)
    }
}

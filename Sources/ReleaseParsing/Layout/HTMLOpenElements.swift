/// An element that is open, and what it changes.
struct HTMLOpenElement {
    let element: HTMLElement
    /// Switched on and off by this element.
    let on: HTMLState
    let off: HTMLState
    let isBlock: Bool
    let hasMarginBelow: Bool
    let breaksPageAfter: Bool
    /// Where its text begins, for superscripts.
    let textStart: Int
    /// Effective inside it.
    var state: HTMLState
}

/// The elements that are open at a place, to a bounded depth: what is nested deeper changes nothing.
struct HTMLOpenElements {
    static let depthMax = 128

    private(set) var stack: [HTMLOpenElement] = []
    /// Elements that were opened beyond the depth.
    private var beyond = 0

    var state: HTMLState { stack.last?.state ?? [] }

    var isFull: Bool { stack.count >= HTMLOpenElements.depthMax }

    mutating func push(_ element: HTMLOpenElement) {
        guard !isFull else {
            beyond += 1
            return
        }
        var element = element
        element.state = state.subtracting(element.off).union(element.on)
        stack.append(element)
    }

    /// True if an end tag belongs to an element beyond the depth.
    mutating func closeBeyond() -> Bool {
        guard beyond > 0 else { return false }
        beyond -= 1
        return true
    }

    mutating func popLast() -> HTMLOpenElement? { stack.popLast() }

    /// Takes an inline element out from under blocks that stay open (`<b><p>Title</b></p>`).
    mutating func remove(at index: Int) {
        stack.remove(at: index)
        var state = index > 0 ? stack[index - 1].state : []
        for above in index..<stack.count {
            state = state.subtracting(stack[above].off).union(stack[above].on)
            stack[above].state = state
        }
    }

    /// The innermost open element of a kind; not looked for outside of the table cell, unless it is part of the table.
    func innermost(_ elements: [HTMLElement], within limits: [HTMLElement]) -> Int? {
        for index in stack.indices.reversed() {
            if elements.contains(stack[index].element) { return index }
            if limits.contains(stack[index].element) { return nil }
        }
        return nil
    }
}

/// The bytes of one run, copied out of the fuzzer's memory, so that reading beyond them is found by the address sanitizer.
func fuzzedBytes(_ data: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
    Array(UnsafeBufferPointer(start: data, count: count))
}

/// A finding: the fuzzer keeps the input of a run that traps.
func expect(_ holds: Bool, _ rule: @autoclosure () -> String) {
    if !holds { fatalError(rule()) }  // The way in which libFuzzer is told of a finding.
}

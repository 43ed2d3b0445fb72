import Foundation
import Testing

/// Parsed JSON, for looking into answers.
struct JSON {
    let value: Any

    init(_ bytes: [UInt8]) throws {
        value = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
    }

    private init(value: Any) { self.value = value }

    subscript(_ key: String) -> JSON {
        get throws {
            let object = try #require(value as? [String: Any])
            return JSON(value: try #require(object[key], "no member \(key)"))
        }
    }

    subscript(_ index: Int) -> JSON {
        get throws {
            let all = try array
            return try #require(all.indices.contains(index) ? all[index] : nil)
        }
    }

    var keys: Set<String> { Set((value as? [String: Any])?.keys.map { $0 } ?? []) }

    var array: [JSON] { get throws { try #require(value as? [Any]).map(JSON.init(value:)) } }

    var text: String { get throws { try #require(value as? String) } }

    var texts: [String] { get throws { try array.map { try $0.text } } }

    var number: Int { get throws { try #require(value as? Int) } }

    /// The value in words, members by name.
    var description: String {
        get throws {
            let options: JSONSerialization.WritingOptions = [.fragmentsAllowed, .sortedKeys]
            return String(decoding: try JSONSerialization.data(withJSONObject: value, options: options), as: UTF8.self)
        }
    }

    var isNull: Bool { value is NSNull }
}

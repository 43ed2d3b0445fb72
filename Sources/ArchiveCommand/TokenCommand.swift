public import ArgumentParser
public import ReleaseStorage

/// `release-archive token create`: makes tokens for writing.
struct TokenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token", abstract: "Make tokens for writing.", subcommands: [Create.self])

    struct Create: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "create", abstract: "Make a token and print it, alone; it can't be shown again.")

        @OptionGroup var options: ArchiveOptions

        @Option(help: "What its bearer may do: write, publish (and write), admin (and all).")
        var scope: TokenScope

        @Option(help: "For whom or what the token is.")
        var name: String?

        func run() throws {
            let settings = try options.settings()
            print(try Archive(folder: settings.data).createToken(scope: scope, name: name))
        }
    }
}

extension TokenScope: ExpressibleByArgument {}

import ReleaseModel

/// The values of a release as JSON, in the shapes of api.md section 4.
extension JSONWriter {
    mutating func value(_ span: SourceSpan) {
        array([span.start, span.end]) { $0.value($1) }
    }

    mutating func value(_ dateline: Dateline?) {
        guard let dateline else { return value(String?.none) }
        object { writer in
            writer.member("text", dateline.text)
            writer.member("date", dateline.date?.description)
            writer.member("time", dateline.time)
            writer.member("wire", dateline.wire)
            writer.member("locations", dateline.locations) { writer, location in
                writer.object { writer in
                    writer.member("city", location.city)
                    writer.member("region", location.region)
                    writer.member("country", location.country)
                }
            }
        }
    }

    mutating func value(_ ticker: Ticker, id: String?) {
        object { writer in
            if let id { writer.member("id", id) }
            writer.member("exchange", ticker.exchange)
            writer.member("mic", ticker.mic)
            writer.member("symbol", ticker.symbol)
        }
    }

    mutating func value(_ contact: Contact, id: String?) {
        object { writer in
            if let id { writer.member("id", id) }
            writer.member("name", contact.name)
            writer.member("title", contact.title)
            writer.member("department", contact.department)
            writer.member("organization", contact.organization)
            writer.member("role", contact.role.rawValue)
            writer.member("territory", contact.territory)
            writer.member("phones", contact.phones) { writer, phone in
                writer.object { writer in
                    writer.member("text", phone.text)
                    writer.member("e164", phone.e164)
                    writer.member("extension", phone.extension)
                }
            }
            writer.member("emails", contact.emails)
            writer.member("urls", contact.urls)
        }
    }

    mutating func value(_ quote: Quote, id: String?) {
        object { writer in
            if let id { writer.member("id", id) }
            writer.member("speaker", quote.speaker)
            writer.member("title", quote.title)
            writer.member("organization", quote.organization)
            writer.member("text", quote.text)
        }
    }

    mutating func value(_ program: DrugProgram, identity: ReleaseIdentity.Program?) {
        object { writer in
            if let identity { writer.member("id", identity.id) }
            writer.member("drug", program.drug)
            if let identity { writer.member("drug_id", identity.drugID) }
            writer.member("aliases", program.aliases)
            writer.member("stage", program.stage?.rawValue)
            writer.member("access", program.access?.rawValue)
            writer.member("status", program.status.rawValue)
            writer.member("indication", program.indication)
            writer.member("line", program.line)
            writer.member("combination", program.combination)
            writer.member("countries", program.countries)
            writer.member("places", program.places)
            writer.member("partner", program.partner)
        }
    }

    mutating func value(_ section: Section) {
        object { writer in
            writer.member("kind", section.kind.rawValue)
            writer.member("heading", section.heading)
            writer.member("paragraphs", section.paragraphs)
            writer.key("span")
            writer.value(section.span)
        }
    }

    mutating func value(_ diagnostic: Diagnostic) {
        object { writer in
            writer.member("code", diagnostic.code)
            writer.member("message", diagnostic.message)
            writer.key("span")
            if let span = diagnostic.span { writer.value(span) } else { writer.value(String?.none) }
        }
    }

    mutating func value(_ entries: [Evidence.Entry]) {
        object { writer in
            for entry in entries {
                writer.key(entry.pointer)
                writer.array(entry.spans) { $0.value($1) }
            }
        }
    }

    mutating func value(_ source: SourceDocument) {
        object { writer in
            writer.member("media_type", source.mediaType)
            writer.member("format", source.format.rawValue)
            writer.member("bytes", source.bytes.count)
            writer.member("sha256", source.sha256.hexadecimal)
            writer.key("origin")
            guard let origin = source.origin else { return writer.value(String?.none) }
            writer.object { writer in
                writer.member("accession_number", origin.accessionNumber)
                writer.member("cik", origin.cik)
                writer.member("form", origin.form)
                writer.member("filing_date", origin.filingDate?.description)
                writer.member("company", origin.company)
                writer.member("submission_sha256", origin.submissionSHA256.hexadecimal)
            }
        }
    }
}

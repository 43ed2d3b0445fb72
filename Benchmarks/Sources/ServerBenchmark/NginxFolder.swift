import Foundation

/// A folder that nginx serves: the same bodies under the same paths as the archive, as files, compressed ones beside them.
struct NginxFolder {
    let folder: URL
    let port: Int

    /// - Parameter address: of the archive, which gives the bodies.
    init(_ folder: URL, paths: Set<String>, from address: String, port: Int) throws {
        self.folder = folder
        self.port = port
        let root = folder.appending(path: "root")
        try FileManager.default.createDirectory(
            at: root.appending(path: "v1/releases"), withIntermediateDirectories: true)
        for path in paths {
            let file = root.appending(path: path).path
            try NginxFolder.save(address + path, in: file)
            try NginxFolder.save(address + path, in: file + ".gz", options: ["-H", "Accept-Encoding: gzip"])
        }
        try configuration(root).write(to: folder.appending(path: "nginx.conf"), atomically: true, encoding: .utf8)
    }

    var command: [String] {
        ["nginx", "-e", "stderr", "-p", folder.path, "-c", folder.appending(path: "nginx.conf").path]
    }

    private func configuration(_ root: URL) -> String {
        """
        daemon off;
        worker_processes 1;
        pid \(folder.path)/nginx.pid;
        error_log stderr crit;
        events { worker_connections 4096; }
        http {
            access_log off;
            sendfile on;
            keepalive_requests 1000000000;
            open_file_cache max=2000 inactive=1h;
            open_file_cache_valid 1h;
            gzip_static on;
            gzip_vary on;
            default_type application/json;
            client_body_temp_path \(folder.path)/body;
            proxy_temp_path \(folder.path)/proxy;
            fastcgi_temp_path \(folder.path)/fastcgi;
            uwsgi_temp_path \(folder.path)/uwsgi;
            scgi_temp_path \(folder.path)/scgi;
            server {
                listen 127.0.0.1:\(port);
                root \(root.path);
                add_header Cache-Control "public, max-age=60";
            }
        }
        """
    }

    private static func save(_ address: String, in file: String, options: [String] = []) throws {
        _ = try Command.run(["curl", "--silent", "--fail", "--output", file] + options + [address])
    }
}

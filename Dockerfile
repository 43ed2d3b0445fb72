# syntax=docker/dockerfile:1

# The Swift standard library and Foundation go into the binary; SQLite and zlib stay the system's, so that their
# security updates arrive with the base image. Both stages are Debian bookworm for that reason: one libsqlite3.
FROM swift:6.3-bookworm AS build
RUN apt-get update \
    && apt-get install -y --no-install-recommends libsqlite3-dev zlib1g-dev \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /source
# The dependencies in a layer of their own: it is built anew only when the manifest changes.
COPY Package.swift ./
RUN swift package resolve
COPY . .
RUN swift build -c release --static-swift-stdlib --product release-archive \
    && install -D --strip "$(swift build -c release --show-bin-path)/release-archive" /install/release-archive

FROM debian:bookworm-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends libsqlite3-0 zlib1g libstdc++6 \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --home-dir /data --shell /usr/sbin/nologin archive \
    && install -d -o archive -g archive -m 0750 /data
COPY --from=build /install/release-archive /usr/local/bin/release-archive
USER archive
# A container is reached from outside of itself, hence all addresses; a settings file of one's own goes to
# /etc/release-archive/release-archive.yaml.
ENV RELEASE_ARCHIVE_DATA=/data RELEASE_ARCHIVE_LISTEN=0.0.0.0:8080
VOLUME /data
EXPOSE 8080
# The image has no curl and needs none: bash opens the connection itself.
HEALTHCHECK --interval=30s --timeout=3s --start-period=5s CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /healthz HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [[ $status == 200 ]]"]
ENTRYPOINT ["release-archive"]
CMD ["serve"]

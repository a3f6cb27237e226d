# syntax=docker/dockerfile:1

FROM rust:1.95-slim-bookworm AS build
WORKDIR /house
COPY . .
# What was compiled for the last image stays in the caches, so a change builds our crates only.
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/house/target \
    cargo build --profile dist --locked --package followthrough \
    && cp target/dist/followthrough /usr/local/bin/

FROM debian:bookworm-slim
RUN apt-get update \
    && apt-get install --yes --no-install-recommends ca-certificates \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --create-home --home-dir /var/lib/followthrough followthrough
COPY --from=build /usr/local/bin/followthrough /usr/local/bin/

USER followthrough
WORKDIR /var/lib/followthrough
# The database when no other is named.
VOLUME /var/lib/followthrough
ENV FOLLOWTHROUGH_LISTEN=0.0.0.0:8080
EXPOSE 8080

# bash speaks enough HTTP to ask, so the image needs no client.
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s CMD ["bash", "-c", "\
    exec 3<>/dev/tcp/127.0.0.1/8080 \
    && printf 'GET /healthz HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 \
    && read -r status <&3 && [[ $status == *' 200 '* ]]"]

ENTRYPOINT ["followthrough"]
CMD ["serve"]

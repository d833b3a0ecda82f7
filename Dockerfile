# The service. Build:  docker build -t credibility .
# Run:  docker run --read-only -p 127.0.0.1:8080:8080 -v credibility:/data -e Access__AnonymousReports=true credibility
# Without a key the service answers on loopback only; a container listens on all its addresses, so it starts only
# with a key or with Access__AnonymousReports=true.
ARG SDK_IMAGE=mcr.microsoft.com/dotnet/sdk:10.0
ARG RUNTIME_IMAGE=mcr.microsoft.com/dotnet/aspnet:10.0

# Compiles on the machine's own platform for the target's, so no emulation is needed.
FROM --platform=${BUILDPLATFORM} ${SDK_IMAGE} AS build
ARG TARGETARCH=amd64
# CI=true: the lock files decide what is restored.
ENV CI=true DOTNET_CLI_TELEMETRY_OPTOUT=true DOTNET_NOLOGO=true
WORKDIR /source
COPY . .
RUN case "${TARGETARCH}" in \
      amd64) rid=linux-x64 ;; \
      arm64) rid=linux-arm64 ;; \
      *) echo "No build for ${TARGETARCH}; amd64 and arm64 are published." >&2; exit 1 ;; \
    esac \
 && dotnet publish src/Credibility.Api --configuration Release --runtime "${rid}" --no-self-contained \
      -p:UseAppHost=false --output /app \
 && mkdir /data

FROM ${RUNTIME_IMAGE}
LABEL org.opencontainers.image.title="Credibility" \
      org.opencontainers.image.licenses="Apache-2.0"
COPY --from=build /app /app
# By number, so that an orchestrator can see that it is not root; 1654 is the base image's own "app".
COPY --from=build --chown=1654:1654 /data /data
# The root file system may be read-only: scratch files go to the volume, and the runtime opens no diagnostics socket.
ENV ASPNETCORE_URLS=http://0.0.0.0:8080 \
    Storage__Path=/data/credibility.db \
    TMPDIR=/data \
    DOTNET_EnableDiagnostics=0
USER 1654:1654
WORKDIR /app
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
  CMD ["dotnet", "/app/Credibility.Api.dll", "--health"]
ENTRYPOINT ["dotnet", "/app/Credibility.Api.dll"]

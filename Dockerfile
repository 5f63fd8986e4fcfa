FROM docker.io/library/eclipse-temurin:17-jdk AS build
WORKDIR /parley
COPY . .
RUN ./mvnw -q -B -DskipTests package

FROM docker.io/library/eclipse-temurin:17-jre
RUN useradd --system --uid 10001 --home-dir /data --shell /usr/sbin/nologin parley \
    && install -d -o parley -g parley -m 700 /data
# With the same Java and in the place from which it runs, or its archive of classes would not be taken.
RUN --mount=type=bind,from=build,source=/parley/target/parley.jar,target=/tmp/parley.jar \
    java -jar /tmp/parley.jar --install /opt/parley
USER parley
ENV PARLEY_DATA=/data
VOLUME /data
EXPOSE 8080
# Asked from inside, as this machine: so it needs no setting that opens it.
HEALTHCHECK --interval=30s --timeout=5s --start-period=90s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q '200 OK' <&3"]
ENTRYPOINT ["/opt/parley/parley"]

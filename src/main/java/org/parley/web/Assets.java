package org.parley.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * The scripts, styles and texts of the pages, under one folder that is named by a digest of them all: a browser may
 * keep them for ever, and modules that import each other by relative names never mix two versions.
 */
@Named
@ApplicationScoped
public class Assets {
    private static final String SOURCE = "/resources/parley/";
    static final String ROOT = "/assets/";

    /** One file: as it is, and packed once so that no request pays for it. */
    record Asset(String type, byte[] plain, byte[] packed) {}

    @Inject
    ServletContext context;

    private final Map<String, Asset> files = new TreeMap<>();
    private String digest;

    @PostConstruct
    void read() {
        try {
            readFolder(SOURCE);
            for (var locale : Languages.ALL) {
                add("texts." + locale.toLanguageTag() + ".json", Texts.json(locale));
            }
            digest = digest();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void readFolder(String folder) throws IOException {
        for (var path : context.getResourcePaths(folder)) {
            if (path.endsWith("/")) {
                readFolder(path);
                continue;
            }
            try (InputStream in = context.getResourceAsStream(path)) {
                add(path.substring(SOURCE.length()), in.readAllBytes());
            }
        }
    }

    private void add(String name, byte[] plain) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        files.put(name, new Asset(type(name), plain, packed.toByteArray()));
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "js" -> "text/javascript;charset=UTF-8";
            case "css" -> "text/css;charset=UTF-8";
            case "json" -> "application/json;charset=UTF-8";
            case "svg" -> "image/svg+xml;charset=UTF-8";
            case "webmanifest" -> "application/manifest+json;charset=UTF-8";
            default -> "application/octet-stream";
        };
    }

    private String digest() {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            files.forEach((name, asset) -> {
                sha.update(name.getBytes(StandardCharsets.UTF_8));
                sha.update(asset.plain());
            });
            return HexFormat.of().formatHex(sha.digest(), 0, 8);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Where pages find them, with the context path. */
    public String getPath() {
        return context.getContextPath() + ROOT + digest;
    }

    /**
     * The scripts of the app, so that the browser fetches them all at once instead of one import after another. Those in
     * folders are fetched when they are asked for.
     */
    public Iterable<String> getModules() {
        return files.keySet().stream()
                .filter(name -> name.endsWith(".js") && name.indexOf('/') < 0 && !name.equals("forms.js"))
                .toList();
    }

    String current() {
        return digest;
    }

    Optional<Asset> find(String name) {
        return Optional.ofNullable(files.get(name));
    }
}

package org.parley.system;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import java.util.Map;

/** What somebody does with files in the chat that is open, in one window. */
record ChatFiles(ChatPage chats) {
    private static final String WITH_FILES =
            """
            files => files.reduce((data, { name, type, bytes }) => {
              const content = Uint8Array.from(atob(bytes), letter => letter.charCodeAt(0));
              data.items.add(new File([content], name, { type }));
              return data;
            }, new DataTransfer())""";

    private Page page() {
        return chats.page();
    }

    static FilePayload file(String name, String type, byte[] content) {
        return new FilePayload(name, type, content);
    }

    static FilePayload picture(String name) {
        return file(name, "image/png", Picture.png(900, 600));
    }

    /** With the paperclip. */
    ChatFiles chooses(FilePayload... files) {
        page().locator(".tray input[type=file]").setInputFiles(files);
        return this;
    }

    ChatFiles sends() {
        page().locator("#send").click();
        return this;
    }

    /** Over the messages, without letting go. */
    ChatFiles drags(FilePayload... files) {
        moves("dragover", files);
        return this;
    }

    ChatFiles drops(FilePayload... files) {
        moves("drop", files);
        return this;
    }

    private void moves(String event, FilePayload... files) {
        page().evaluate(
                        "([event, files]) => document.getElementById('log').dispatchEvent(new DragEvent(event,"
                                + " { dataTransfer: (" + WITH_FILES + ")(files), bubbles: true, cancelable: true }))",
                        new Object[] {event, told(files)});
    }

    ChatFiles pastes(FilePayload... files) {
        page().evaluate(
                        "files => document.getElementById('compose').dispatchEvent(new ClipboardEvent('paste',"
                                + " { clipboardData: (" + WITH_FILES + ")(files), bubbles: true, cancelable: true }))",
                        told(files));
        return this;
    }

    private static Object[] told(FilePayload... files) {
        return java.util.Arrays.stream(files)
                .map(file -> Map.of(
                        "name",
                        file.name,
                        "type",
                        file.mimeType,
                        "bytes",
                        Base64.getEncoder().encodeToString(file.buffer)))
                .toArray();
    }

    /** What is chosen and not sent yet. */
    Locator waiting(String name) {
        return page().locator(".tray-item").filter(new Locator.FilterOptions().setHasText(name));
    }

    ChatFiles seesReady(String name) {
        page().locator(".tray-item.done")
                .filter(new Locator.FilterOptions().setHasText(name))
                .waitFor();
        return this;
    }

    /** In the messages. */
    Locator picture() {
        return page().locator("#log .picture img");
    }

    Locator row(String name) {
        return page().locator("#log a.file:not(.picture)").filter(new Locator.FilterOptions().setHasText(name));
    }

    Locator lightbox() {
        return page().locator("dialog.lightbox");
    }
}

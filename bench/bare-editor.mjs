// In the browser: the plainest shared editor there is, as the yardstick's own page shows it.
import { HocuspocusProvider } from "@hocuspocus/provider";
import { Editor } from "@tiptap/core";
import { Collaboration } from "@tiptap/extension-collaboration";
import { StarterKit } from "@tiptap/starter-kit";

const provider = new HocuspocusProvider({
  url: `${location.origin.replace("http", "ws")}/`,
  name: "bare-editor",
  token: "bench",
});
provider.on("synced", () => {
  new Editor({
    element: document.querySelector("[data-prose]"),
    extensions: [
      StarterKit.configure({ undoRedo: false }),
      Collaboration.configure({ document: provider.document, field: "prose" }),
    ],
  });
});

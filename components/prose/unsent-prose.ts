import { applyUpdate, type Doc, encodeStateAsUpdate, encodeStateVector } from "yjs";

const place = (account: string, engagement: string, name: string) =>
  `azimut.unsent-prose/${account}/${engagement}/${name}/`;

/**
 * Keeps in this browser what was typed in a live text and not yet acknowledged: if the tab closes before the
 * connection returns, the next visit sends it. What merges twice counts once.
 */
export class UnsentProse {
  private prefix: string;
  private key: string;
  private acknowledged: Uint8Array;
  private adopted: string[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private doc: Doc,
    account: string,
    engagement: string,
    name: string,
  ) {
    this.prefix = place(account, engagement, name);
    this.key = this.prefix + doc.clientID;
    this.acknowledged = encodeStateVector(doc);
    this.adopt();
  }

  /** Something typed is on its way: keep it, at most five times a second. */
  keep(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.write();
    }, 200);
  }

  /** Everything typed is on the server's disk. */
  settle(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.acknowledged = encodeStateVector(this.doc);
    for (const key of [this.key, ...this.adopted]) remove(key);
    this.adopted = [];
  }

  /** The tab goes: nothing waits for a timer. */
  write(): void {
    try {
      const update = encodeStateAsUpdate(this.doc, this.acknowledged);
      localStorage.setItem(this.key, toBase64(update));
    } catch {
      // A browser that keeps nothing still has it in the open tab.
    }
  }

  private adopt(): void {
    try {
      for (const key of Object.keys(localStorage).filter((one) => one.startsWith(this.prefix))) {
        applyUpdate(this.doc, fromBase64(localStorage.getItem(key) ?? ""), "kept");
        this.adopted.push(key);
      }
    } catch {
      // What cannot be read back is left where it is.
    }
  }
}

function remove(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}

function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

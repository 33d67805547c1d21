import * as Y from "yjs";
import { faultIn } from "@/lib/prose/document";
import { mostProseBytes, mostUpdateBytes } from "@/lib/prose/rules";
import { appendProse, dropPending, loadProse, type ProseKey } from "./store";

/** Why an update is not let in. The socket's end of that text is closed with this word. */
export type Fault = "too_large" | "not_prose" | "unavailable";

export class NotAdmitted extends Error {
  readonly code = 4403;
  constructor(readonly reason: Fault | "forbidden" | "signed_out" | "stale") {
    // Without a message the hub closes the connection and writes no line for it.
    super("");
  }
}

/**
 * The gate of one live text: every update is tried on a scratch copy, judged by the closed schema and the size
 * limit, and appended to disk before it may touch the text that everybody sees.
 */
export class Admission {
  private scratch: Y.Doc;
  private bytes: number;

  constructor(
    readonly key: ProseKey,
    readonly load: (key: ProseKey) => Y.Doc = loadProse,
  ) {
    this.scratch = load(key);
    this.bytes = this.state().byteLength;
  }

  /** The whole text, to load the live document from. */
  state(): Uint8Array {
    return Y.encodeStateAsUpdate(this.scratch);
  }

  /**
   * Lets an update in and returns once it is on disk, or throws NotAdmitted and changes nothing. `claimed` says
   * whether a Yjs client number is at this moment somebody else's: structs under their number would shut them out.
   */
  admit(update: Uint8Array, by: string | null, claimed: (client: number) => boolean): void {
    if (update.byteLength > mostUpdateBytes) throw new NotAdmitted("too_large");
    this.demandOwn(update, claimed);
    const news = this.tryOut(update);
    if (news.length === 0) return;
    const entry = news.length === 1 ? (news[0] as Uint8Array) : Y.mergeUpdates(news);
    try {
      appendProse(this.key, entry, by);
    } catch (error) {
      this.startOver();
      throw Object.assign(new NotAdmitted("unavailable"), { cause: error });
    }
    this.bytes += entry.byteLength;
  }

  private demandOwn(update: Uint8Array, claimed: (client: number) => boolean): void {
    let structs: { id: { client: number; clock: number }; length: number }[];
    try {
      structs = Y.decodeUpdate(update).structs;
    } catch {
      throw new NotAdmitted("not_prose");
    }
    for (const { id, length } of structs)
      if (id.clock + length > Y.getState(this.scratch.store, id.client) && claimed(id.client))
        throw new NotAdmitted("not_prose");
  }

  /** What of the update is new, as the scratch copy understood it. */
  private tryOut(update: Uint8Array): Uint8Array[] {
    const news: Uint8Array[] = [];
    const collect = (one: Uint8Array) => news.push(one);
    this.scratch.on("update", collect);
    let fault: Fault | null = null;
    try {
      Y.applyUpdate(this.scratch, update);
      if (dropPending(this.scratch)) fault = "not_prose";
      else if (news.length > 0 && faultIn(this.scratch)) fault = "not_prose";
      else if (this.overflows(news)) fault = "too_large";
    } catch {
      fault = "not_prose";
    } finally {
      this.scratch.off("update", collect);
    }
    if (!fault) return news;
    this.startOver();
    throw new NotAdmitted(fault);
  }

  private overflows(news: Uint8Array[]): boolean {
    const added = news.reduce((sum, one) => sum + one.byteLength, 0);
    if (this.bytes + added <= mostProseBytes) return false;
    // The running sum counts what merging saves; weigh the text itself before refusing.
    const weight = this.state().byteLength;
    if (weight > mostProseBytes) return true;
    this.bytes = weight - added;
    return false;
  }

  private startOver(): void {
    this.scratch = this.load(this.key);
    this.bytes = this.state().byteLength;
  }
}

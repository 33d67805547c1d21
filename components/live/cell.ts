import type { Face } from "@/lib/live/rules";
import { type Json, same } from "./json";
import type { Edit } from "./unsent";

/** Honest states: `saved` is on the server's disk, `unsent` is kept in this browser, `still` was never touched here. */
export type SaveState = "still" | "saving" | "saved" | "unsent" | "conflict" | "refused";

export type Conflict = { theirs: Json; mine: Json; by: Face | null; at: number | null };

export type CellView = {
  value: Json;
  state: SaveState;
  conflict: Conflict | null;
  /** why the server said no, as a key of the namespace `live.refused` */
  refusal: string | null;
  /** colour of who just changed it, during 1.5 s */
  glow: string | null;
  editors: Face[];
};

type Outcome =
  | { ok: true; revision: number }
  | { ok: false; reason: string; detail?: Record<string, unknown> };

type Ground = {
  keep: (edit: Edit) => void;
  drop: (changeId: string) => void;
  push: () => void;
  faceOf: (id: string | null, name?: string) => Face | null;
  changed: () => void;
};

/** By then a page that has come is drawn. */
const drawnMs = 500;

/** One field of one item in this browser: what the server is known to hold, what the person wants, and what lies between. */
export class Cell {
  readonly item: string;
  readonly field: string;
  view: CellView;
  private known: Json;
  /** when the server last said what the field holds, on the page's own clock */
  private confirmedAt = 0;
  private revision = 0;
  private draft: { value: Json } | null = null;
  private edits: Edit[] = [];
  private tried = false;
  private failed = false;
  private due = false;
  private savedOnce = false;
  private heard: { value: Json; revision: number } | null = null;
  private conflict: Conflict | null = null;
  private refusal: string | null = null;
  private glow: string | null = null;
  private editors: Face[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private told: { value: Json; askedAt: number } | null = null;
  private doubt: ReturnType<typeof setTimeout> | undefined;
  private ground: Ground;

  constructor(item: string, field: string, known: Json, ground: Ground) {
    this.item = item;
    this.field = field;
    this.known = known;
    this.ground = ground;
    this.view = this.look();
  }

  /**
   * The page shows this value, asked of the server at that moment; what this browser learnt later stands. A page that was
   * asked for again and shows what it showed may not be drawn anew yet: that is believed a moment later, unless it changes.
   */
  know(value: Json, askedAt: number): void {
    clearTimeout(this.doubt);
    const believe = () => {
      this.told = { value, askedAt };
      this.learn(value, askedAt);
    };
    const { told } = this;
    const again = told !== null && told.askedAt !== askedAt && same(told.value, value);
    // What is known already is no news, at whatever time: most fields of most pages.
    if (again && !same(value, this.known)) this.doubt = setTimeout(believe, drawnMs);
    else believe();
  }

  private learn(value: Json, askedAt: number): void {
    if (askedAt < this.confirmedAt || this.edits.length > 0 || same(value, this.known)) return;
    this.known = value;
    this.show();
  }

  /** Somebody's change is on disk. */
  hear(value: Json, revision: number | null, by: Face | null, mine: boolean): void {
    if (revision !== null && revision < this.revision) return;
    if (this.conflict && !mine) {
      this.conflict = { ...this.conflict, theirs: value, by, at: Date.now() };
      this.show();
      return;
    }
    // A change of this very browser comes back before its answer does; the answer says which of the two came last.
    if (this.edits.length > 0) {
      this.heard = { value, revision: revision ?? 0 };
      return;
    }
    if (revision !== null) this.revision = revision;
    this.confirmedAt = performance.now();
    if (same(value, this.known)) return;
    this.known = value;
    if (!mine) this.light(by?.colour ?? "var(--marine)");
    this.show();
  }

  /** The person typed; it is kept at once and sent a moment later, or now. */
  change(value: Json, now = false): void {
    this.refusal = null;
    this.draft = { value };
    if (this.conflict) {
      this.conflict = { ...this.conflict, mine: value };
      this.rewrite(value);
      this.show();
      return;
    }
    const head = this.tried ? this.edits[0] : undefined;
    const from = head ? head.to : this.known;
    const waiting = this.edits[head ? 1 : 0];
    if (same(value, from)) {
      if (waiting) this.forget(waiting);
      if (!head) this.draft = null;
    } else if (waiting) {
      this.replace(waiting, { ...waiting, to: value });
    } else {
      this.add({
        changeId: crypto.randomUUID(),
        item: this.item,
        field: this.field,
        from,
        to: value,
        at: Date.now(),
      });
    }
    this.plan(now);
    this.show();
  }

  /** Sends what waits without waiting longer: the person left the field or pressed Enter. */
  flush(): void {
    if (this.edits.length > 0 && !this.conflict) this.plan(true);
  }

  /** An edit that an earlier visit left in this browser. */
  restore(edit: Edit): void {
    this.edits.push(edit);
    this.draft = { value: edit.to };
    this.tried = true;
    this.failed = true;
    this.due = true;
    this.show();
  }

  /** The edit to send now, if any. */
  next(): Edit | null {
    return this.due && !this.conflict ? (this.edits[0] ?? null) : null;
  }

  /** The edit left the browser: from here on its content stands. */
  leave(): void {
    this.tried = true;
    this.show();
  }

  /** No answer came: the edit stays here and will be sent again under the same id. */
  fail(): void {
    this.failed = true;
    this.show();
  }

  /** The answer to one edit. */
  settle(changeId: string, outcome: Outcome): void {
    const head = this.edits[0];
    if (head?.changeId !== changeId) return;
    this.failed = false;
    this.tried = false;
    this.confirmedAt = performance.now();
    if (outcome.ok) this.arrived(head, outcome.revision);
    else if (outcome.reason === "conflict") this.collide(outcome.detail ?? {});
    else this.refuse(outcome);
    this.show();
  }

  /** Takes the other's value; mine is dropped. */
  take(): void {
    if (!this.conflict) return;
    this.known = this.conflict.theirs;
    this.clear();
    this.show();
  }

  /** Keeps mine, knowing theirs. */
  keep(): void {
    if (!this.conflict) return;
    const { theirs, mine } = this.conflict;
    this.known = theirs;
    this.clear();
    this.change(mine, true);
  }

  setEditors(editors: Face[]): void {
    if (same(editors, this.editors)) return;
    this.editors = editors;
    this.show();
  }

  holds(changeId: string): boolean {
    return this.edits.some((edit) => edit.changeId === changeId);
  }

  private arrived(head: Edit, revision: number): void {
    this.known = head.to;
    this.revision = Math.max(this.revision, revision);
    this.savedOnce = true;
    this.forget(head);
    if (this.edits.length > 0) {
      this.plan(false);
      return;
    }
    this.draft = null;
    if (this.heard && this.heard.revision > this.revision) this.known = this.heard.value;
    this.heard = null;
  }

  private collide(detail: Record<string, unknown>): void {
    const mine = this.draft?.value ?? this.edits[this.edits.length - 1]?.to ?? this.known;
    const theirs = (detail.theirs ?? null) as Json;
    if (same(theirs, mine)) {
      this.known = theirs;
      this.clear();
      this.savedOnce = true;
      return;
    }
    const by = this.ground.faceOf(typeof detail.by === "string" ? detail.by : null);
    this.conflict = { theirs, mine, by, at: typeof detail.at === "number" ? detail.at : null };
    this.due = false;
    this.rewrite(mine);
  }

  private refuse(outcome: { reason: string; detail?: Record<string, unknown> }): void {
    const draft = this.draft;
    this.clear();
    this.draft = draft;
    this.refusal =
      typeof outcome.detail?.issue === "string" ? outcome.detail.issue : outcome.reason;
  }

  /** While a choice is open, what is kept here is one edit from what was first seen to what is wanted now. */
  private rewrite(mine: Json): void {
    const [head, ...rest] = this.edits;
    if (!head) return;
    for (const edit of rest) this.forget(edit);
    this.replace(head, { ...head, changeId: crypto.randomUUID(), to: mine });
  }

  private plan(now: boolean): void {
    clearTimeout(this.timer);
    if (this.edits.length === 0) return;
    const send = () => {
      this.due = true;
      this.ground.push();
    };
    if (now) send();
    else {
      this.due = this.tried;
      this.timer = setTimeout(send, 500);
    }
  }

  private add(edit: Edit): void {
    this.edits.push(edit);
    this.ground.keep(edit);
  }

  private replace(old: Edit, edit: Edit): void {
    this.edits = this.edits.map((one) => (one === old ? edit : one));
    if (old.changeId !== edit.changeId) this.ground.drop(old.changeId);
    this.ground.keep(edit);
  }

  private forget(edit: Edit): void {
    this.edits = this.edits.filter((one) => one !== edit);
    this.ground.drop(edit.changeId);
    if (this.edits.length === 0) this.due = false;
  }

  private clear(): void {
    for (const edit of this.edits) this.forget(edit);
    this.conflict = null;
    this.refusal = null;
    this.draft = null;
    this.due = false;
    this.tried = false;
    this.failed = false;
    clearTimeout(this.timer);
  }

  private light(colour: string): void {
    this.glow = colour;
    setTimeout(() => {
      this.glow = null;
      this.show();
    }, 1500);
  }

  private show(): void {
    this.view = this.look();
    this.ground.changed();
  }

  private look(): CellView {
    return {
      value: this.draft ? this.draft.value : this.known,
      state: this.state(),
      conflict: this.conflict,
      refusal: this.refusal,
      glow: this.glow,
      editors: this.editors,
    };
  }

  private state(): SaveState {
    if (this.conflict) return "conflict";
    if (this.refusal) return "refused";
    if (this.edits.length > 0) return this.failed ? "unsent" : "saving";
    return this.savedOnce ? "saved" : "still";
  }
}

import type { RoomView } from "@/lib/live/queries";
import type { Face, LiveMessage, Presenting, Whereabouts } from "@/lib/live/rules";
import { Cell } from "./cell";
import { type Json, same } from "./json";
import { dropEdit, keepEdit, unsentEdits } from "./unsent";

/** Somebody who is here now, and where. */
export type Present = Face & Whereabouts & { me: boolean };

/** Somebody who presents a review now; one's own other tab is one too. */
export type Lead = Face & { presenting: Presenting };

/** `away`: the socket is lost, edits are kept here. `signed-out`: the session ended, edits are kept here. */
export type Connection = "starting" | "live" | "away" | "signed-out";

export type RoomState = {
  connection: Connection;
  present: Present[];
  leads: Lead[];
  unsent: number;
};

type Answer =
  | { ok: true; revision: number }
  | { ok: false; reason: string; detail?: Record<string, unknown> };

const most = 50;

/** Everything live about one engagement in one tab: its fields, who is here, what waits to be sent. Knows no React. */
export class Room {
  readonly view: RoomView;
  state: RoomState;
  private cells = new Map<string, Cell>();
  private listeners = new Set<() => void>();
  private connection: Connection = "starting";
  private present: Present[] = [];
  private leads: Lead[] = [];
  private sending = false;
  private again = false;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private tries = 0;
  private latest: number;
  private refresh: () => void;
  private whereabouts: Whereabouts = { page: "", item: null, field: null };
  private tellWhereabouts: ((at: Whereabouts) => void) | null = null;
  private showing: Presenting | null = null;
  private tellShowing: ((showing: Presenting | null) => void) | null = null;

  constructor(view: RoomView, refresh: () => void) {
    this.view = view;
    this.latest = view.latest;
    this.refresh = refresh;
    this.state = this.look();
  }

  /** Takes up what an earlier visit left unsent, and listens to the network. Returns how to stop. */
  start(): () => void {
    for (const edit of unsentEdits(this.view.me.id, this.view.engagementId))
      if (!this.known(edit.changeId)) this.cell(edit.item, edit.field, edit.from).restore(edit);
    const push = () => this.push();
    window.addEventListener("online", push);
    this.push();
    return () => {
      window.removeEventListener("online", push);
      clearTimeout(this.retry);
    };
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The cell of a field; `value` is what the page was rendered with. */
  cell(item: string, field: string, value: Json): Cell {
    const key = `${item} ${field}`;
    let cell = this.cells.get(key);
    if (!cell) {
      const { me, engagementId } = this.view;
      cell = new Cell(item, field, value, {
        keep: (edit) => keepEdit(me.id, engagementId, edit),
        drop: (changeId) => dropEdit(me.id, engagementId, changeId),
        push: () => this.push(),
        faceOf: (id, name) => this.faceOf(id, name),
        changed: () => this.changed(),
      });
      this.cells.set(key, cell);
      this.seat(cell);
    }
    return cell;
  }

  /** A message of the engagement's room. */
  hear(message: LiveMessage): void {
    if (message.type === "hello") {
      if (message.latest !== this.latest) this.refresh();
      this.latest = Math.max(this.latest, message.latest);
      return;
    }
    this.latest = Math.max(this.latest, message.change);
    if (message.type === "change" && "value" in message) {
      const cell = this.cells.get(`${message.item} ${message.field}`);
      const mine = message.by.id === this.view.me.id;
      const by = this.faceOf(message.by.id, message.by.name);
      cell?.hear(message.value as Json, message.revision, by, mine);
    }
    this.refresh();
  }

  /** Who is here, from the socket. */
  meet(present: Present[]): void {
    if (same(present, this.present)) return;
    this.present = present;
    for (const cell of this.cells.values()) this.seat(cell);
    this.changed();
  }

  /** This person may be here no longer, or not in this way: the page asks the server what is left to them. */
  shutOut(): void {
    this.connect("signed-out", null);
    this.refresh();
  }

  connect(
    connection: Connection,
    tell: ((at: Whereabouts) => void) | null,
    show: ((showing: Presenting | null) => void) | null = null,
  ): void {
    this.connection = connection;
    this.tellWhereabouts = tell;
    this.tellShowing = show;
    tell?.(this.whereabouts);
    if (this.showing) show?.(this.showing);
    if (connection === "live") {
      this.tries = 0;
      this.push();
    }
    this.changed();
  }

  /** Tells the others where I am. */
  stand(at: Partial<Whereabouts>): void {
    const next = { ...this.whereabouts, ...at };
    if (same(next, this.whereabouts)) return;
    this.whereabouts = next;
    this.tellWhereabouts?.(next);
  }

  /** Who presents a review in other tabs, from the socket. */
  follow(leads: Lead[]): void {
    if (same(leads, this.leads)) return;
    this.leads = leads;
    this.changed();
  }

  /** Shows the others what I present, or that I no longer do. */
  show(showing: Presenting | null): void {
    if (same(showing, this.showing)) return;
    this.showing = showing;
    this.tellShowing?.(showing);
  }

  faceOf(id: string | null, name = ""): Face | null {
    if (id === null) return null;
    return (
      this.view.people.find((face) => face.id === id) ??
      this.present.find((face) => face.id === id) ?? { id, name, colour: "var(--ink-2)" }
    );
  }

  /** Sends what is due, in one request at a time; what gets no answer stays and is tried again. */
  async push(): Promise<void> {
    if (this.sending) {
      this.again = true;
      return;
    }
    const due = [...this.cells.values()].flatMap((cell) => {
      const edit = cell.next();
      return edit ? [{ cell, edit }] : [];
    });
    const batch = due.slice(0, most);
    if (batch.length === 0) return;
    this.sending = true;
    for (const { cell } of batch) cell.leave();
    const answers = await this.post(batch.map(({ edit }) => edit));
    this.sending = false;
    for (const [index, { cell, edit }] of batch.entries()) {
      const answer = answers?.[index];
      if (!answer || answer.reason === "unavailable") cell.fail();
      else cell.settle(edit.changeId, answer as Answer);
    }
    if (!answers?.every((answer) => answer.reason !== "unavailable")) return this.later();
    this.tries = 0;
    // What depends on these fields is asked again, and so are the fields: an answer older than this is not believed.
    this.refresh();
    if (this.again || due.length > most) {
      this.again = false;
      void this.push();
    }
  }

  private async post(
    edits: { changeId: string; item: string; field: string; from: Json; to: Json }[],
  ) {
    try {
      const response = await fetch("/api/edit", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({
          engagementId: this.view.engagementId,
          edits: edits.map(({ changeId, item, field, from, to }) => ({
            changeId,
            itemId: item,
            field,
            from,
            to,
          })),
        }),
        signal: AbortSignal.timeout(15_000),
      });
      if (response.status === 401) this.connect("signed-out", null);
      if (response.status === 404 || response.status === 403) {
        const { reason } = (await response.json()) as { reason?: string };
        return edits.map(() => ({ ok: false as const, reason: reason ?? "forbidden" }));
      }
      if (!response.ok) return null;
      const { results } = (await response.json()) as { results: (Answer & { reason?: string })[] };
      return results;
    } catch {
      return null;
    }
  }

  private later(): void {
    clearTimeout(this.retry);
    this.tries += 1;
    const wait = Math.min(30_000, 500 * 2 ** this.tries) * (0.75 + Math.random() / 2);
    this.retry = setTimeout(() => this.push(), wait);
  }

  private known(changeId: string): boolean {
    return [...this.cells.values()].some((cell) => cell.holds(changeId));
  }

  private seat(cell: Cell): void {
    cell.setEditors(
      this.present.filter(
        (face) => !face.me && face.item === cell.item && face.field === cell.field,
      ),
    );
  }

  private changed(): void {
    this.state = this.look();
    for (const listener of this.listeners) listener();
  }

  private look(): RoomState {
    const unsent = [...this.cells.values()].filter((cell) => cell.view.state === "unsent").length;
    const { connection, present, leads } = this;
    const next = { connection, present, leads, unsent };
    return this.state && same(next, this.state) ? this.state : next;
  }
}

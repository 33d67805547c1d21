import { dropEdit, type Edit, keepEdit, unsentEdits } from "./unsent";

/** Honest states: `kept` is on the server's disk, `unsent` is in this browser, `unkept` is nowhere but on this screen. */
export type KeepState =
  | "still"
  | "keeping"
  | "kept"
  | "unsent"
  | "unkept"
  | "refused"
  | "gone"
  | "signedOut";

export type AnswersView = { given: Record<string, number>; state: KeepState; unsent: number };

/** Whose answers they are, of what, and the door that takes one: it says `ok`, or in a word why not. */
type Place = {
  account: string;
  /** under what unsent answers wait, apart from the fields of items, which go to another door */
  place: string;
  item: string;
  url: string;
  body: (edit: Edit) => Record<string, unknown>;
};

/** One person's answers to one questionnaire in one tab, and what of them waits to be sent. Knows no React. */
export class Answers {
  view: AnswersView;
  private given: Record<string, number>;
  private waiting: Edit[] = [];
  private state: KeepState = "still";
  private stored = true;
  private sending = false;
  private tries = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private listeners = new Set<() => void>();

  constructor(
    private readonly at: Place,
    given: Record<string, number>,
  ) {
    this.given = given;
    this.view = this.look();
  }

  /** Takes up what an earlier visit left unsent, and listens to the network. Returns how to stop. */
  start(): () => void {
    for (const edit of unsentEdits(this.at.account, this.at.place)) {
      if (this.waiting.some((each) => each.changeId === edit.changeId)) continue;
      this.waiting.push(edit);
      this.given = { ...this.given, [edit.field]: Number(edit.to) };
    }
    if (this.waiting.length > 0) this.become("unsent");
    const push = () => this.push();
    window.addEventListener("online", push);
    void this.push();
    return () => {
      window.removeEventListener("online", push);
      clearTimeout(this.retry);
    };
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The person chose; it is kept here at once and sent. */
  answer(question: string, value: number): void {
    if (this.given[question] === value) return;
    // What is on its way stands; what only waits is replaced.
    for (const old of this.sending ? this.waiting.slice(1) : this.waiting) {
      if (old.field !== question) continue;
      dropEdit(this.at.account, this.at.place, old.changeId);
      this.waiting = this.waiting.filter((each) => each !== old);
    }
    const edit: Edit = {
      changeId: newChangeId(),
      item: this.at.item,
      field: question,
      from: this.given[question] ?? null,
      to: value,
      at: Date.now(),
    };
    this.stored = keepEdit(this.at.account, this.at.place, edit);
    this.waiting.push(edit);
    this.given = { ...this.given, [question]: value };
    this.become("keeping");
    void this.push();
  }

  private async push(): Promise<void> {
    if (this.sending) return;
    clearTimeout(this.retry);
    for (let edit = this.waiting[0]; edit; edit = this.waiting[0]) {
      this.sending = true;
      const reason = await this.send(edit);
      this.sending = false;
      if (reason === "unavailable" || reason === "throttled") return this.later();
      if (reason === "signed_out") return this.become("signedOut");
      dropEdit(this.at.account, this.at.place, edit.changeId);
      this.waiting = this.waiting.filter((each) => each !== edit);
      this.tries = 0;
      this.become(reason === "ok" ? "kept" : reason === "conflict" ? "refused" : "gone");
    }
  }

  /** What became of it, in a word; no answer at all is "unavailable". */
  private async send(edit: Edit): Promise<string> {
    try {
      const response = await fetch(this.at.url, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(this.at.body(edit)),
        signal: AbortSignal.timeout(15_000),
      });
      const told = (await response.json()) as { ok?: boolean; reason?: string };
      return told.ok ? "ok" : (told.reason ?? "unavailable");
    } catch {
      return "unavailable";
    }
  }

  private later(): void {
    this.become(this.stored ? "unsent" : "unkept");
    this.tries += 1;
    this.retry = setTimeout(() => this.push(), Math.min(15_000, 500 * 2 ** this.tries));
  }

  private become(state: KeepState): void {
    this.state = state;
    this.view = this.look();
    for (const listener of this.listeners) listener();
  }

  private look(): AnswersView {
    const busy = this.waiting.length > 0 && this.state === "kept";
    return {
      given: this.given,
      state: busy ? "keeping" : this.state,
      unsent: this.waiting.length,
    };
  }
}

/** A fresh id; `crypto.randomUUID` is not there on a phone that reads the page over plain http. */
export function newChangeId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

import { dropEdit, type Edit, keepEdit, unsentEdits } from "@/components/live/unsent";
import { answerHindranceAction } from "@/lib/diagnostic/hindrance/actions";

/** `kept` is on the server's disk, `unsent` is in this browser until it can be sent. */
export type KeepState = "still" | "keeping" | "kept" | "unsent" | "refused";
export type OwnView = { given: Record<string, number>; state: KeepState };

/** One person's own answers in one tab, and what of them waits to be sent. Knows no React. */
export class OwnAnswers {
  view: OwnView;
  private waiting: Edit[] = [];
  private sending = false;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private listeners = new Set<() => void>();

  constructor(
    private readonly at: { account: string; engagementId: string },
    given: Record<string, number>,
  ) {
    this.view = { given, state: "still" };
  }

  /** Takes up what an earlier visit left unsent, and listens to the network. Returns how to stop. */
  start(): () => void {
    for (const edit of unsentEdits(this.at.account, this.place())) {
      if (this.waiting.some(({ changeId }) => changeId === edit.changeId)) continue;
      this.waiting.push(edit);
      this.become("unsent", { ...this.view.given, [edit.field]: Number(edit.to) });
    }
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
  answer(statement: string, value: number): void {
    if (this.view.given[statement] === value) return;
    const edit: Edit = {
      changeId: crypto.randomUUID(),
      item: "hindrance",
      field: statement,
      from: this.view.given[statement] ?? null,
      to: value,
      at: Date.now(),
    };
    keepEdit(this.at.account, this.place(), edit);
    this.waiting.push(edit);
    this.become("keeping", { ...this.view.given, [statement]: value });
    void this.push();
  }

  /** Everything was erased on the server: nothing of it stays here. */
  forget(): void {
    for (const { changeId } of this.waiting) dropEdit(this.at.account, this.place(), changeId);
    this.waiting = [];
    this.become("still", {});
  }

  private async push(): Promise<void> {
    if (this.sending) return;
    clearTimeout(this.retry);
    for (let edit = this.waiting[0]; edit; edit = this.waiting[0]) {
      this.sending = true;
      const reason = await this.send(edit);
      this.sending = false;
      if (reason === "unavailable" || reason === "signed_out") {
        this.become("unsent");
        this.retry = setTimeout(() => this.push(), 4000);
        return;
      }
      const sent = edit;
      dropEdit(this.at.account, this.place(), sent.changeId);
      this.waiting = this.waiting.filter((one) => one !== sent);
      this.become(reason !== "ok" ? "refused" : this.waiting.length > 0 ? "keeping" : "kept");
    }
  }

  private async send(edit: Edit): Promise<string> {
    const answer = await answerHindranceAction({
      engagementId: this.at.engagementId,
      changeId: edit.changeId,
      statement: edit.field,
      value: Number(edit.to),
    }).catch(() => null);
    if (!answer) return "unavailable";
    return answer.ok ? "ok" : answer.reason;
  }

  // Apart from the fields of items, which another page would send to another door.
  private place(): string {
    return `${this.at.engagementId}.hindrance`;
  }

  private become(state: KeepState, given = this.view.given): void {
    this.view = { given, state };
    for (const listener of this.listeners) listener();
  }
}

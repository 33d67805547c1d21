import type { Viewer } from "@/lib/access/rules";
import { at } from "@/lib/clock";
import { addItem, changeField } from "@/lib/engagement/edit/commands";
import type { AddItemInput } from "@/lib/engagement/edit/schema";
import { newId } from "@/lib/engagement/ids";
import { linkValue } from "@/lib/engagement/links";
import { loadEngagement } from "@/lib/engagement/queries";
import type { Kind, LinkRole } from "@/lib/engagement/rules";
import type { ItemData } from "@/lib/engagement/schema";

type Target = string | [key: string, amount: number];
type Links = Partial<Record<LinkRole, Target[]>>;

/** Tells an engagement's past through the same verbs as everybody: who did what, how many days from today. */
export class Story {
  private readonly ids = new Map<string, string>();
  private moment: number;

  constructor(
    readonly engagementId: string,
    private readonly today: string,
    private teller: Viewer,
  ) {
    this.moment = this.momentOf(0, 9);
  }

  /** The day so many days from today, `YYYY-MM-DD`. */
  day(offset: number): string {
    return new Date(Date.parse(this.today) + offset * 86_400_000).toISOString().slice(0, 10);
  }

  /** The Monday of the week so many weeks from this one. */
  monday(weeks: number): string {
    const weekday = (new Date(Date.parse(this.today)).getUTCDay() + 6) % 7;
    return this.day(weeks * 7 - weekday);
  }

  /** The month so many months from this one, `YYYY-MM`. */
  month(offset: number): string {
    const date = new Date(`${this.today.slice(0, 7)}-01T00:00:00Z`);
    date.setUTCMonth(date.getUTCMonth() + offset);
    return date.toISOString().slice(0, 7);
  }

  /** What follows is told by this person, on this day, at this hour. */
  told(by: Viewer, offset: number, hour = 10): this {
    this.teller = by;
    this.moment = this.momentOf(offset, hour);
    return this;
  }

  get viewer(): Viewer {
    return this.teller;
  }

  /** The id behind a name of this story. */
  id(key: string): string {
    const id = this.ids.get(key);
    if (!id) throw new Error(`the demo has no « ${key} »`);
    return id;
  }

  /** Gives a name to an item that the verbs made by themselves (a singleton, a person who joined). */
  name(key: string, id: string): void {
    this.ids.set(key, id);
  }

  /** Runs a verb as the teller, at the moment of the story. */
  does<T>(run: (viewer: Viewer, engagementId: string) => T): T {
    this.moment += 60_000;
    return at(this.moment, () => run(this.teller, this.engagementId));
  }

  add<K extends Kind>(kind: K, key: string, data: Partial<ItemData<K>>, links: Links = {}): void {
    const id = newId();
    this.ids.set(key, id);
    this.does((viewer, engagementId) =>
      addItem(viewer, {
        engagementId,
        changeId: newId(),
        id,
        kind,
        data: data as AddItemInput["data"],
        links: Object.fromEntries(
          Object.entries(links).map(([role, targets]) => [role, this.targets(targets)]),
        ),
      }),
    );
  }

  /** Fills fields of the item that the engagement has once. */
  fill<K extends Kind>(kind: K, data: Partial<ItemData<K>>): void {
    const item = this.items().find((candidate) => candidate.kind === kind);
    if (!item) throw new Error(`the demo has no ${kind}`);
    this.ids.set(kind, item.id);
    for (const [field, to] of Object.entries(data)) this.change(kind, field, to);
  }

  /** Changes a field of an item, from whatever it is. */
  change(key: string, field: string, to: unknown): void {
    const itemId = this.id(key);
    const item = this.items().find((candidate) => candidate.id === itemId);
    if (!item) throw new Error(`the demo lost « ${key} »`);
    const from = (item.data as Record<string, unknown>)[field];
    this.does((viewer, engagementId) =>
      changeField(viewer, {
        engagementId,
        changeId: newId(),
        itemId,
        field,
        from: from as never,
        to: to as never,
      }),
    );
  }

  /** Ties an item to others that were told later. */
  tie(key: string, role: LinkRole, targets: Target[]): void {
    this.does((viewer, engagementId) =>
      changeField(viewer, {
        engagementId,
        changeId: newId(),
        itemId: this.id(key),
        field: `link:${role}`,
        from: [],
        to: this.targets(targets),
      }),
    );
  }

  /** Ties an item to others, whatever it was tied to. */
  retie(key: string, role: LinkRole, targets: Target[]): void {
    const { engagement } = loadEngagement(this.teller, this.engagementId);
    this.does((viewer, engagementId) =>
      changeField(viewer, {
        engagementId,
        changeId: newId(),
        itemId: this.id(key),
        field: `link:${role}`,
        from: linkValue(engagement.links, this.id(key), role),
        to: this.targets(targets),
      }),
    );
  }

  items() {
    return loadEngagement(this.teller, this.engagementId).engagement.items;
  }

  private targets(targets: Target[]) {
    return targets.map((target) =>
      typeof target === "string"
        ? { id: this.id(target), amount: null }
        : { id: this.id(target[0]), amount: target[1] },
    );
  }

  private momentOf(offset: number, hour: number): number {
    return Date.parse(`${this.day(offset)}T${String(hour).padStart(2, "0")}:00:00Z`);
  }
}

import type { Tally } from "./decimals";
import type { Format, Skipped, SkipReason, Warning } from "./reading";

/** What is noted down while the tables are read, for the person to see on the preview. */
export class Notes {
  readonly warnings: Warning[] = [];
  readonly tallies: Tally[] = [];
  readonly rows = { total: 0, read: 0 };
  dateOrder: Format["dateOrder"] = { value: null, certainty: "sure", sample: null };
  private readonly left = new Map<SkipReason, Skipped>();

  warn(key: Warning["key"], values: Warning["values"] = {}) {
    this.warnings.push({ key, values });
  }

  skip(reason: SkipReason, line: number, text: string) {
    const known = this.left.get(reason);
    if (known) known.count += 1;
    else this.left.set(reason, { reason, count: 1, example: { line, text: text.slice(0, 80) } });
  }

  get skipped(): Skipped[] {
    return [...this.left.values()];
  }
}

import { column, drawn, type Measure, type Source } from "../plan";

function count(key: string, ...names: string[]): Measure {
  return { key, names, kind: "additive" };
}

const measures = [
  count("recipients", "total recipients"),
  count("delivered", "successful deliveries"),
  count("bounces", "total bounces"),
  count("unique_opens", "unique opens"),
  count("opens", "total opens"),
  count("unique_clicks", "unique clicks"),
  count("clicks", "total clicks"),
  count("unsubscribes", "unsubscribes"),
];

/** Mailchimp, campaigns: one line per sending, counted on its day. */
export const mailchimp: Source = {
  key: "mailchimp",
  plan(table) {
    const day = column(table, ["send date"]);
    const found = drawn(table, measures);
    if (day === -1 || !found.some((one) => one.measure === "recipients")) return null;
    const sent = {
      metric: "campaigns sent",
      measure: "campaigns",
      label: (table.header[day] ?? "").trim(),
      kind: "additive" as const,
      unit: "count" as const,
      columns: [],
      value: () => 1,
    };
    return { shape: "events", day, draw: [sent, ...found] };
  },
};

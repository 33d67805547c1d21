import { fold } from "../fold";
import { column, dayNames, type Source } from "../plan";

const unique = /\b(reach|couverture|uniques?|viewers|spectateurs)\b/;

/** Meta Business Suite, "Export" of a results chart: "sep=,", a title, then Date and Primary, as many times as there are charts. */
export const meta: Source = {
  key: "meta",
  plan(table) {
    const day = column(table, dayNames);
    const value = column(table, ["primary", "principal", "principale"]);
    const title = table.titles.at(-1);
    if (day === -1 || value === -1 || title === undefined) return null;
    return {
      shape: "days",
      day,
      parts: [],
      draw: [
        {
          metric: title.trim(),
          measure: fold(title),
          label: (table.header[value] ?? "").trim(),
          kind: unique.test(fold(title)) ? "unique" : "additive",
          unit: "count",
          columns: [value],
        },
      ],
    };
  },
};

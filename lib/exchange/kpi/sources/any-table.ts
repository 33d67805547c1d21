import { looksLikeDay } from "../day";
import { isFigure } from "../number";
import { column, dayNames, type Source } from "../plan";

/** A table of days from a tool we do not know: each column of figures, added up only where the person says so. */
export const anyTable: Source = {
  key: "table",
  guesses: true,
  plan(table) {
    const first = table.rows[0]?.cells ?? [];
    const named = column(table, [...dayNames, "mois", "month", "semaine", "week"]);
    const day = named !== -1 ? named : looksLikeDay((first[0] ?? "").trim()) ? 0 : -1;
    const some = table.rows.slice(0, 200);
    if (!some.some((row) => looksLikeDay((row.cells[day] ?? "").trim()))) return null;
    const draw = table.header.flatMap((header, at) => {
      const cells = some.map((row) => (row.cells[at] ?? "").trim()).filter((cell) => cell !== "");
      const figures = cells.filter(isFigure).length;
      if (at === day || header.trim() === "" || figures === 0 || figures < cells.length * 0.9)
        return [];
      const rate = cells.some((cell) => cell.includes("%"));
      return [
        {
          metric: header.trim(),
          measure: table.folded[at] ?? "",
          label: header.trim(),
          kind: rate ? ("ratio" as const) : ("level" as const),
          unit: rate ? ("percent" as const) : ("count" as const),
          columns: [at],
        },
      ];
    });
    return draw.length === 0 ? null : { shape: "days", day, parts: [], draw };
  },
};

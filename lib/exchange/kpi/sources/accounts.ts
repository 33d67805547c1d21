import { fold } from "../fold";
import { column, type Drawn, type Source } from "../plan";

const dayColumns = [
  "date operation",
  "dateop",
  "date de l'operation",
  "date d'operation",
  "date",
  "date de comptabilisation",
];

/** A bank statement: money in, money out and their balance; identical lines are separate operations. */
export const bank: Source = {
  key: "bank",
  plan(table) {
    const day = dayColumns.map((name) => column(table, [name])).find((at) => at !== -1);
    const amount = column(table, ["amount", "montant"]);
    const debit = column(table, ["debit"]);
    const credit = column(table, ["credit"]);
    const label = column(table, ["label", "libelle", "libelle operation", "libelle simplifie"]);
    if (day === undefined || label === -1 || (amount === -1 && (debit === -1 || credit === -1)))
      return null;
    const columns = amount === -1 ? [debit, credit] : [amount];
    const category = column(table, ["categorie"]);
    return {
      shape: "events",
      day,
      order: "dmy",
      draw: [
        flow("crédits", "credits", columns, (value) => (value > 0 ? value : null)),
        flow("débits", "debits", columns, (value) => (value < 0 ? value : null)),
        flow("net", "net", columns, (value) => value),
      ],
      remark: {
        key: "transfers_excluded",
        where: (cells) => category !== -1 && fold(cells[category] ?? "") === "transaction exclue",
      },
    };
  },
};

function flow(
  metric: string,
  measure: string,
  columns: number[],
  pick: (value: number) => number | null,
): Drawn {
  return {
    metric,
    measure,
    label: metric,
    kind: "additive",
    unit: "money",
    columns,
    value([first, second]) {
      const amounts = [
        // Some banks write a debit with its minus, others without.
        columns.length === 2 && first ? -Math.abs(first) : first,
        second,
      ].filter((one): one is number => typeof one === "number");
      if (amounts.length === 0) return null;
      return pick(amounts.reduce((sum, one) => sum + one, 0));
    },
  };
}

/** The French accounting entries file (FEC): credit − debit on turnover and collected VAT. */
export const fec: Source = {
  key: "accounting",
  plan(table) {
    const day = column(table, ["ecrituredate"]);
    const account = column(table, ["comptenum"]);
    const debit = column(table, ["debit"]);
    const credit = column(table, ["credit"]);
    if ([day, account, debit, credit].includes(-1)) return null;
    const on = (prefix: string, metric: string, measure: string): Drawn => ({
      metric,
      measure,
      label: metric,
      kind: "additive",
      unit: "money",
      columns: [debit, credit],
      value: ([out, into], cells) =>
        (cells[account] ?? "").startsWith(prefix) ? (into ?? 0) - (out ?? 0) : null,
    });
    return {
      shape: "events",
      day,
      order: "ymd",
      draw: [
        on("70", "chiffre d'affaires HT (comptes 70)", "revenue"),
        on("4457", "TVA collectée (4457)", "vat"),
      ],
    };
  },
};

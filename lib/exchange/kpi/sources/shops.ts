import { fold } from "../fold";
import { column, type Drawn, drawn, type Measure, type Source } from "../plan";
import type { Table } from "../table";

function money(key: string, ...names: string[]): Measure {
  return { key, names, kind: "additive", unit: "money" };
}

function orders(table: Table, at: number): Drawn {
  return {
    metric: "orders",
    measure: "orders",
    label: (table.header[at] ?? "").trim(),
    kind: "additive",
    unit: "count",
    columns: [],
    value: () => 1,
  };
}

/** Shopify, orders_export: the day as the shop wrote it, its offset left aside. */
export const shopify: Source = {
  key: "shopify",
  plan(table) {
    const id = column(table, ["name"]);
    const day = column(table, ["created at"]);
    if (id === -1 || day === -1 || column(table, ["total"]) === -1) return null;
    const amounts = drawn(table, [
      money("subtotal", "subtotal"),
      money("shipping", "shipping"),
      money("taxes", "taxes"),
      money("total", "total"),
    ]);
    return { shape: "events", day, id, draw: [orders(table, id), ...amounts] };
  },
};

/** Etsy, sold orders: month first, two-digit years. */
export const etsy: Source = {
  key: "etsy",
  plan(table) {
    const id = column(table, ["order id"]);
    const day = column(table, ["sale date"]);
    if (id === -1 || day === -1 || column(table, ["order value"]) === -1) return null;
    const found = drawn(table, [
      { key: "items", names: ["number of items"], kind: "additive" },
      money("value", "order value"),
      money("discount", "discount amount"),
      money("shipping", "shipping"),
      money("taxes", "sales tax"),
      money("total", "order total"),
      money("fees", "card processing fees"),
      money("net", "order net"),
    ]);
    return { shape: "events", day, id, order: "mdy", draw: [orders(table, id), ...found] };
  },
};

const void_ = ["annule", "rembourse", "canceled", "cancelled", "refunded"];

/** PrestaShop, orders: all of them, and apart those neither cancelled nor refunded. */
export const prestashop: Source = {
  key: "prestashop",
  plan(table) {
    const day = column(table, ["date"]);
    const state = column(table, ["etat", "status", "etat de la commande"]);
    const total = column(table, ["total"]);
    const id = column(table, ["reference"]);
    if ([day, state, total, id].includes(-1)) return null;
    const isVoid = (cells: string[]) => void_.includes(fold(cells[state] ?? ""));
    const label = (at: number) => (table.header[at] ?? "").trim();
    const count = { label: label(id), kind: "additive", unit: "count", columns: [] } as const;
    const sum = { label: label(total), kind: "additive", unit: "money", columns: [total] } as const;
    const kept = "(hors Annulé, Remboursé)";
    const draw: Drawn[] = [
      {
        ...count,
        columns: [],
        metric: "commandes (tous états)",
        measure: "all_orders",
        value: () => 1,
      },
      { ...sum, columns: [total], metric: "Total TTC (tous états)", measure: "all_total" },
      {
        ...count,
        columns: [],
        metric: `commandes ${kept}`,
        measure: "orders",
        value: (_, cells) => (isVoid(cells) ? null : 1),
      },
      {
        ...sum,
        columns: [total],
        metric: `Total TTC ${kept}`,
        measure: "total",
        value: ([amount], cells) => (isVoid(cells) ? null : (amount ?? null)),
      },
    ];
    const remark = { key: "cancelled_orders", where: isVoid } as const;
    return { shape: "events", day, draw, remark };
  },
};

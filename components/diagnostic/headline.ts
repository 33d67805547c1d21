import { monthly, toolGroups } from "@/lib/diagnostic/double/rules";
import { freeable, presenceLines } from "@/lib/diagnostic/freed/rules";
import type { DiagnosticSection } from "@/lib/diagnostic/sections/rules";
import type { InventoryContext } from "./context";

/** The computed sentence over the page, and the line under it. */
export function headline(
  section: DiagnosticSection,
  context: InventoryContext,
): { title: string; line: string } {
  const { reading, t, f } = context;
  if (section === "presences") return presences(context);
  if (section === "people") {
    const people = reading.all("person").filter(({ data }) => data.side === "client");
    const hours = people.reduce((sum, { data }) => sum + (data.weeklyHours ?? 0), 0);
    const budget = reading.one("means")?.data.monthlyBudget ?? null;
    return {
      title: t("title.people"),
      line: t("line.people", {
        count: people.length,
        hours: f.hours(hours),
        budget: budget === null ? "none" : f.money(budget),
      }),
    };
  }
  if (section === "tools") {
    const tools = reading.all("tool");
    const double = toolGroups(reading).reduce((sum, group) => sum + group.yearlyCents, 0);
    return {
      title: t(double > 0 ? "title.toolsDouble" : "title.tools", { money: f.money(double) }),
      line: t("line.tools", { count: tools.length, money: f.money(monthly(tools)) }),
    };
  }
  if (section === "accounts") {
    const holdings = reading.all("holding");
    const elsewhere = holdings.filter(({ data }) => data.holder !== "us").length;
    return {
      title: t("title.accounts", { count: elsewhere, all: holdings.length }),
      line: t("line.accounts"),
    };
  }
  return { title: t(`title.${section}`), line: t(`line.${section}`) };
}

function presences({ reading, t, f }: InventoryContext): { title: string; line: string } {
  const lines = presenceLines(reading, "hours");
  if (lines.length === 0) return { title: t("title.presencesEmpty"), line: t("line.empty") };
  const hours = lines.reduce((sum, { spending }) => sum + spending.weeklyHours, 0);
  const cents = lines.reduce((sum, { spending }) => sum + spending.monthlyCents, 0);
  const freed = freeable(lines).presences.length;
  return {
    title: t("title.presences"),
    line: `${t("line.presences", {
      count: lines.length,
      hours: f.hours(hours),
      money: f.money(cents),
    })} ${t("line.freed", { count: freed })}`.trim(),
  };
}

import { QuickEntry } from "@/components/engagement/entry/quick-entry";
import { EmptyState } from "@/components/ui/empty-state";
import { SectionHead } from "@/components/ui/section-head";
import { monthly, toolGroups } from "@/lib/diagnostic/double/rules";
import type { InventoryContext } from "./context";
import { inventoryGroups } from "./specs";
import { ToolGroupRow } from "./tool-group";

/** The tools by what they do; those that do the same work stand in one bracket, with what the double costs in a year. */
export function Tools({ context }: { context: InventoryContext }) {
  const { reading, t, f, mayEdit, engagementId } = context;
  const tools = reading.all("tool");
  const paid = tools.filter(
    ({ data }) => data.state === "in-use" && (data.monthlyCost ?? 0) > 0,
  ).length;
  const entry = mayEdit && (
    <QuickEntry
      id="quick-tool"
      engagementId={engagementId}
      kind="tool"
      label={t("add.tool")}
      fields={[
        { field: "name", as: "line", label: t("field.name"), placeholder: t("quick.tool") },
        {
          field: "function",
          as: "choice",
          label: t("field.function"),
          options: inventoryGroups.function.map((value) => ({
            value,
            label: t(`option.function.${value}`),
          })),
        },
        {
          field: "monthlyCost",
          as: "money",
          label: t("column.month"),
          placeholder: t("quick.cost"),
        },
      ]}
    />
  );
  return (
    <section aria-labelledby="tools" className="pt-4">
      <SectionHead
        id="tools"
        title={
          <>
            {t("tools.heading")}{" "}
            {tools.length > 0 && (
              <span className="ml-1.5 font-sans text-13 font-normal tracking-normal text-ink-2 max-sm:mt-1 max-sm:ml-0 max-sm:block">
                {t("tools.count", {
                  count: tools.length,
                  paid,
                  money: f.money(monthly(tools)),
                })}
              </span>
            )}
          </>
        }
      />
      {tools.length === 0 ? (
        <EmptyState
          purpose={t("empty.tool.purpose")}
          example={t("empty.tool.example")}
          drawing="compass"
          action={entry}
        />
      ) : (
        <>
          {toolGroups(reading).map((group) => (
            <ToolGroupRow key={group.use} group={group} context={context} />
          ))}
          <div className="border-t border-line">{entry}</div>
        </>
      )}
    </section>
  );
}

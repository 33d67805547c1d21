import { nameOf } from "@/components/strategy/fields/views";
import { Chip } from "@/components/ui/chip";
import type { ToolGroup } from "@/lib/diagnostic/double/rules";
import type { InventoryContext } from "./context";
import { KeepOne } from "./keep-one";
import { ToolRow } from "./tool-row";

/** The tools of one function, bracketed where they do the same work. */
export function ToolGroupRow({ group, context }: { group: ToolGroup; context: InventoryContext }) {
  const { t, f, mayEdit } = context;
  const use = t(`option.function.${group.use}`);
  const used = group.tools.filter(({ data }) => data.state === "in-use");
  return (
    <section
      aria-label={use}
      className="grid items-center gap-x-6 gap-y-2 border-t border-line py-2 lg:grid-cols-[188px_minmax(0,1fr)_168px]"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 lg:flex-col lg:items-start">
        <h3 className="font-sans text-14 font-semibold tracking-normal first-letter:uppercase">
          {use}
        </h3>
        {group.double && <Chip tone="watch">{t("tools.double")}</Chip>}
      </div>
      <div
        className={`relative ${
          group.double
            ? "pl-5 before:absolute before:inset-y-3 before:left-0 before:w-2.5 before:rounded-l before:border-[1.5px] before:border-r-0 before:border-watch lg:-ml-5"
            : ""
        }`}
      >
        {group.tools.map((tool) => (
          <ToolRow key={tool.id} tool={tool} context={context} />
        ))}
      </div>
      <div className="flex flex-col items-end gap-1 text-right max-lg:flex-row max-lg:flex-wrap max-lg:items-baseline max-lg:gap-3">
        {group.double ? (
          <>
            {group.yearlyCents > 0 && (
              <>
                <span className="font-serif text-26 leading-none">
                  {f.money(group.yearlyCents)}
                </span>
                <span className="text-12 text-ink-2">
                  {t("tools.yearly", { count: used.length })}
                </span>
              </>
            )}
            {mayEdit && (
              <KeepOne
                use={use}
                tools={used.map((tool) => ({
                  id: tool.id,
                  name: nameOf(tool, t),
                  line: f.money(tool.data.monthlyCost ?? 0),
                }))}
              />
            )}
          </>
        ) : (
          <span className="text-13 text-ink-2">
            {t(used.length > 0 ? "tools.fine" : "tools.none")}
          </span>
        )}
      </div>
    </section>
  );
}

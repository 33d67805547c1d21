import { nameOf } from "@/components/strategy/fields/views";
import { SeverityMark } from "@/components/ui/severity-mark";
import type { Freeable } from "@/lib/diagnostic/freed/rules";
import { AskWhatNext } from "./ask-what-next";
import type { InventoryContext } from "./context";

/** What could serve elsewhere: who would not be missed, and what they take in a year. */
export function Freed({
  freed,
  active,
  context,
}: {
  freed: Freeable;
  /** presences in all */
  active: number;
  context: InventoryContext;
}) {
  const { reading, t, f, mayEdit, engagementId } = context;
  const { presences, tested, weeklyHours, yearlyHours, yearlyCents } = freed;
  const names = f.list(presences.map(({ item }) => nameOf(item, t)));
  const question = t("freed.question", { count: presences.length, names }).slice(0, 200);
  const asked = reading
    .all("decision")
    .some(({ data }) => data.question === question && data.choice === "");
  return (
    <div
      role="status"
      className="flex items-end justify-between gap-x-8 gap-y-2 pt-1 max-sm:flex-col max-sm:items-stretch"
    >
      {presences.length === 0 ? (
        <p className="text-ink-2">
          {tested === active ? t("freed.none") : t("freed.notYet", { tested, active })}
        </p>
      ) : (
        <div>
          <p className="mb-1 flex items-center gap-1.5 text-13">
            <SeverityMark severity="warning" />
            <span className="text-ink-2">{t("freed.sign")}</span>
          </p>
          <p>
            {t("freed.sentence", {
              count: presences.length,
              names,
              taken: taken(weeklyHours, yearlyCents / 12, context),
            })}{" "}
            {mayEdit &&
              (asked ? (
                <span className="text-ink-2">{t("freed.asked")}</span>
              ) : (
                <AskWhatNext
                  engagementId={engagementId}
                  question={question}
                  options={[t("freed.stop"), t("freed.change"), t("freed.keep")]}
                />
              ))}
          </p>
        </div>
      )}
      {presences.length > 0 && (
        <p className="shrink-0 text-right max-sm:text-left">
          <span className="block font-serif text-26 leading-none">
            {f.list(
              [
                yearlyHours > 0 && f.hours(yearlyHours),
                yearlyCents > 0 && f.money(yearlyCents),
              ].filter((part) => typeof part === "string"),
            ) || f.hours(0)}
          </span>
          <span className="text-12 text-ink-2">
            {t("freed.yearly")}
            {tested < active && ` ${t("freed.soFar", { tested, active })}`}
          </span>
        </p>
      )}
    </div>
  );
}

function taken(hours: number, cents: number, { t, f }: InventoryContext): string {
  const parts = [
    hours > 0 && t("freed.hours", { hours: f.hours(hours) }),
    cents > 0 && t("freed.money", { money: f.money(cents) }),
  ].filter((part) => typeof part === "string");
  return f.list(parts) || t("freed.nothing");
}

import { EmptyState } from "@/components/ui/empty-state";
import { consultants, deciders } from "@/lib/strategy/acceptance/rules";
import type { ObjectiveLine } from "@/lib/strategy/objective/rules";
import { nameOf } from "../fields/views";
import { AddItem } from "../item/add-item";
import { neighbours } from "../item/item-row";
import { ItemSort } from "../item/item-sort";
import { ObjectiveRow } from "../objective/objective-row";
import { Channels } from "./channel-map";
import type { StrategyContext } from "./context";

/** The objectives with their letters, and under them the channels that are to bring them about. */
export function Objectives({
  lines,
  context,
}: {
  lines: readonly ObjectiveLine[];
  context: StrategyContext;
}) {
  const { t, mayEdit, engagementId, reading, f } = context;
  const firstNames = (people: { data: { name: string } }[]) =>
    f.list(people.map(({ data }) => data.name.split(" ")[0] ?? data.name));
  const row = {
    ...context,
    number: f.number,
    list: f.list,
    decider: firstNames(deciders(reading).slice(0, 1)),
    consultant: firstNames(consultants(reading).slice(0, 1)),
  };
  const items = lines.map(({ item }) => item);
  return (
    <>
      {lines.length === 0 ? (
        <div className="pt-4">
          <EmptyState
            drawing="compass"
            purpose={t("empty.objective.purpose")}
            example={t("empty.objective.example")}
            action={
              mayEdit && (
                <AddItem
                  engagementId={engagementId}
                  kind="objective"
                  naming="title"
                  label={t("add.objective")}
                />
              )
            }
          />
        </div>
      ) : (
        <section aria-labelledby="objectives">
          <h2 id="objectives" className="sr-only">
            {t("sections.objectives")}
          </h2>
          <ItemSort
            engagementId={engagementId}
            rows={lines.map((line, place) => ({
              id: line.item.id,
              name: nameOf(line.item, t),
              node: (
                <ObjectiveRow
                  line={line}
                  place={place + 1}
                  {...neighbours(items, place)}
                  context={row}
                />
              ),
            }))}
          />
        </section>
      )}
      <Channels context={context} />
    </>
  );
}

import { SectionHead } from "@/components/ui/section-head";
import type { Item } from "@/lib/engagement/schema";
import { nameOf } from "../fields/views";
import { Evidence } from "../item/evidence";
import { ItemList } from "../item/item-list";
import { PositioningMap } from "../positioning/positioning-map";
import type { StrategyContext } from "./context";
import { LiveProse } from "./live-prose";

/** Who else does this trade, what there is to learn, and the one sentence that says why you. */
export function Competitors({ context }: { context: StrategyContext }) {
  const { t, reading } = context;
  const positioning = reading.one("positioning");
  return (
    <>
      <LiveProse
        name="positioning"
        title={t("prose.positioning")}
        term="positioning"
        hint={t("prose.positioningHint")}
        context={context}
      />
      {positioning && (
        <section aria-labelledby="positioning-map" className="mt-8">
          <SectionHead
            id="positioning-map"
            title={t("heading.positioningMap")}
            aside={t("heading.positioningLine")}
          />
          <PositioningMap
            axes={{
              id: positioning.id,
              xLow: positioning.data.xLow,
              xHigh: positioning.data.xHigh,
              yLow: positioning.data.yLow,
              yHigh: positioning.data.yHigh,
            }}
            rivals={[
              { ...placeOf(positioning), name: t("item.ownPlace") },
              ...reading.all("competitor").map((one) => ({
                ...placeOf(one),
                name: nameOf(one, t),
              })),
            ]}
          />
        </section>
      )}
      <div className="mt-8">
        <ItemList
          kind="competitor"
          title={t("heading.competitors")}
          {...context}
          about={({ data }) => (
            <>
              {data.learn || data.does || data.strength}{" "}
              <Evidence text={data.strength} status={data.strengthStatus} t={t} />
            </>
          )}
        />
      </div>
    </>
  );
}

function placeOf({ id, data }: Item<"positioning"> | Item<"competitor">) {
  return { id, x: data.x, y: data.y };
}

import type { InventoryContext } from "@/components/diagnostic/context";
import { ItemFields } from "@/components/strategy/fields/item-fields";
import { nameOf, viewsOf } from "@/components/strategy/fields/views";
import { Fold } from "@/components/strategy/item/fold";
import { ItemActions } from "@/components/strategy/item/item-actions";
import { neighbours } from "@/components/strategy/item/item-row";
import { type ReaderGroup, readerGroups } from "@/lib/audience/sections/rules";
import type { ChannelTime } from "@/lib/audience/time/rules";
import type { Sample } from "@/lib/coherence/samples";
import type { Item } from "@/lib/engagement/schema";
import { ReadersBar } from "./readers-bar";
import { audienceGroups, audienceSpecs } from "./specs";

/** Under half of the right people, a channel that should win customers speaks to others (method.md, `wrong-people`). */
const fewRight = 50;

/** One channel: who its readers are by the latest count, and the counts before. */
export function SampleRow({
  line: { channel, sample },
  words,
  context,
  action,
}: {
  line: ChannelTime;
  words: Record<ReaderGroup, string>;
  context: InventoryContext;
  action: React.ReactNode;
}) {
  const { reading, t, f } = context;
  const name = nameOf(channel, t);
  const counts = reading
    .from("channel", channel.id, "sample")
    .sort((a, b) => ((a.data.takenOn ?? "") < (b.data.takenOn ?? "") ? 1 : -1));
  return (
    <article aria-label={name} className="border-b border-line py-2.5">
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-6 gap-y-1.5 lg:grid-cols-[264px_minmax(0,1fr)_150px_120px_auto]">
        <div className="min-w-0">
          <h3 className="font-sans text-14 font-semibold tracking-normal">{name}</h3>
          <p className="text-12 text-ink-2">
            {sample ? counted(sample.item, sample.people, context) : t("samples.never")}
          </p>
        </div>
        {sample ? (
          <>
            <div className="max-lg:order-1 max-lg:col-span-2">
              <ReadersBar
                said={readerGroups
                  .map((group) => `${words[group]} ${f.number(sample.item.data[group] ?? 0)}`)
                  .join(", ")}
                shares={readerGroups.map((group) => ({
                  group,
                  label: `${words[group]} ${f.number(sample.item.data[group] ?? 0)}`,
                  share: shareOf(sample, group),
                }))}
              />
            </div>
            <p className="whitespace-nowrap max-lg:order-1">
              <b
                className={`font-serif text-20 ${sample.rightShare < fewRight ? "text-watch" : ""}`}
              >
                {f.percent(Math.round(sample.rightShare))}
              </b>{" "}
              <span className="text-13 text-ink-2">{t("samples.right")}</span>
            </p>
            <p className="text-13 whitespace-nowrap text-ink-2 max-lg:order-1">
              {t("samples.peers", { share: f.percent(Math.round(sample.peerShare)) })}
            </p>
          </>
        ) : (
          <p className="text-13 text-ink-2 max-lg:order-1 max-lg:col-span-2 lg:col-span-3">
            {t("samples.whyCount")}
          </p>
        )}
        <div className="justify-self-end">{action}</div>
      </div>
      {counts.length > 0 && (
        <Fold
          label={t("samples.details", { count: counts.length })}
          name={t("samples.detailsOf", { count: counts.length, name })}
        >
          {counts.map((item) => (
            <SampleDetail key={item.id} item={item} context={context} />
          ))}
        </Fold>
      )}
    </article>
  );
}

function SampleDetail({ item, context }: { item: Item<"sample">; context: InventoryContext }) {
  const { reading, t, f, mayEdit, engagementId } = context;
  const all = reading.all("sample");
  const title = t("samples.of", { day: item.data.takenOn ? f.day(item.data.takenOn) : "–" });
  return (
    <div id={item.id} className="border-t border-line py-2">
      <div className="mb-1 flex items-center justify-between gap-2">
        <h4 className="text-13 font-semibold">{title}</h4>
        {mayEdit && (
          <ItemActions
            engagementId={engagementId}
            item={item.id}
            name={title}
            {...neighbours(all, all.indexOf(item))}
          />
        )}
      </div>
      <ItemFields
        item={item.id}
        fields={viewsOf(reading, item, audienceSpecs.sample, audienceGroups, t)}
      />
    </div>
  );
}

function counted(item: Item<"sample">, people: number, { t, f }: InventoryContext): string {
  const day = item.data.takenOn ? f.day(item.data.takenOn) : "–";
  const how = item.data.method === "count" ? "counted" : "estimated";
  return t(`samples.${how}`, { count: people, day });
}

function shareOf({ item, people }: Sample, group: ReaderGroup): number {
  return ((item.data[group] ?? 0) / people) * 100;
}

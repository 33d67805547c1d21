import { Term } from "@/components/glossary/term";
import { fieldId } from "@/lib/engagement/address/field/rules";
import { linkValue } from "@/lib/engagement/links";
import { ReachedBy } from "../fields/reached-by";
import { nameOf } from "../fields/views";
import { ItemList } from "../item/item-list";
import type { StrategyContext } from "./context";

/** Whom one speaks to, on what evidence, and which channels reach them. */
export function Personas({ context }: { context: StrategyContext }) {
  const { reading, t, f } = context;
  return (
    <ItemList
      kind="persona"
      title={<Term name="persona">{t("heading.personas")}</Term>}
      {...context}
      first={({ id }) => (
        <ReachedBy
          id={fieldId(id, "link:reaches")}
          persona={id}
          label={t("field.reachedBy")}
          channels={reading.all("channel").map((channel) => ({
            id: channel.id,
            name: nameOf(channel, t),
            reaches: linkValue(reading.engagement.links, channel.id, "reaches"),
          }))}
        />
      )}
      about={({ id, data }) => {
        const channels = reading.from("reaches", id, "channel").map((item) => nameOf(item, t));
        return (
          <>
            {data.status && `${t(`option.evidence.${data.status}`)} · `}
            {channels.length > 0 ? (
              t("item.reachedBy", { names: f.list(channels) })
            ) : (
              <span className="text-watch">{t("item.unreached")}</span>
            )}
          </>
        );
      }}
    />
  );
}

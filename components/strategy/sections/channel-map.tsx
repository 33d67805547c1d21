import { channelSpending } from "@/lib/diagnostic/cost/rules";
import { linkValue } from "@/lib/engagement/links";
import { columnOf } from "@/lib/strategy/map/rules";
import { nameOf } from "../fields/views";
import { ChannelMap } from "../map/channel-map";
import { ChannelTable } from "../map/channel-table";
import { MapOrList } from "../map/map-or-list";
import type { MappedChannel, MapWords } from "../map/mapped";
import type { StrategyContext } from "./context";

/** What the channels bring each other; nothing until there is one. */
export function Channels({ context }: { context: StrategyContext }) {
  const { reading, t, f } = context;
  const channels = reading
    .all("channel")
    .filter(({ data }) => data.state !== "stopped")
    .map((item): MappedChannel => {
      const { data } = item;
      const { weeklyHours } = channelSpending(reading, item);
      const toCheck = context.flagged.has(item.id);
      const parts = [
        weeklyHours > 0 ? t("map.perWeek", { hours: f.hours(weeklyHours) }) : null,
        toCheck
          ? t("map.reorient")
          : data.state === "planned"
            ? t("option.channelState.planned")
            : data.purposes[0] && t(`option.purposes.${data.purposes[0]}`),
      ];
      return {
        id: item.id,
        name: nameOf(item, t),
        column: columnOf(data),
        offline: data.medium === "offline",
        line: parts.filter(Boolean).join(" · "),
        toCheck,
        feeds: linkValue(reading.engagement.links, item.id, "feeds"),
      };
    });
  if (channels.length === 0) return null;
  const words = Object.fromEntries(
    (["label", "known", "buy", "back", "offline", "online", "feeds", "toCheck"] as const).map(
      (key) => [key, t(`map.${key}`)],
    ),
  ) as MapWords;
  return (
    <MapOrList
      title={t("map.heading")}
      words={{ list: t("map.list"), map: t("map.map") }}
      map={<ChannelMap channels={channels} words={words} />}
      list={<ChannelTable channels={channels} t={t} list={f.list} mayEdit={context.mayEdit} />}
    />
  );
}

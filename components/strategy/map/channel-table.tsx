import { Table } from "@/components/ui/table";
import type { Words } from "../fields/views";
import type { MappedChannel } from "./channel-map";

/** The map in words: each channel with its part, its time, what it feeds and what feeds it. */
export function ChannelTable({
  channels,
  feeds,
  t,
  list,
}: {
  channels: readonly MappedChannel[];
  feeds: readonly { from: string; to: string }[];
  t: Words;
  list: (words: readonly string[]) => string;
}) {
  const names = new Map(channels.map(({ id, name }) => [id, name]));
  const named = (ids: readonly string[]) =>
    list(ids.flatMap((id) => names.get(id) ?? [])) || t("map.nothing");
  const heads = ["channel", "column", "time", "feedsWhat", "fedBy"] as const;
  return (
    <Table caption={t("map.heading")}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {t(`map.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {channels.map((channel) => (
          <tr key={channel.id}>
            <th scope="row" data-label={t("map.channel")}>
              <a href={`?section=channels#${channel.id}.name`} className="weight-550">
                {channel.name}
              </a>
            </th>
            <td data-label={t("map.column")}>
              <span>
                {t(`map.${channel.column}`)}
                <span className="text-ink-2">
                  {" "}
                  · {t(channel.offline ? "map.offline" : "map.online")}
                </span>
              </span>
            </td>
            <td data-label={t("map.time")}>{channel.line}</td>
            <td data-label={t("map.feedsWhat")}>
              {named(feeds.filter(({ from }) => from === channel.id).map(({ to }) => to))}
            </td>
            <td data-label={t("map.fedBy")}>
              {named(feeds.filter(({ to }) => to === channel.id).map(({ from }) => from))}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

import { Table } from "@/components/ui/table";
import { LiveLinks } from "../fields/live-links";
import type { Words } from "../fields/views";
import type { MappedChannel } from "./mapped";

/** The map in words: each channel with its part, its time, what it feeds, to be changed there, and what feeds it. */
export function ChannelTable({
  channels,
  t,
  list,
  mayEdit,
}: {
  channels: readonly MappedChannel[];
  mayEdit: boolean;
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
              <a
                href={`?section=channels#${channel.id}.name`}
                className="weight-550 max-sm:inline-flex max-sm:min-h-11 max-sm:items-center"
              >
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
              {mayEdit ? (
                <LiveLinks
                  item={channel.id}
                  field="link:feeds"
                  value={channel.feeds}
                  label={t("map.feedsOf", { name: channel.name })}
                  quiet
                  single={false}
                  options={channels
                    .filter(({ id }) => id !== channel.id)
                    .map(({ id, name }) => ({ value: id, label: name }))}
                />
              ) : (
                named(channel.feeds.map(({ id }) => id))
              )}
            </td>
            <td data-label={t("map.fedBy")}>
              {named(
                channels
                  .filter(({ feeds }) => feeds.some(({ id }) => id === channel.id))
                  .map(({ id }) => id),
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
